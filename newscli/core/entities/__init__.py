"""Mentions of one thing grouped under its fullest name.

In: sentences with names. Out: groups of mentions, their forms put right and merged. Names and how alike they are, for
those who compare the names of many articles.
"""

from newscli.core.entities.grouping import group_names, name_of, titled_form
from newscli.core.entities.mentions import PERSON, Group
from newscli.core.entities.merging import LONGEST_BUCKET
from newscli.core.entities.name_facts import HONOURS, SUFFIXES, SURNAME_FIRST, TITLES
from newscli.core.entities.name_forms import (
    NameForm,
    common_surnames,
    first_name_genders,
    gender_share,
    learned_first_names,
    nickname,
    same_spelling,
    skeleton,
)
from newscli.core.entities.name_forms import read as read_name
from newscli.core.entities.name_likeness import (
    bare_fit,
    contained,
    may_be_one,
    same_surname,
    similarity,
    spellings,
)
from newscli.core.entities.nicknames import NICKNAMES, SPELLINGS
from newscli.core.entities.organisations import place_name
from newscli.core.entities.salience import salience_of

__all__ = [
    "HONOURS",
    "LONGEST_BUCKET",
    "NICKNAMES",
    "PERSON",
    "SPELLINGS",
    "SUFFIXES",
    "SURNAME_FIRST",
    "TITLES",
    "Group",
    "NameForm",
    "bare_fit",
    "common_surnames",
    "contained",
    "first_name_genders",
    "gender_share",
    "group_names",
    "learned_first_names",
    "may_be_one",
    "name_of",
    "nickname",
    "place_name",
    "read_name",
    "salience_of",
    "same_spelling",
    "same_surname",
    "similarity",
    "skeleton",
    "spellings",
    "titled_form",
]
