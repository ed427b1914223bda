"""What a check says of a quote: records of the contract, as those of the model."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """How a quote stands to the sources."""

    verbatim = "verbatim"
    """Word for word; cuts and insertions are marked."""
    altered = "altered"
    """Found, with changes that are not marked."""
    elsewhere = "elsewhere"
    """The same words, but somebody else says them in the source."""
    absent = "absent"
    """Not found."""


class Alteration(StrEnum):
    """What was done to the words."""

    punctuation = "punctuation"
    """Capitals or marks differ, the words are the same."""
    fillers = "fillers"
    """"Um", "you know", a word said twice left out."""
    cut = "cut"
    """Words left out inside, without an ellipsis."""
    words = "words"
    """Other words, or words more."""
    number = "number"
    """Another number."""
    negation = "negation"
    """A "not" or "never" more, or less."""
    joined = "joined"
    """Words from two places as one utterance."""
    speaker = "speaker"
    """Somebody else speaks in the source."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where a quote and its source differ."""

    kind: Alteration
    """What was done."""
    text: str
    """The words of the quote; "" where it has none."""
    start: int
    """Offset in the article."""
    end: int
    """Offset behind the words in the article."""
    source_text: str
    """The words of the source; "" where it has none."""
    source_start: int
    """Offset in the source."""
    source_end: int
    """Offset behind the words in the source."""


@dataclass(frozen=True, slots=True)
class Check:
    """One stretch in quote marks, held against the sources."""

    article: str
    """The path as given, ``-`` for standard input."""
    id: str
    """Id of the quote; the stretches of a mixed quote share it."""
    kind: str
    """``direct`` or ``mixed``."""
    speaker: str | None
    """Who says it, by the article."""
    text: str
    """The words in quote marks."""
    start: int
    """Offset in the article."""
    end: int
    """Offset behind the words in the article."""
    verdict: Verdict
    """``verbatim``, ``altered``, ``elsewhere`` or ``absent``."""
    changes: tuple[Alteration, ...]
    """What was done to the words, each kind once."""
    similarity: float
    """0–1: share of equal words in the quote and in the passage that it was found at."""
    source: str | None
    """Name of the source; of an absent quote where something like it stands, or None."""
    source_speaker: str | None
    """Who says it, by the source."""
    source_text: str | None
    """The passage of the source; where a quote has two, from the first to the second, or the longer one."""
    source_start: int | None
    """Offset in the source."""
    source_end: int | None
    """Offset behind the passage."""
    source_before: str | None
    """Some words before it."""
    source_after: str | None
    """Some words behind it."""
    source_line: int | None
    """1-based line of the source."""
    source_time: float | None
    """Seconds from the beginning of a recording."""
    differences: tuple[Difference, ...]
    """Where they differ, in the order of the quote."""
