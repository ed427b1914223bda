"""A text as sentences of tokens that leave nothing out but white space."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from newscli.core.pipeline import divide

LINE = re.compile(r"\S(?:[^\n]*\S)?")
"""What stands outside of sentences, a line at a time."""
WORD = re.compile(r"\w+|[^\w\s]")
RUN = re.compile(r"\S+")


class Segment(NamedTuple):
    """A sentence, or a line that is none."""

    start: int
    """Offset of its first token."""
    end: int
    """Offset behind its last."""
    tokens: tuple[tuple[int, int], ...]
    """Offsets of the tokens, in order; all between them is white space."""


def segments(text: str, borders: Sequence[int]) -> list[Segment]:
    """The sentences, of which every token ends where one of the ``borders`` is (in order) or before."""
    found: list[Segment] = []
    at = 0
    for sentence in divide(text).sentences:
        found += _lines(text, at, sentence.start, borders)
        start = max(at, sentence.start)
        if start < sentence.end:
            cuts = sorted({*sentence.starts, *sentence.ends, *_between(borders, start, sentence.end)})
            found.append(Segment(start, sentence.end, tuple(_cut(text, start, sentence.end, cuts))))
        at = max(at, sentence.end)
    return [*found, *_lines(text, at, len(text), borders)]


def _lines(text: str, start: int, end: int, borders: Sequence[int]) -> Iterator[Segment]:
    for line in LINE.finditer(text, start, end):
        words = [place for word in WORD.finditer(text, *line.span()) for place in word.span()]
        cuts = sorted({*words, *_between(borders, *line.span())})
        yield Segment(*line.span(), tuple(_cut(text, *line.span(), cuts)))


def _between(borders: Sequence[int], start: int, end: int) -> Sequence[int]:
    return borders[bisect_left(borders, start) : bisect_right(borders, end)]


def _cut(text: str, start: int, end: int, cuts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Runs without white space, cut at all places."""
    for run in RUN.finditer(text, start, end):
        inside = cuts[bisect_right(cuts, run.start()) : bisect_left(cuts, run.end())]
        places = (run.start(), *inside, run.end())
        yield from pairwise(places)
