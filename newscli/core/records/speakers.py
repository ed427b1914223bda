"""Whose words they are: from the mention that names the speaker to an entity of the article or a described source."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace

from newscli.core.document import Link, Resolution, Span
from newscli.core.phrases import (
    COMMON,
    LIKELY,
    NAMES,
    OTHER_NAME,
    PLACE,
    PRONOUN,
    STRONG,
    TIME,
    Chunk,
    Clauses,
)
from newscli.core.records.affiliations import Affiliations
from newscli.core.records.descriptions import describe, whole_word
from newscli.core.records.fullest import Fullest, Phrase
from newscli.core.records.heads import Heads
from newscli.core.records.joined import Several
from newscli.core.records.labels import Labels
from newscli.core.records.source_types import described_type, named_type
from newscli.core.tokens import fold
from newscli.model import SourceType
from newscli.models import gazetteer

BEFORE_NAME = re.compile(r"\b(?:in|of|at|for|from|with|on|behind|near|under|inside|outside|among)\s+\Z")
"""A preposition; what follows it is not what a phrase is about."""
RELATIVES = frozenset(["who", "which", "that"])
JOINED = re.compile(r"\s+and\b")
"""Behind a noun: it is not all that the phrase names."""
COMPLEMENTS = ("of", "for", "at", "from")
"""Between a noun and whom it serves."""
ARTICLE = re.compile(r"(?:the|an?|another|one|some|other|his|her|its|their|our|my)\s+", re.IGNORECASE)
ANEW = frozenset(["one", "another"])
"""Names of sources that say nothing of them."""
LONGEST_ASIDE = 160
"""Characters between a head and the words that only tell something of it."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: an entity of the article, or a source that the text only describes."""

    entity: int | None
    """Index into the article's entities; None for a described source."""
    name: str
    """Canonical name, or the description ("a spokesman")."""
    start: int
    """Offset of the words that name the speaker here."""
    link: Link
    """How it was found whom these words mean."""
    type: SourceType | None = None
    """What kind of source it is; None when the words do not say."""
    role: str | None = None
    """Of a described source that speaks for somebody named: what it is ("spokesman")."""
    affiliation: str | None = None
    """Whom it speaks for."""

    @property
    def key(self) -> object:
        """Equal for the same speaker; "one" and "another" are somebody else each time."""
        if self.entity is None and self.name.casefold() in ANEW:
            return self.name.casefold(), self.start
        return self.entity if self.entity is not None else ARTICLE.sub("", self.name, count=1).casefold()


class SpeakerFinder:
    """Finds the speaker behind a mention."""

    def __init__(
        self,
        text: str,
        clauses: Clauses,
        resolution: Resolution,
        mentions: Iterable[Span | None] = (),
        authors: str | None = None,
    ) -> None:
        self._text = text
        self._clauses = clauses
        chunks = self._chunks = clauses.chunks
        self._mentions = [chunk for chunk in chunks if chunk.kind == "mention"]
        self._starts = [chunk.start for chunk in self._mentions]
        self._all_starts = [chunk.start for chunk in chunks]
        self._resolution = resolution
        self._labels = Labels(text, resolution.entities, authors)
        self._affiliations = Affiliations(text, resolution.entities)
        self._heads = Heads(text, clauses, self._mentions, resolution)
        self._several = Several(text, self._mentions, resolution)
        self._read: dict[Span, Chunk | None] = {}
        self._phrases: dict[int, Span] = {}
        own: dict[int, Span] = {}
        for mention in mentions if resolution.described else ():
            chunk = self._head(mention) if mention else None
            if mention and chunk and chunk.type != PRONOUN:
                self._phrases.setdefault(resolution.described.get(chunk.index, chunk.index), mention)
                own.setdefault(chunk.index, mention)
        self._fullest = Fullest(chunks, resolution, own)

    def speaker(self, mention: Span | None) -> Speaker | None:
        """The speaker that ``mention`` names; None when the text does not say."""
        if mention is None:
            return None
        found = self._of_words(mention)
        entity = self._labels.named(mention) if found is None else None
        return found if entity is None else self._named(entity, mention, Link("name", 1.0))

    def _of_words(self, mention: Span) -> Speaker | None:
        """The speaker whom the head of the words means."""
        labelled = self._labels.entity(mention)
        if labelled is not None:
            return self._named(labelled, mention, Link("label", 1.0))
        chunk = self._head(mention)
        voices = self._several.of(chunk, mention) if chunk is not None else None
        if voices is not None:
            return Speaker(None, voices.name, mention.start, Link("described", 1.0), voices.type)
        if chunk is not None and chunk.head in RELATIVES and not chunk.text.isupper():
            chunk = self._heads.antecedent(chunk)
            mention = Span(chunk.start, chunk.end) if chunk is not None else mention
        if chunk is None:
            return self._described(mention, Link("described", 1.0))
        outer = self._heads.around(chunk)
        found = self._speaker(outer, mention if outer is chunk else self._span(outer))
        if found is None or found.type is not None:
            return found
        return self._of_no_kind(found, outer)

    def words(self, mention: Span | None) -> Span | None:
        """The words that name the speaker: the mention from the beginning of the phrase that is about somebody.

        *The captain of the ferry that ran aground off Calder last year said*: not its last words alone.
        """
        chunk = self._head(mention) if mention is not None else None
        if mention is None or chunk is None:
            return mention
        mention = Span(whole_word(self._text, mention.start), mention.end)
        outer = self._heads.around(chunk)
        if outer is chunk or outer.start >= mention.start or mention.start - outer.end > LONGEST_ASIDE:
            return mention
        return Span(self._span(outer).start, mention.end)

    def _of_no_kind(self, found: Speaker, chunk: Chunk) -> Speaker | None:
        """What no list knows to speak: a name that says something is a body's, of other words nobody can be sure."""
        act = self._clauses.act(chunk)
        if chunk.type in NAMES and act >= LIKELY:
            return replace(found, type="unnamed_group" if chunk.tag == "NNPS" else "organisation")
        return found if act >= STRONG else None

    def _speaker(self, chunk: Chunk, mention: Span) -> Speaker | None:
        """The speaker whom the head of a mention means."""
        link = self._resolution.links.get(chunk.index, Link("described", 1.0))
        entity = self._resolution.referents.get(chunk.index)
        if entity is not None:
            return self._named(entity, mention, link)
        first = self._resolution.described.get(chunk.index)
        words = mention if first is None else self._phrase(first)
        full = self._fuller(chunk, mention.end)
        if full is None and first not in (None, chunk.index):
            full = self._fuller(self._chunks[first], words.end)
        if full is None:
            return self._described(words, link)
        entity = self._resolution.referents.get(full.index)
        if entity is not None and self._resolution.entities[entity].label in ("ORG", "FAC"):
            return self._named(entity, mention, link)
        speaker = self._described(full.span, link)
        return speaker and replace(speaker, type=described_type(chunk.text) or speaker.type)

    def _fuller(self, noun: Chunk, end: int) -> Phrase | None:
        """The fullest phrase for a noun; none for a part of what is named up to ``end``."""
        return None if JOINED.match(self._text, noun.end, end) else self._fullest.of(noun)

    def _named(self, entity: int, mention: Span, link: Link) -> Speaker:
        named = self._resolution.entities[entity]
        return Speaker(entity, named.name, mention.start, link, named_type(named.label, named.name))

    def _phrase(self, index: int) -> Span:
        """The words that describe somebody: where they name a speaker first, else where they stand first."""
        chunk = self._chunks[index]
        return self._phrases.get(index) or Span(self._span(chunk).start, self._with_complement(chunk).end)

    def _with_complement(self, chunk: Chunk) -> Chunk:
        """The last mention of a phrase: "Horizon" of "analysts at Horizon"."""
        behind = self._chunks[chunk.index + 1 : chunk.index + 3]
        if len(behind) < 2 or behind[0].head not in COMPLEMENTS or behind[1].sentence != chunk.sentence:
            return chunk
        named = behind[1].kind == "mention" and behind[1].type not in (PRONOUN, TIME)
        return behind[1] if named else chunk

    def _within(self, mention: Span) -> list[Chunk]:
        """The mention chunks that share characters with the span, in text order."""
        first = max(bisect_right(self._starts, mention.start) - 1, 0)
        last = bisect_left(self._starts, mention.end)
        return [chunk for chunk in self._mentions[first:last] if chunk.end > mention.start]

    def _head(self, mention: Span) -> Chunk | None:
        """The chunk that a phrase is about; None where that is no chunk: "some in the town", "Northland's military"."""
        if mention not in self._read:
            self._read[mention] = self._head_of(mention)
        return self._read[mention]

    def _head_of(self, mention: Span) -> Chunk | None:
        chunks = self._within(mention)
        named = next((chunk for chunk in chunks if not chunk.possessive), next(iter(chunks), None))
        if named is None or BEFORE_NAME.search(self._text, mention.start, named.start):
            return None
        last = chunks[-1]
        if last.end == mention.end and self._heads.is_told_of_another(named, last):
            return last
        if named.possessive and last.possessive and last.end + len("'s") < mention.end:
            return None
        if self._is_joined_adjective(named):
            return None
        return self._heads.of_phrase(chunks)

    def _is_joined_adjective(self, chunk: Chunk) -> bool:
        """Whether "and" joins a people or country to a noun that both belong to: "Northish and Southish leaders"."""
        joint, noun = self._clauses.neighbour(chunk, 1), self._clauses.neighbour(chunk, 2)
        if joint is None or joint.head not in ("and", "or") or noun is None or noun.type != COMMON:
            return False
        if chunk.type not in (OTHER_NAME, PLACE) or chunk.tag == "NNPS" or noun.determiner:
            return False
        plural_of_people = chunk.type == OTHER_NAME and noun.tag == "NNS"
        return plural_of_people or fold(noun.text.split()[0]) in gazetteer().nationalities

    def _span(self, chunk: Chunk) -> Span:
        """The words of a mention with those that possess it."""
        at = chunk.index
        if at >= 2 and self._chunks[at - 1].tag == "POS" and self._chunks[at - 2].kind == "mention":
            return Span(self._chunks[at - 2].start, chunk.end)
        return Span(chunk.start, chunk.end)

    def _described(self, mention: Span, link: Link) -> Speaker | None:
        first = max(bisect_right(self._all_starts, mention.start) - 1, 0)
        within = self._chunks[first : bisect_left(self._all_starts, mention.end)]
        found = describe(self._text, mention, [chunk for chunk in within if chunk.end > mention.start])
        if found is None:
            return None
        name = " ".join(self._text[found.start : found.end].split())
        service = self._affiliations.of(found.start, found.end)
        if service is None:
            return Speaker(None, name, mention.start, link, described_type(name))
        type: SourceType | None = "organisation" if service.speaks else described_type(name)
        return Speaker(None, name, mention.start, link, type, service.role, service.affiliation)
