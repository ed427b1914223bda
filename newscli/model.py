"""The records: what newscli knows of an article, as frozen data.

Field names, their order in JSON and the meaning of offsets are a contract with users. Every ``start`` and ``end``
counts Unicode code points in the article's decoded text, so that ``text[start:end]`` is exactly what the record says.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

QuoteKind = Literal["direct", "mixed", "indirect"]
Polarity = Literal["affirmed", "denied"]
SourceType = Literal["person", "organisation", "document", "unnamed_person", "unnamed_group"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of the article and their place."""

    text: str
    """The words, exactly as the article has them."""
    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the last character."""


@dataclass(frozen=True, slots=True)
class Quote:
    """One attributed piece of speech."""

    article: str
    """The path as given, ``-`` for standard input."""
    id: str
    """``q1``, ``q2``… in text order."""
    kind: QuoteKind
    """``direct``: all inside quote marks. ``mixed``: a reported clause with quoted words inside. ``indirect``:
    reported, no marks."""
    text: str
    """The content: without its quote marks when direct, the whole reported clause otherwise."""
    start: int
    """Offset of the content."""
    end: int
    """Offset behind the content."""
    quoted: tuple[tuple[int, int], ...]
    """The stretches inside quote marks, marks excluded: one for direct, one or more for mixed, none for indirect."""
    turn: int
    """Number shared by the pieces of one utterance, from 1."""
    speaker: str | None
    """Canonical name of the speaker, or None when the text does not say."""
    speaker_id: str | None
    """Id of the speaker's record."""
    mention: Piece | None
    """The words that name the speaker here ("he", "the minister", "Lavrov")."""
    cue: Piece | None
    """The reporting word ("said", "according to")."""
    paragraph: int
    """0-based paragraph in which the content begins."""
    confidence: float
    """0–1, calibrated: how often a record with this number is right."""
    evidence: str
    """The short name of what decided (``cue-after``, ``same-turn``, ``pronoun``…)."""
    type: SourceType | None = None
    """What kind of source the speaker is, as in its own record; None without a speaker."""
    polarity: Polarity = "affirmed"
    """``denied``: the speaker says that it is not so ("denied that …", "denies having …"). Else ``affirmed``."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """One person, organisation or described source that speaks."""

    article: str
    """The path as given, ``-`` for standard input."""
    id: str
    """The entity's id when the speaker is an entity."""
    name: str
    """The fullest form in the text."""
    aliases: tuple[str, ...]
    """Other forms, misspellings and transliterations included."""
    label: str
    """PERSON, ORG, or OTHER for "a spokesman", "officials"."""
    role: str | None
    """What the text calls the speaker ("Foreign Minister")."""
    affiliation: str | None
    """The organisation or country of the role ("Armenia"), also of a source without a name."""
    pronouns: str | None
    """``he``, ``she`` or ``they``, only as the text uses them; never guessed from a name."""
    quotes: int
    """How many quotes of any kind."""
    direct: int
    """How many direct quotes."""
    mixed: int
    """How many mixed quotes."""
    indirect: int
    """How many indirect quotes."""
    words: int
    """Words in the content of all quotes."""
    share: float
    """Share (0–1) of all attributed words in the article."""
    start: int
    """Offset of the first mention."""
    type: SourceType | None = None
    """``person`` (with a name), ``organisation`` (also a spokesman of one that is named), ``document`` (what is
    written, shown or counted), ``unnamed_person``, ``unnamed_group``; None when the words do not say."""


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that the article names."""

    article: str
    """The path as given, ``-`` for standard input."""
    id: str
    """``e1``, ``e2``… by first mention."""
    name: str
    """The fullest form in the text."""
    label: str
    """PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, PRODUCT, MISC, DATE, MONEY or PERCENT."""
    count: int
    """Number of mentions."""
    aliases: tuple[str, ...]
    """Other forms in the text."""
    mentions: tuple[tuple[int, int], ...]
    """``(start, end)`` of every mention, without titles and the possessive 's."""
    salience: float
    """0–1: how central the entity is to the article."""


@dataclass(frozen=True, slots=True)
class KeySentence:
    """One sentence of the summary, whole as the article has it."""

    text: str
    """The sentence."""
    start: int
    """Offset of the sentence."""
    end: int
    """Offset behind the sentence."""
    score: float
    """0–1: its rank against the article's other sentences."""


@dataclass(frozen=True, slots=True)
class Keyword:
    """A term the article is about."""

    term: str
    """The term, as the article writes it most often."""
    score: float
    """0–1 against the article's strongest term."""


@dataclass(frozen=True, slots=True)
class Summary:
    """The article at a glance."""

    article: str
    """The path as given, ``-`` for standard input."""
    title: str | None
    """The headline, when the text begins with one."""
    date: str | None
    """ISO date of the article, when its header has one."""
    byline: str | None
    """The author or authors."""
    dateline: str | None
    """The place of the dateline."""
    language: str
    """ISO 639-1 code, ``und`` for a language that is not known; newscli reads nothing but ``en``."""
    sentences: tuple[KeySentence, ...]
    """The key sentences in text order."""
    keywords: tuple[Keyword, ...]
    """The strongest terms first."""
    speakers: tuple[str, ...]
    """Names of those who speak, most words first."""
    entities: tuple[str, ...]
    """Names of the most salient entities."""
    words: int
    """Words in the article."""
    sentence_count: int
    """Sentences in the article."""
    quoted_share: float
    """Share (0–1) of the article's words that stand in attributed quote marks."""
    reading_minutes: float
    """Minutes to read at 238 words a minute (Brysbaert 2019)."""
    source: str | None = None
    """The outlet, when the input names it: a column, a page's site name, or the host of its address."""
    section: str | None = None
    """The section of the outlet, when the input names it."""
    url: str | None = None
    """The article's address, when the input names it."""


@dataclass(frozen=True, slots=True)
class Article:
    """All that was read from one article; the four views of it are its fields."""

    article: str
    """The path as given, ``-`` for standard input."""
    text: str
    """The decoded text that all offsets refer to."""
    quotes: tuple[Quote, ...]
    """Attributed speech in text order."""
    speakers: tuple[Speaker, ...]
    """Who speaks, by first mention."""
    entities: tuple[Entity, ...]
    """What is named, by first mention."""
    summary: Summary
    """The article at a glance."""

    def to_dict(self) -> dict[str, Any]:
        """Plain dicts and lists of the four views, ready for JSON; the text itself is left out."""
        return {
            "article": self.article,
            "quotes": [to_dict(quote) for quote in self.quotes],
            "speakers": [to_dict(speaker) for speaker in self.speakers],
            "entities": [to_dict(entity) for entity in self.entities],
            "summary": to_dict(self.summary),
        }


Record = Quote | Speaker | Entity | Summary


def to_dict(record: Record) -> dict[str, Any]:
    """A record as a plain dict in the order of the contract."""
    return asdict(record)
