"""Sources by their words: each is cut into blocks, and of each word it is known in which blocks it stands.

What a search needs is a protocol, so that the same search reads an index in memory and one on disk.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from newscli.desk.check.sources import SourceText, Turn
from newscli.desk.words import Words, words_of

BLOCK = 32
"""Words in a block."""


@dataclass(frozen=True, slots=True)
class Region:
    """Some blocks of one source, one behind the other."""

    source: str
    """Name of the source."""
    text: str
    """Their text."""
    offset: int
    """Offset of the text in the source."""
    line: int
    """1-based line of the source in which the text begins."""
    lines: tuple[tuple[int, int], ...]
    """From which offset of the source on its words are in which line of the file, where that has other lines."""
    words: Words
    """Their words; the places count in ``text``."""
    turns: tuple[Turn, ...]
    """Who speaks; the places count in the source."""
    times: tuple[tuple[int, float], ...]
    """When what is heard; the places count in the source."""
    cased: bool
    """False where the source has no capitals or nothing else, as many subtitles."""
    punctuated: bool
    """False where the source has no sentence ends, as many subtitles."""


class Passages(Protocol):
    """Sources that can be searched."""

    @property
    def blocks(self) -> int:
        """How many blocks all sources have; they are numbered through from 0."""

    def counts(self, words: Sequence[str]) -> dict[str, int]:
        """In how many blocks each word stands."""

    def holding(self, word: str) -> Sequence[int]:
        """The blocks in which a word stands, in their order."""

    def region(self, first: int, last: int) -> Iterator[Region]:
        """The blocks from ``first`` to ``last`` (both included), cut where a source ends."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a source is written."""

    cased: bool
    """Whether it tells capitals from small letters."""
    punctuated: bool
    """Whether sentences end in it."""

    @classmethod
    def of(cls, text: str, words: int) -> Style:
        """What a text of so many words looks like."""
        sample = text[:100_000]
        upper = sum(map(str.isupper, sample))
        lower = sum(map(str.islower, sample))
        ends = sum(map(sample.count, (". ", "? ", "! ", ".\n", "?\n", "!\n")))
        several = words > 60
        return cls(
            not several or 0.004 * (upper + lower) < upper < 0.7 * (upper + lower),
            not several or ends * 120 >= sample.count(" "),
        )


@dataclass(frozen=True, slots=True)
class Cut:
    """One block of a source as text."""

    start: int
    """Offset of its first word."""
    line: int
    """1-based line of that word."""
    words: frozenset[str]
    """Its words, each once."""


def cut(text: str, words: Words) -> Iterator[Cut]:
    """The blocks of a source in text order."""
    line, at = 1, 0
    for first in range(0, len(words), BLOCK):
        start = words.starts[first]
        line += text.count("\n", at, start)
        at = start
        yield Cut(start, line, frozenset(words.words[first : first + BLOCK]))


@dataclass(frozen=True, slots=True)
class _Document:
    source: SourceText
    words: Words
    style: Style
    lines: tuple[int, ...]
    """The line in which each block begins."""


class MemoryIndex:
    """An index of sources that is kept in memory."""

    def __init__(self) -> None:
        self._documents: list[_Document] = []
        self._firsts: list[int] = []
        self._postings: dict[str, array[int]] = {}
        self._blocks = 0

    def add(self, source: SourceText) -> None:
        """Takes in a source; one without words leaves no trace."""
        words = words_of(source.text, source.skipped)
        lines = []
        if not words:
            return
        self._firsts.append(self._blocks)
        for part in cut(source.text, words):
            for word in part.words:
                self._postings.setdefault(word, array("I")).append(self._blocks)
            lines.append(part.line)
            self._blocks += 1
        style = Style.of(source.text, len(words))
        self._documents.append(_Document(source, words, style, tuple(lines)))

    @property
    def blocks(self) -> int:
        """How many blocks there are."""
        return self._blocks

    def counts(self, words: Sequence[str]) -> dict[str, int]:
        """In how many blocks each word stands."""
        return {word: len(self._postings.get(word, ())) for word in words}

    def holding(self, word: str) -> Sequence[int]:
        """The blocks in which a word stands."""
        return self._postings.get(word, ())

    def region(self, first: int, last: int) -> Iterator[Region]:
        """Some blocks as one text, or as one of each source."""
        while first <= last:
            number = bisect_right(self._firsts, first) - 1
            document, begin = self._documents[number], self._firsts[number]
            end = min(last, begin + len(document.lines) - 1)
            yield _region(document, first - begin, end - begin)
            first = end + 1


def _region(document: _Document, first: int, last: int) -> Region:
    source, words = document.source, document.words
    low, high = first * BLOCK, min((last + 1) * BLOCK, len(words))
    start = words.starts[low]
    end = words.starts[high] if high < len(words) else len(source.text)
    inside = Words(
        words.words[low:high],
        array("I", [at - start for at in words.starts[low:high]]),
        array("I", [at - start for at in words.ends[low:high]]),
    )
    style = document.style
    return Region(
        source.name, source.text[start:end], start, document.lines[first], source.lines, inside,
        source.turns, source.times, style.cased, style.punctuated,
    )  # fmt: skip
