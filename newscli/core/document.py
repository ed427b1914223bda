"""What the steps of the core hand to each other: paragraphs, quoted spans, sentences, chunks.

All ``start`` and ``end`` fields are code points in the article's text. Token positions are named ``first`` and
``last`` (exclusive) and count within one sentence.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from newscli.model import Polarity

OUTSIDE, INSIDE, MARK = 0, 1, 2
"""Quote state of a token: outside quote marks, inside, or a mark itself."""


class Span(NamedTuple):
    """A half-open quoted span of the text."""

    start: int
    end: int


class NameSpan(NamedTuple):
    """A name in a sentence: tokens ``first`` to ``last`` (exclusive) and its label."""

    first: int
    last: int
    label: str


_first_token = attrgetter("first")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the text, white space at both ends left out."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last."""
    body: int
    """Where its running text begins: ``start``, or behind a run-in date or dateline; ``end`` when it is all header."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of the text: paragraphs, and what the header says."""

    paragraphs: tuple[Paragraph, ...]
    """In text order; header lines (title, byline, date) are paragraphs too, with ``body == end``."""
    title: Span | None = None
    """The headline."""
    date: str | None = None
    """ISO date."""
    byline: str | None = None
    """Author names, comma-separated."""
    dateline: str | None = None
    """Place of the dateline."""
    language: str = "en"
    """ISO 639-1 code; ``und`` when it is not English and not known."""


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """What stands between a pair of quote marks."""

    start: int
    """Offset of the opening mark."""
    end: int
    """Offset behind the closing mark (the paragraph's end when it is missing)."""
    inner: Span
    """The words between the marks, white space at both ends left out."""
    paragraph: int
    """Index of its paragraph."""
    closed: bool
    """False when the closing mark is missing."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; the lists run in parallel, one item a token. It never ends inside a closed pair of marks."""

    paragraph: int
    """Index of its paragraph."""
    header: bool
    """True for header text (headline, byline, dateline), which is no running text."""
    start: int
    """Offset of its first token."""
    end: int
    """Offset behind its last token."""
    starts: list[int]
    """Offsets of the tokens."""
    ends: list[int]
    """Offsets behind the tokens."""
    words: list[str]
    """The tokens with straight apostrophes, and quote marks as `` and ''."""
    inside: list[int]
    """Quote state: OUTSIDE, INSIDE or MARK."""
    tags: list[str]
    """Penn Treebank part-of-speech tags; empty until the tagger has run."""
    names: tuple[NameSpan, ...] = ()
    """Names, in order, not overlapping; empty until the name finder has run."""

    def names_between(self, first: int, last: int) -> Sequence[NameSpan]:
        """The names that begin at the tokens ``first`` to ``last`` (exclusive)."""
        at, end = (bisect_left(self.names, token, key=_first_token) for token in (first, last))
        return self.names[at:end]

    def in_name(self, token: int) -> bool:
        """Whether a token stands in a name."""
        at = bisect_right(self.names, token, key=_first_token) - 1
        return at >= 0 and token < self.names[at].last

    def tagged(self, tags: list[str]) -> Sentence:
        """The sentence with these tags."""
        return Sentence(
            self.paragraph, self.header, self.start, self.end, self.starts, self.ends, self.words, self.inside, tags,
            self.names,
        )  # fmt: skip

    def named(self, names: tuple[NameSpan, ...]) -> Sentence:
        """The sentence with these names."""
        return Sentence(
            self.paragraph, self.header, self.start, self.end, self.starts, self.ends, self.words, self.inside,
            self.tags, names,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Attribution:
    """What the ranker says of one quoted span."""

    quoted_span: int
    """Index into the article's quoted spans."""
    speech: float
    """Probability that somebody utters it (against a title, nickname or scare quote)."""
    mention: Span | None
    """The words that name the speaker, or None when nobody near is likely."""
    cue: Span | None
    """The reporting word."""
    confidence: float
    """Calibrated probability that speech and speaker are both right."""
    evidence: str
    """The short name of what decided: ``cue-after``, ``cue-before``, ``inverted``, ``same-turn``, ``pronoun``…"""
    chunk: int | None = None
    """Index of the mention's chunk."""


@dataclass(frozen=True, slots=True)
class Reported:
    """An indirect or mixed statement: its content, its cue and the words that name its source."""

    start: int
    """Offset of the content, edge punctuation left out; it runs over a cue that cuts it in two."""
    end: int
    """Offset behind the content."""
    cue: Span
    """The reporting word or words."""
    mention: Span | None
    """The words that name the source."""
    confidence: float
    """Calibrated probability that content and source are right."""
    evidence: str
    """The short name of what decided: ``reported-clause``, ``according-to``, ``cue-after``…"""
    polarity: Polarity = "affirmed"
    """Whether the source says that the content is so, or that it is not."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place… with all its mentions in the article merged."""

    name: str
    """The fullest form in the text."""
    label: str
    """A label of the entity records."""
    aliases: tuple[str, ...]
    """Other forms in the text, by first mention."""
    mentions: tuple[Span, ...]
    """Where its names stand, titles and the possessive 's left out, in text order."""
    role: str | None = None
    """A person's role as the text puts it ("Foreign Minister")."""
    affiliation: str | None = None
    """The organisation or country of the role ("Armenia")."""
    pronouns: str | None = None
    """``he``, ``she`` or ``they`` where the text refers to the person so with certainty."""
    salience: float = 0.0
    """0–1: how central it is to the article, 1 for the most central thing."""


class Link(NamedTuple):
    """How it was found whom a mention means."""

    kind: str
    """``name``, ``surname`` (borne by several people of the article), ``apposition``, ``described``, or the kind of
    anaphor: ``he``, ``it``, ``they``, ``role``, ``body``, ``epithet``."""
    probability: float
    """That it is the right one, as the resolver sees it, given the other mentions; not calibrated."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who and what is in the article, and whom its pronouns and role nouns mean."""

    entities: tuple[Entity, ...]
    """By first mention."""
    referents: dict[int, int]
    """Chunk index (pronouns, role nouns, names) to index into ``entities``; absent when unresolved."""
    described: dict[int, int] = field(default_factory=dict)
    """Chunk index (pronouns, nouns) to the chunk that first describes a source without a name: "a spokesman"."""
    links: dict[int, Link] = field(default_factory=dict)
    """Chunk index to how its referent or described source was found."""


@dataclass(frozen=True, slots=True)
class Document:
    """An article read as far as its names: what attribution, reported speech and people build on."""

    text: str
    """The article."""
    layout: Layout
    """Paragraphs and header."""
    quoted_spans: list[QuotedSpan]
    """What stands in quote marks."""
    sentences: list[Sentence]
    """Tokens, tags and names."""
