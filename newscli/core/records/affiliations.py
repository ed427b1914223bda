"""Whom a source without a name speaks for: "a spokeswoman for the Harbour Trust"; who made "an Acme report"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from newscli.core.document import Entity, Span
from newscli.core.phrases import ORGANISATION_NOUNS, word_set
from newscli.core.records.source_types import is_person_word, singular, speaks_for
from newscli.core.records.source_words import DOCUMENTS
from newscli.core.tokens import fold

JOINT = re.compile(r"\s+(?:for|of|at|with|from|in|to|representing)\s+(?:the\s+|an?\s+)?")
"""Between what a source is and whom it serves."""
PUBLISHED = re.compile(r"\s(?:by|from)\s+(?:the\s+|an?\s+)?")
"""Between a document and who is behind it."""
WORD = re.compile(r"[^\W\d_][\w.'’-]*$")
POSSESSIVE = re.compile(r"['’]s?")
DETERMINER = re.compile(
    r"(?:the|an?|another|one|some|two|three|several|his|her|its|their|other)\s+", re.IGNORECASE
)

OUTSIDERS = word_set("""
    critic opponent rival competitor customer client user fan passenger victim protester protestor plaintiff
    supporter neighbour neighbor resident native visitor tourist citizen migrant refugee shopper buyer viewer
    reader survivor accuser ally friend relative
""")
"""Nouns for people who do not speak for what their phrase names: "critics of the bank"."""

AGAINST = word_set("""
    lawsuit suit complaint indictment charge summons subpoena warrant petition case page post tweet profile account
""")
"""Documents that have the name of whom they are against, or of where they stand ("a Facebook page")."""

OFFICES = word_set("""
    official minister spokesman spokeswoman spokesperson diplomat ambassador envoy lawmaker legislator senator
    president governor mayor officer commander general prosecutor negotiator representative
""")
"""Nouns for people who speak for a country: "a Sudland diplomat"."""


@dataclass(frozen=True, slots=True)
class Service:
    """What a described source is, and for whom."""

    role: str
    """The words for what it is: "spokeswoman"."""
    affiliation: str
    """Canonical name of whom it serves."""
    speaks: bool
    """Whether it is the voice of an organisation."""


class Affiliations:
    """The names of an article, by place, and who serves them."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        self._names = sorted(
            (span, index)
            for index, entity in enumerate(entities)
            if entity.label in ("ORG", "GPE")
            for span in entity.mentions
        )
        self._entities = entities

    def of(self, start: int, end: int) -> Service | None:
        """Role and affiliation of the source that ``text[start:end]`` describes; None when it names nobody served."""
        joint = JOINT.search(self._text, start, end)
        close = joint.start() if joint else end
        found = WORD.search(self._text[start:close])
        noun = fold(found[0]) if found else ""
        if found is not None and singular(noun) in DOCUMENTS - AGAINST:
            return self._published(start, start + found.start(), end, found[0])
        if found is None or not is_person_word(noun) or singular(noun) in OUTSIDERS:
            return None
        served = self._beginning(joint.end(), end) if joint else None
        begin = start
        if served is None:
            served, begin = self._inside(start, start + found.start())
        if served is None or (served.label == "GPE" and singular(noun) not in OFFICES):
            return None
        role = DETERMINER.sub("", " ".join(self._text[begin:close].split()), count=1)
        return Service(role, served.name, speaks_for(noun, served.label))

    def _published(self, start: int, noun: int, end: int, role: str) -> Service | None:
        """Who is behind a document: "estimates from Brightwell Research", "an Acme video"."""
        joint = PUBLISHED.search(self._text, start, end)
        served = self._beginning(joint.end(), end) if joint else self._inside(start, noun)[0]
        return Service(role, served.name, False) if served is not None and served.label == "ORG" else None

    def _beginning(self, start: int, end: int) -> Entity | None:
        """What has its name at the start of a stretch."""
        at = bisect_left(self._names, (Span(start, start), 0))
        if at == len(self._names) or self._names[at][0].start != start or self._names[at][0].end > end:
            return None
        return self._entities[self._names[at][1]]

    def _inside(self, start: int, end: int) -> tuple[Entity | None, int]:
        """What is named before the noun, and where the role begins behind it."""
        at = bisect_left(self._names, (Span(end, end), 0)) - 1
        if at < 0 or self._names[at][0].start < start or self._names[at][0].end > end:
            return None, start
        span, index = self._names[at]
        between = self._text[span.end : end].lower().split()
        if self._entities[index].label == "GPE" and not ORGANISATION_NOUNS.isdisjoint(between):
            return None, start  # a Kelmouth club spokesman speaks for the club
        possessive = POSSESSIVE.match(self._text, span.end)
        return self._entities[index], possessive.end() if possessive else span.end
