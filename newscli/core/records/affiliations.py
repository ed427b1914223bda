"""Whom a source without a name speaks for: "a spokeswoman for the Harbour Trust"; who made "an Acme report"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from newscli.core.document import Entity, Span
from newscli.core.phrases import ORGANISATION_NOUNS, word_set
from newscli.core.records.bodies import Bodies
from newscli.core.records.source_types import is_person_word, singular, speaks_for
from newscli.core.records.source_words import DOCUMENTS, LAWYERS
from newscli.core.tokens import fold

JOINT = re.compile(r"\s+(?:for|of|at|with|from|in|to|representing)\s+(?:the\s+|an?\s+)?")
"""Between what a source is and whom it serves."""
PUBLISHED = re.compile(r"\s(?:by|from)\s+(?:the\s+|an?\s+)?")
"""Between a document and who is behind it."""
ASIDE = re.compile(r",\s+(?:all\s+|both\s+)?(?:from|of|with|at)\s+(?:the\s+|an?\s+)?(?:[a-z-]{1,20}\s+){0,4}")
"""Behind a source, in front of the body that it is from."""
WORD = re.compile(r"[^\W\d_][\w.'’-]*$")
POSSESSIVE = re.compile(r"['’]s?")
POSSESSIVE_END = re.compile(r"['’]s?\s+\Z")
DETERMINER = re.compile(
    r"\A(?:the|an?|another|one|some|two|three|several|his|her|its|their|other)\s+", re.IGNORECASE
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

FIGURES = word_set("""
    data figure estimate statistic tally count projection forecast calculation analysis research investigation reporting
""")
"""What a body counts and finds out, which is no document with a name of its own: "Brightwell estimates"."""

PAST = word_set("former ex retired onetime one-time")
"""Words for those who have left whom they spoke for."""


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
        self._bodies = Bodies(entities)

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
        served = self._complement(joint.end(), end) if joint else None
        begin = start
        if served is None:
            served, begin = self._inside(start, start + found.start())
        served = served or self._aside(end)
        if served is None or (served.label == "GPE" and singular(noun) not in OFFICES | LAWYERS):
            return None
        role = DETERMINER.sub("", " ".join(self._text[begin:close].split()), count=1)
        speaks = speaks_for(noun, served.label) and PAST.isdisjoint(fold(self._text[start:close]).split())
        return Service(role, served.name, speaks)

    def _aside(self, end: int) -> Entity | None:
        """The body between commas behind the phrase: "Brandt's lawyers, from the law firm Adler Legal Group,"."""
        aside = ASIDE.match(self._text, end)
        at = bisect_left(self._names, (Span(aside.end(), aside.end()), 0)) if aside else len(self._names)
        if aside is None or at == len(self._names) or self._names[at][0].start != aside.end():
            return None
        span, index = self._names[at]
        served = self._entities[index]
        return served if served.label == "ORG" and self._text.startswith(",", span.end) else None

    def _published(self, start: int, noun: int, end: int, role: str) -> Service | None:
        """Who is behind a document: "estimates from Brightwell Research", "an Acme video", "the district's letter".

        What a body counts or finds out is its own word; a report or a letter of it is a document, as is a census.
        """
        joint = PUBLISHED.search(self._text, start, end)
        served = self._complement(joint.end(), end) if joint else self._inside(start, noun)[0]
        owned = joint is not None or POSSESSIVE_END.search(self._text, start, noun) is not None
        if served is None or (served.label == "GPE" and not owned):
            return None
        is_word = singular(fold(role)) in FIGURES and fold(served.name).split()[-1] not in DOCUMENTS
        return Service(role, served.name, served.label == "ORG" and is_word)

    def _complement(self, start: int, end: int) -> Entity | None:
        """Whom the words behind a preposition name or, by a noun alone, mean."""
        return self._beginning(start, end) or self._bodies.of(self._text[start:end])

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
            return self._bodies.of(POSSESSIVE_END.sub("", self._text[start:end])), start
        span, index = self._names[at]
        between = self._text[span.end : end].lower().split()
        if self._entities[index].label == "GPE" and not ORGANISATION_NOUNS.isdisjoint(between):
            return None, start  # a Kelmouth club spokesman speaks for the club
        possessive = POSSESSIVE.match(self._text, span.end)
        return self._entities[index], possessive.end() if possessive else span.end
