"""Mentions of one thing grouped under its fullest name.

In: sentences with names. Out: groups of mentions, their forms put right and merged.
"""

from newscli.core.entities.grouping import group_names, name_of, salience_of
from newscli.core.entities.mentions import PERSON, Group
from newscli.core.entities.name_facts import SURNAME_FIRST
from newscli.core.entities.name_forms import NameForm, first_name_genders
from newscli.core.entities.organisations import place_name

__all__ = [
    "PERSON",
    "SURNAME_FIRST",
    "Group",
    "NameForm",
    "first_name_genders",
    "group_names",
    "name_of",
    "place_name",
    "salience_of",
]
