"""Hard-wrapped text: lines that an editor or a page broke at the right margin belong together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

FIRST_WORD = re.compile(r"\S{1,60}")
NARROWEST, WIDEST = 40, 120
"""Characters of a line of hard-wrapped text that was filled."""
LONG = 60
"""Characters of a line that is longer than most headings."""
ENOUGH_BREAKS = 3
"""So few line breaks show no margin."""


class Line(NamedTuple):
    """A line that is not blank, white space at both ends left out."""

    start: int
    end: int
    apart: bool
    """Whether a blank line stands before it."""


def unwrap(text: str, lines: list[Line]) -> list[Line]:
    """The lines with those joined that an editor broke at the right margin."""
    margin = _margin(text, lines)
    ragged = margin is None and _is_ragged(text, lines)
    joined: list[Line] = []
    last = Line(0, 0, False)
    for line in lines:
        if joined and _is_broken(text, last, line, margin, ragged):
            joined[-1] = joined[-1]._replace(end=line.end)
        else:
            joined.append(line)
        last = line
    return joined


def _margin(text: str, lines: Sequence[Line]) -> int | None:
    """The width that most lines were filled up to, or None when the text is not hard-wrapped.

    Captions and what stands beside the running text may have a margin of their own, a wider one.
    """
    breaks = [(one, two) for one, two in pairwise(lines) if not two.apart]
    if len(breaks) < ENOUGH_BREAKS:
        return None
    filled = Counter[int]()
    for one, two in breaks:
        width = one.end - one.start
        filled.update(range(max(width, NARROWEST), min(width + _first_word(text, two), WIDEST) + 1))
    margin = max(filled, key=lambda width: (filled[width], width), default=0)
    is_filled = filled[margin] >= 0.6 * len(breaks)
    return margin if is_filled and (text.isupper() or _small(text, breaks) >= 0.3) else None


def _first_word(text: str, line: Line) -> int:
    """Letters of the first word of a line."""
    word = FIRST_WORD.match(text, line.start)
    return word.end() - word.start() if word else 0


def _fills(text: str, line: Line, after: Line, margin: int) -> bool:
    """Whether the first word of the line after would have run over the margin."""
    return line.end - line.start + 1 + _first_word(text, after) > margin


def _is_ragged(text: str, lines: Sequence[Line]) -> bool:
    """Whether lines were broken at a margin where letters have no common width: many end inside a sentence."""
    breaks = [(one, two) for one, two in pairwise(lines) if not two.apart]
    open_ends = [(one, two) for one, two in breaks if _is_open(text, one, LONG)]
    return len(open_ends) >= max(ENOUGH_BREAKS, 0.4 * len(breaks)) and _small(text, open_ends) >= 0.6


def _small(text: str, breaks: Sequence[tuple[Line, Line]]) -> float:
    """The share of breaks behind which a small letter stands: lists have none."""
    return sum(text[two.start].islower() for _, two in breaks) / len(breaks)


def _is_broken(text: str, line: Line, after: Line, margin: int | None, ragged: bool) -> bool:
    """Whether a line goes on in the one after, which a page may end between when the text is hard-wrapped."""
    if after.apart and margin is None and not ragged:
        return False
    if _is_open(text, line, NARROWEST) and (text[after.start].islower() or (ragged and not after.apart)):
        return True
    return margin is not None and not after.apart and _fills(text, line, after, margin)


def _is_open(text: str, line: Line, least: int) -> bool:
    """Whether a line of so many characters ends inside a sentence."""
    last = text[line.end - 1]
    return (last.isalnum() or last in ",-") and least <= line.end - line.start <= WIDEST
