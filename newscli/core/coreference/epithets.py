"""Nouns that take up somebody named by an age or a country: "the 34-year-old", "the Swede", "the Irishman"."""

from __future__ import annotations

import re

from newscli.core.coreference.profiles import countries_in
from newscli.core.phrases import Chunk, is_person_noun
from newscli.core.tokens import fold
from newscli.models import gazetteer

AGED = re.compile(r"the\s\d{1,3}[\s-]year[\s-]old\b", re.IGNORECASE)
PEOPLES = ("ese", "ish", "ch")
"""With "the" they are a whole people: "the Chinese", "the Irish", "the French"."""


def is_epithet(chunk: Chunk) -> bool:
    """Whether a noun phrase means one person who was named before."""
    if chunk.header or chunk.possessive or chunk.determiner != "the":
        return False
    aged = AGED.match(chunk.text)
    if aged is None:
        return bool(countries_of(chunk))
    return (
        aged.end() == len(chunk.text) or is_person_noun(chunk.head) or chunk.head in gazetteer().nationalities
    )


def countries_of(chunk: Chunk) -> set[str]:
    """The country of "the Swede"; nothing for another phrase, or for a whole people."""
    words = fold(chunk.text).split()
    if len(words) != 2 or words[1].endswith(("s", *PEOPLES)) or not chunk.text.split()[1].istitle():
        return set()
    lists = gazetteer()
    is_people = words[1] in lists.nationalities and words[1] not in lists.countries
    return countries_in(words[1:]) if is_people else set()
