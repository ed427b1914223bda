"""Several who speak with one voice: "Ida Brandt and drummer Tom Lowe said", "both women said", "the Brandts said"."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newscli.core.document import Resolution, Span
from newscli.core.phrases import COMMON, ORGANISATION, PERSON, PLACE, PRONOUN, Chunk, word_set
from newscli.core.records.source_types import is_person_word
from newscli.model import SourceType

AND = frozenset(["and", ", and", "&"])
JOINTS = AND | {","}
"""What stands between two names of a list."""
TYPES: dict[str, SourceType] = {PERSON: "person", ORGANISATION: "organisation", PLACE: "organisation"}
"""Names that are joined to speak: people, or bodies and countries."""
LEADING = frozenset(["both", "the"])
"""Words in front of the first name and its title."""
TAKING_UP = word_set("both pair couple duo two they")
"""What two take up who were joined: "both", "the pair", "they"."""
PAIR = 2
FARTHEST = 60
"""Mentions between them."""
NEAR = 3
"""Sentences between two names and what takes them up."""


class Voices(NamedTuple):
    """Those who speak together."""

    names: list[str]
    """Their full names."""
    type: SourceType
    """What each of them is."""

    @property
    def name(self) -> str:
        """*Ida Brandt, Tom Lowe and Ann Bell*."""
        first, last = ", ".join(self.names[:-1]), self.names[-1]
        return f"{first} and {last}" if first else last


class Several:
    """Finds in one article who speaks with one voice."""

    def __init__(self, text: str, mentions: Sequence[Chunk], resolution: Resolution) -> None:
        """``mentions`` are all mentions of the article in text order."""
        self._text = text
        self._mentions = mentions
        self._starts = [chunk.start for chunk in mentions]
        self._resolution = resolution
        self._bearers: dict[str, list[str]] = defaultdict(list)
        for entity in resolution.entities:
            if entity.label == "PERSON" and " " in entity.name:
                self._bearers[entity.name.rpartition(" ")[2]].append(entity.name)

    def of(self, chunk: Chunk, mention: Span) -> Voices | None:
        """Those whom the words that name a speaker mean, when ``chunk`` is their first mention; None for one alone."""
        if chunk.type in (PRONOUN, COMMON):
            found = [] if self._is_known(chunk) else self._taken_up(chunk)
        else:
            kin = self._family(chunk)
            if kin is not None:
                return kin
            found = self._list(chunk, mention)
        names = list(dict.fromkeys(map(self._full_name, found)))
        return Voices(names, TYPES[found[0].type]) if names else None

    def _is_known(self, chunk: Chunk) -> bool:
        """Whether a pronoun or noun takes up somebody else."""
        resolution = self._resolution
        described = chunk.type == PRONOUN and chunk.index in resolution.described
        return described or chunk.index in resolution.referents

    def _list(self, chunk: Chunk, mention: Span) -> list[Chunk]:
        """The names of a list that fills a mention, nothing in front of it."""
        leading = self._text[mention.start : chunk.start].rstrip().removesuffix(chunk.title).split()
        if not LEADING.issuperset(word.lower() for word in leading):
            return []
        first, last = bisect_left(self._starts, chunk.start), bisect_left(self._starts, mention.end)
        return self._joined(self._mentions[first:last], mention.end)

    def _joined(self, chunks: Sequence[Chunk], end: int) -> list[Chunk]:
        """Names of a list that ends at offset ``end``: only "and", commas and titles between; empty when not so."""
        types = {TYPES.get(chunk.type) for chunk in chunks}
        if len(chunks) < PAIR or len(types) > 1 or None in types or chunks[-1].end < end:
            return []
        between = [" ".join(self._between(*two).split()) for two in pairwise(chunks)]
        plain = JOINTS.issuperset(between) and between[-1] in AND
        return list(chunks) if plain and not any(chunk.possessive for chunk in chunks) else []

    def _between(self, before: Chunk, chunk: Chunk) -> str:
        """The words between two names, without the title of the second."""
        title = self._text.rfind(chunk.title, before.end, chunk.start) if chunk.title else -1
        return self._text[before.end : chunk.start if title < 0 else title]

    def _taken_up(self, chunk: Chunk) -> list[Chunk]:
        """The two people, named side by side, whom "both women" or "they" takes up."""
        noun = chunk.determiner == "both" and is_person_word(chunk.head)
        if chunk.head not in TAKING_UP and not noun:
            return []
        reach = 1 if chunk.head == "they" else NEAR
        at = bisect_left(self._starts, chunk.start)
        for second in range(at - 1, max(0, at - FARTHEST), -1):
            if chunk.sentence - self._mentions[second].sentence > reach:
                break
            pair = self._pair(second)
            if pair and (pair[0].leads or chunk.head != "they"):
                return pair
        return []

    def _pair(self, second: int) -> list[Chunk]:
        """The people whose list ends with a mention, if they are just two."""
        pair = self._mentions[second - 1 : second + 1]
        if any(chunk.type != PERSON or chunk.index not in self._resolution.referents for chunk in pair):
            return []
        return self._joined(pair, pair[1].end)

    def _family(self, chunk: Chunk) -> Voices | None:
        """The people whom a plural surname means: "the Currys", by their names when they are two."""
        start = chunk.end - len(chunk.text.split()[-1])
        plural = self._text[start : chunk.end]
        if not plural.endswith("s") or self._text[max(start - 4, 0) : start].lower() != "the ":
            return None
        surnames = [plural[:-1]] + [plural[:-2]] * plural.endswith("es")
        bearers = [name for surname in surnames for name in self._bearers.get(surname, ())]
        if len(bearers) == PAIR:
            return Voices(bearers, "person")
        return Voices([f"the {plural}"], "unnamed_group") if bearers else None

    def _full_name(self, chunk: Chunk) -> str:
        entity = self._resolution.referents.get(chunk.index)
        return self._resolution.entities[entity].name if entity is not None else " ".join(chunk.text.split())
