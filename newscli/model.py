"""The records: what newscli knows of an article, as frozen data.

Field names, their order in JSON and the meaning of offsets are a contract with users. Every ``start`` and ``end``
counts Unicode code points in the article's decoded text, so that ``text[start:end]`` is exactly what the record says.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from importlib import import_module
from typing import Any, Literal

QuoteKind = Literal["direct", "mixed", "indirect"]
Polarity = Literal["affirmed", "denied"]
SourceType = Literal["person", "organisation", "document", "unnamed_person", "unnamed_group"]
SpeakerLabel = Literal["PERSON", "ORG", "OTHER"]
EntityLabel = Literal[
    "PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "MISC", "DATE", "MONEY", "PERCENT"
]
Pronouns = Literal["he", "she", "they"]
Table = Literal["quotes", "speakers", "entities", "summary"]
FrameLibrary = Literal["pandas", "polars"]

SHORT = 60
"""Characters of a text that a ``repr`` shows."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of the article and their place."""

    text: str
    """The words, exactly as the article has them."""
    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the last character."""


class _Spoken:
    """What a quote knows besides its fields: no part of the record, of its equality or of its JSON."""

    __slots__ = ("_speaker",)


@dataclass(frozen=True, slots=True, repr=False)
class Quote(_Spoken):
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

    @property
    def speaker_record(self) -> Speaker | None:
        """The record of the speaker; None without a speaker, and for a quote that never was part of an article."""
        return getattr(self, "_speaker", None)

    def _spoken_by(self, speaker: Speaker | None) -> Quote:
        """The quote with this record of its speaker: itself, or a copy when it has another one already."""
        known = self.speaker_record
        if known is speaker or known == speaker:
            return self
        quote = self if known is None else Quote(*(getattr(self, field.name) for field in fields(self)))
        object.__setattr__(quote, "_speaker", speaker)
        return quote

    def __repr__(self) -> str:
        by = f" by {self.speaker!r}" if self.speaker else ""
        return f"<Quote {self.id} {self.kind}{by}: {_short(self.text)}>"

    def __getstate__(self) -> list[Any]:
        return [*(getattr(self, name) for name in _QUOTE_FIELDS), self.speaker_record]

    def __setstate__(self, state: list[Any]) -> None:
        for name, value in zip((*_QUOTE_FIELDS, "_speaker"), state, strict=False):
            object.__setattr__(self, name, value)


_QUOTE_FIELDS = tuple(field.name for field in fields(Quote))


@dataclass(frozen=True, slots=True, repr=False)
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
    label: SpeakerLabel
    """PERSON, ORG, or OTHER for "a spokesman", "officials"."""
    role: str | None
    """What the text calls the speaker ("Foreign Minister")."""
    affiliation: str | None
    """The organisation or country of the role ("Armenia"), also of a source without a name."""
    pronouns: Pronouns | None
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

    def __repr__(self) -> str:
        known = ", ".join(part for part in (self.role, self.affiliation) if part)
        who = f"{self.name!r} {self.label}" + (f", {known!r}" if known else "")
        return f"<Speaker {self.id} {who}: {_count(self.quotes, 'quote')}>"


@dataclass(frozen=True, slots=True, repr=False)
class Entity:
    """One thing that the article names."""

    article: str
    """The path as given, ``-`` for standard input."""
    id: str
    """``e1``, ``e2``… by first mention."""
    name: str
    """The fullest form in the text."""
    label: EntityLabel
    """PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, PRODUCT, MISC, DATE, MONEY or PERCENT."""
    count: int
    """Number of mentions."""
    aliases: tuple[str, ...]
    """Other forms in the text."""
    mentions: tuple[tuple[int, int], ...]
    """``(start, end)`` of every mention, without titles and the possessive 's."""
    salience: float
    """0–1: how central the entity is to the article."""

    def __repr__(self) -> str:
        return f"<Entity {self.id} {self.name!r} {self.label}: {_count(self.count, 'mention')}>"


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


@dataclass(frozen=True, slots=True, repr=False)
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

    def __repr__(self) -> str:
        facts = ", ".join([_count(self.words, "word"), _count(self.sentence_count, "sentence")])
        return f"<Summary {_short(self.title or self.article)}: {facts}>"


@dataclass(frozen=True, slots=True, repr=False)
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
    notes: tuple[str, ...] = ()
    """What was cut or passed over because the text is beyond a bound, a line each; hardly any article has one."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "quotes", _attributed(self.quotes, self.speakers))

    def to_dict(self) -> dict[str, Any]:
        """Dicts, lists, strings and numbers of the four views, as JSON has them; the text itself is left out, and notes
        where there are none."""
        found = {
            "article": self.article,
            "quotes": [to_dict(quote) for quote in self.quotes],
            "speakers": [to_dict(speaker) for speaker in self.speakers],
            "entities": [to_dict(entity) for entity in self.entities],
            "summary": to_dict(self.summary),
        }
        return found | {"notes": list(self.notes)} if self.notes else found

    def to_frame(self, table: Table = "quotes", library: FrameLibrary | None = None) -> Any:
        """A data frame of ``quotes``, ``speakers`` or ``entities``, one row each, or of the ``summary``, one row.

        Columns are the fields; ``mention`` and ``cue`` have three each (``cue_text``, ``cue_start``, ``cue_end``).
        Without ``library``, pandas is taken when it is installed, or else polars; :class:`ImportError` when neither is.
        """
        return _upstairs("newscli.io.outputs.frames", "frame_of")(self, table, library)

    def _repr_html_(self) -> str:
        """What a notebook shows: the text with its quotes and names marked as the report marks them."""
        return str(_upstairs("newscli.render.report.notebook", "draw")(self))

    def __repr__(self) -> str:
        counts = [
            _count(len(self.quotes), "quote"),
            _count(len(self.speakers), "speaker"),
            _count(len(self.entities), "entity", "entities"),
            _count(self.summary.words, "word"),
        ]
        return f"<Article {self.article!r}: {', '.join(counts)}>"


def _attributed(quotes: Iterable[Quote], speakers: Iterable[Speaker]) -> tuple[Quote, ...]:
    """The quotes, each with the record of its speaker."""
    known = {speaker.id: speaker for speaker in speakers}
    return tuple(quote._spoken_by(known.get(quote.speaker_id or "")) for quote in quotes)


def _upstairs(module: str, name: str) -> Any:
    """A function of a room above this one, which is asked for by name: records need no screen and no library."""
    return getattr(import_module(module), name)


def _count(number: int, singular: str, plural: str = "") -> str:
    return f"{number:,} {singular if number == 1 else plural or f'{singular}s'}"


def _short(text: str) -> str:
    """The beginning of a text as Python writes it."""
    words = " ".join(text[: 4 * SHORT].split())
    return repr(words if len(words) <= SHORT else f"{words[: SHORT - 1]}…")


Record = Quote | Speaker | Entity | Summary


def to_dict(record: Record) -> dict[str, Any]:
    """A record as JSON has it, in the order of the contract: dicts, lists, strings and numbers."""
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record)}


def _plain(value: object) -> Any:
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if isinstance(value, Piece | KeySentence | Keyword):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    return value
