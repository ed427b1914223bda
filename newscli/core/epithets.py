"""Nouns that take up somebody named by an age or a country: "the 34-year-old", "the Swede", "the Irishman"."""

from __future__ import annotations

import re

from newscli.core.folding import fold
from newscli.core.profiles import countries_in
from newscli.core.role_facts import is_person_noun
from newscli.core.units import Unit
from newscli.models import gazetteer

AGED = re.compile(r"the\s\d{1,3}[\s-]year[\s-]old\b", re.IGNORECASE)
PEOPLES = ("ese", "ish", "ch")
"""With "the" they are a whole people: "the Chinese", "the Irish", "the French"."""


def is_epithet(unit: Unit) -> bool:
    """Whether a noun phrase means one person who was named before."""
    if unit.header or unit.possessive or unit.determiner != "the":
        return False
    aged = AGED.match(unit.text)
    if aged is None:
        return bool(countries_of(unit))
    return aged.end() == len(unit.text) or is_person_noun(unit.head) or unit.head in gazetteer().nationalities


def countries_of(unit: Unit) -> set[str]:
    """The country of "the Swede"; nothing for another phrase, or for a whole people."""
    words = fold(unit.text).split()
    if len(words) != 2 or words[1].endswith(("s", *PEOPLES)) or not unit.text.split()[1].istitle():
        return set()
    lists = gazetteer()
    is_people = words[1] in lists.nationalities and words[1] not in lists.countries
    return countries_in(words[1:]) if is_people else set()
