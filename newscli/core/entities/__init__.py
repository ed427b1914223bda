"""Mentions of one thing grouped under its fullest name.

In: sentences with names. Out: groups of mentions, their forms put right and merged.
"""

from newscli.core.entities.grouping import group_names, name_of, salience_of, titled_form
from newscli.core.entities.mentions import PERSON, Group
from newscli.core.entities.name_facts import SUFFIXES, SURNAME_FIRST, TITLES
from newscli.core.entities.name_forms import (
    NameForm,
    common_surnames,
    first_name_genders,
    nickname,
    same_spelling,
    skeleton,
)
from newscli.core.entities.name_likeness import may_be_one, same_surname
from newscli.core.entities.organisations import place_name

__all__ = [
    "PERSON",
    "SUFFIXES",
    "SURNAME_FIRST",
    "TITLES",
    "Group",
    "NameForm",
    "common_surnames",
    "first_name_genders",
    "group_names",
    "may_be_one",
    "name_of",
    "nickname",
    "place_name",
    "salience_of",
    "same_spelling",
    "same_surname",
    "skeleton",
    "titled_form",
]
