"""Whose words they are: from the mention that names the speaker to an entity of the article or a described source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newscli.core.document import Resolution, Span
from newscli.core.phrases import ORGANISATION, ORGANISATION_NOUNS, PERSON, PERSON_NOUNS, Chunk, word_set
from newscli.core.records.affiliations import Affiliations
from newscli.core.records.source_types import described_type, named_type
from newscli.model import SourceType

NOBODY = word_set("""
    i we you one us me my our your who it he she they him her them his their its this that these those
    is was are were be been has have had having and or but when while if as than including per please
""")
"""Words that name nobody when nothing tells whom they mean, and words that never do."""

RELATIVES = frozenset(["who", "which", "that"])
BEFORE_NAME = re.compile(r"\b(?:in|of|at|for|from|with|on|behind|near|under|inside|outside|among)\s+\Z")
"""A preposition; what follows it is not what a phrase is about."""
HYPHEN = re.compile(r"[-\s]")
FAR = 4
"""Mentions in which the antecedent of a relative pronoun is sought."""

ARTICLE = re.compile(r"(?:the|an?|another|one|some|other|his|her|its|their|our|my)\s+", re.IGNORECASE)
TAIL = re.compile(r"\s*(?:,|;|\s[-–—]\s|\b(?:who|which|that)\b).*", re.DOTALL)
"""What follows the words that describe a source: an apposition or a relative clause."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: an entity of the article, or a source that the text only describes."""

    entity: int | None
    """Index into the article's entities; None for a described source."""
    name: str
    """Canonical name, or the description ("a spokesman")."""
    start: int
    """Offset of the words that name the speaker here."""
    type: SourceType | None = None
    """What kind of source it is; None when the words do not say."""
    role: str | None = None
    """Of a described source that speaks for somebody named: what it is ("spokesman")."""
    affiliation: str | None = None
    """Whom it speaks for."""

    @property
    def key(self) -> object:
        """Equal for the same speaker."""
        return self.entity if self.entity is not None else ARTICLE.sub("", self.name, count=1).casefold()


class SpeakerFinder:
    """Finds the speaker behind a mention."""

    def __init__(
        self, text: str, chunks: Sequence[Chunk], resolution: Resolution, mentions: Iterable[Span | None] = ()
    ) -> None:
        self._text = text
        self._chunks = chunks
        self._mentions = [chunk for chunk in chunks if chunk.kind == "mention"]
        self._starts = [chunk.start for chunk in self._mentions]
        self._resolution = resolution
        self._affiliations = Affiliations(text, resolution.entities)
        self._phrases: dict[int, Span] = {}
        for mention in mentions if resolution.described else ():
            chunk = self._head(mention) if mention else None
            if mention and chunk:
                self._phrases.setdefault(resolution.described.get(chunk.index, chunk.index), mention)

    def speaker(self, mention: Span | None) -> Speaker | None:
        """The speaker that ``mention`` names; None when the text does not say."""
        if mention is None:
            return None
        chunk = self._head(mention)
        if chunk is not None and chunk.head in RELATIVES:
            chunk = self._antecedent(chunk)
            mention = Span(chunk.start, chunk.end) if chunk is not None else mention
        other = self._joined(chunk, mention) if chunk is not None else None
        if chunk is not None and other is not None:
            names = " and ".join(self._full_name(one) for one in (chunk, other))
            return Speaker(None, names, mention.start, "person")
        if chunk is not None:
            entity = self._resolution.referents.get(chunk.index)
            if entity is not None:
                named = self._resolution.entities[entity]
                return Speaker(entity, named.name, mention.start, named_type(named.label, named.name))
            first = self._resolution.described.get(chunk.index)
            if first is not None:
                return self._described(self._phrase(first))
        return self._described(mention)

    def _phrase(self, index: int) -> Span:
        """The words that describe somebody: where they name a speaker first, else where they stand first."""
        chunk = self._chunks[index]
        return self._phrases.get(index, Span(chunk.start, chunk.end))

    def _within(self, mention: Span) -> list[Chunk]:
        """The mention chunks that share characters with the span, in text order."""
        first = max(bisect_right(self._starts, mention.start) - 1, 0)
        last = bisect_left(self._starts, mention.end)
        return [chunk for chunk in self._mentions[first:last] if chunk.end > mention.start]

    def _head(self, mention: Span) -> Chunk | None:
        """The chunk that the whole phrase is about: not a possessor, rather a name in apposition, rather the first.

        None where it is about a word that is no chunk: "some in the town", "Northland's military".
        """
        chunks = self._within(mention)
        heads = [chunk for chunk in chunks if not chunk.possessive and not self._is_compound(chunk)] or list(
            chunks
        )
        if not heads or BEFORE_NAME.search(self._text, mention.start, heads[0].start):
            return None
        if heads[-1].possessive and heads[-1].end + len("'s") < mention.end:
            return None
        for before, chunk in pairwise(heads):
            if self._is_apposition(before, chunk):
                return chunk
        return heads[0]

    def _joined(self, chunk: Chunk, mention: Span) -> Chunk | None:
        """*Ida Brandt and Tom Lowe*: the second of two people who speak, whose names together are the speaker's."""
        others = [other for other in self._within(mention) if other.start >= chunk.end]
        if (
            len(others) != 1
            or chunk.type != PERSON
            or others[0].type != PERSON
            or others[0].end < mention.end
        ):
            return None
        return others[0] if self._text[chunk.end : others[0].start].strip() == "and" else None

    def _full_name(self, chunk: Chunk) -> str:
        entity = self._resolution.referents.get(chunk.index)
        return self._resolution.entities[entity].name if entity is not None else " ".join(chunk.text.split())

    def _is_compound(self, chunk: Chunk) -> bool:
        """*The Kiev-backed authority*: a name joined to what follows by a hyphen is not what the phrase is about."""
        following = self._chunks[chunk.index + 1] if chunk.index + 1 < len(self._chunks) else None
        return following is not None and following.head == "-" and following.start == chunk.end

    def _antecedent(self, relative: Chunk) -> Chunk | None:
        """Whom "who" goes back to: the nearest mention before it in its sentence, rather a person."""
        at = bisect_left(self._starts, relative.start)
        before = [
            chunk for chunk in self._mentions[max(0, at - FAR) : at] if chunk.sentence == relative.sentence
        ]
        before = [chunk for chunk in before[::-1] if not chunk.possessive]
        people = [chunk for chunk in before if self._is_person(chunk)]
        return next(iter(people or before), None)

    def _is_person(self, chunk: Chunk) -> bool:
        entity = self._resolution.referents.get(chunk.index)
        return entity is not None and self._resolution.entities[entity].label == "PERSON"

    def _is_apposition(self, first: Chunk, second: Chunk) -> bool:
        """*Its leader, Farouk Aziz*; *the group, Fair Fares*: the name says whom the phrase is about."""
        between = " ".join(self._text[first.end : second.start].split()).removesuffix(second.title).strip()
        if between == "of" and second.title and first.head in PERSON_NOUNS:  # Secretary of State Ron Hale
            return True
        if second.type == PERSON and self._is_person(second):
            before, _, behind = between.rpartition(",")
            return not behind and (
                not before or not PERSON_NOUNS.isdisjoint(HYPHEN.split(before.strip("() ").lower()))
            )
        return between == "," and second.type == ORGANISATION and first.head in ORGANISATION_NOUNS

    def _described(self, mention: Span) -> Speaker | None:
        words = TAIL.sub("", self._text[mention.start : mention.end]).rstrip()
        name = " ".join(words.split())
        if not name or name.casefold() in NOBODY:
            return None
        service = self._affiliations.of(mention.start, mention.start + len(words))
        if service is None:
            return Speaker(None, name, mention.start, described_type(name))
        type: SourceType | None = "organisation" if service.speaks else described_type(name)
        return Speaker(None, name, mention.start, type, service.role, service.affiliation)
