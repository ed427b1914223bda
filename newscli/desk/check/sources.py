"""What quotes are checked against: a text, who speaks where in it, and when."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TypeVar


@dataclass(frozen=True, slots=True)
class Turn:
    """A stretch of a source that one person speaks."""

    start: int
    """Offset of the words."""
    end: int
    """Offset behind them."""
    speaker: str | None
    """Who speaks, as the source calls him; None where it only says that somebody else does."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A transcript, a statement, subtitles, or any other text."""

    name: str
    """The path as given; ``PATH#N`` for one of many in a file."""
    text: str
    """The decoded text that offsets count in."""
    turns: tuple[Turn, ...] = ()
    """Who speaks where, in text order; nothing where the source does not say."""
    skipped: tuple[tuple[int, int], ...] = ()
    """Stretches that nobody utters: labels, times, notes such as [Applause]; in text order."""
    times: tuple[tuple[int, float], ...] = ()
    """For recordings: from which offset on what is said is heard how many seconds after the beginning."""
    lines: tuple[tuple[int, int], ...] = ()
    """From which offset on what is said stands in which line of the file, where the text has other lines than it."""


def speaker_at(turns: tuple[Turn, ...], offset: int) -> str | None:
    """Who speaks at an offset; the turns are in text order."""
    at = bisect_right(turns, offset, key=lambda turn: turn.start) - 1
    return turns[at].speaker if at >= 0 and offset < turns[at].end else None


Marked = TypeVar("Marked", int, float)


def value_at(marks: tuple[tuple[int, Marked], ...], offset: int) -> Marked | None:
    """What holds at an offset, when each mark says from which offset on what holds; they are in text order."""
    at = bisect_right(marks, offset, key=lambda mark: mark[0]) - 1
    return marks[at][1] if at >= 0 else None
