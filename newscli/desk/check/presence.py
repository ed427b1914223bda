"""Whether what a search has found is the quote at all, or only words that many people use.

The limits were chosen on altered quotes among 5,600 blocks of other text (tests/bench/check_quotes.py), where the very
same words are common: "that is a matter for" is no quote of somebody who said "that is a matter for another day".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from newscli.desk.check import changes
from newscli.desk.check.matching import Match
from newscli.desk.check.records import Alteration, Difference
from newscli.desk.check.stretch import Stretch
from newscli.desk.words.alignment import NEAR

FEW = 3
"""A quote of so many words must have all of them, with as few between."""
ALIKE = 0.62
"""How alike the quote and its passage are at least."""
LONG_PIECE = 3.0
"""Weight of the words of a long piece: where that is found, the rest of the quote may be anything…"""
PART = 0.4
"""… but for this share of its weight."""
CUT = 8
"""More words left out at once are not counted against the passage."""
TELLING, MORE_TELLING = 0.9, 0.08
"""What the equal words weigh together at least, and how much more for each power of e of the blocks searched."""
AT_AN_EDGE = 1.5
"""So many times as much they weigh where the first or the last word is another."""
PIECE = 4
"""Words in each of two passages that are joined."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike a stretch and its passage are."""

    equal: int
    """Equal words."""
    similarity: float
    """0–1: twice the equal words by all words of both."""
    tightness: float
    """The same, but that long cuts do not count."""

    @classmethod
    def of(cls, stretch: Stretch, match: Match) -> Likeness:
        """Counts the words; those left out at marks of the article do not count."""
        equal = sum(block.size for block in match.blocks)
        source, loose = equal, 0
        for part in changes.parts(stretch, match):
            if isinstance(part, changes.Gap):
                narrow = changes.narrowed(stretch, part)
                equal += part.high - part.low - sum(one.high - one.low for one in narrow)
                source += _size(part, narrow)
                loose += sum(
                    one.last - one.first
                    for one in narrow
                    if one.low == one.high and one.last - one.first > CUT
                )
        size = len(stretch.words)
        return cls(equal, round(2 * equal / (size + source), 3), 2 * equal / (size + source - loose))


def _size(gap: changes.Gap, narrow: Sequence[changes.Gap]) -> int:
    """How many words of the source belong to the passage; at an open side only those up to the farthest equal one."""
    if gap.open == "left":
        return gap.last - (narrow[0].first if narrow and narrow[0].low == gap.low else gap.first)
    if gap.open == "right":
        return (narrow[-1].last if narrow and narrow[-1].high == gap.high else gap.last) - gap.first
    return gap.last - gap.first


def is_there(
    stretch: Stretch, match: Match, found: Sequence[Difference], likeness: Likeness, blocks: int
) -> bool:
    """Whether the match, found among so many blocks with these differences, is the quote."""
    size = len(stretch.words)
    joins = [one for one in found if one.kind is Alteration.joined and not one.source_text]
    if size <= FEW:
        added = sum(len(one.source_text.split()) for one in found)
        return likeness.equal == size and added <= FEW and not joins
    if joins and min(_pieces(match)) < PIECE:
        return False
    telling = TELLING + MORE_TELLING * log(blocks + 1)
    if _differs_at_an_edge(stretch, found):
        telling *= AT_AN_EDGE
    long_piece = (
        match.weight >= LONG_PIECE and match.coverage >= PART and max(one.size for one in match.blocks) > 5
    )
    return match.weight >= telling and (likeness.tightness >= ALIKE or long_piece)


def _pieces(match: Match) -> list[int]:
    """How many words each of the passages has that are joined."""
    sizes = [match.blocks[0].size]
    for one, other in pairwise(match.blocks):
        if (
            match.ground.homes[one.there] == match.ground.homes[other.there]
            and 0 <= other.there - one.there_end <= NEAR
        ):
            sizes[-1] += other.size
        else:
            sizes.append(other.size)
    return sizes


def _differs_at_an_edge(stretch: Stretch, found: Sequence[Difference]) -> bool:
    first = stretch.start + stretch.words.starts[0]
    last = stretch.start + stretch.words.ends[-1]
    return any(one.text and (one.start == first or one.end == last) for one in found)
