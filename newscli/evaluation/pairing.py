"""Pairs spans that were found with spans that were annotated."""

from __future__ import annotations

from collections.abc import Sequence

from newscli.evaluation.gold import Span

EDGES = "\"'“”‘’«»„‟`,. \n\t\r\xa0"
"""Marks and stops at the edges of a stretch, which count for nothing."""
HALF = 0.5
"""What two spans must share of their union."""


def paired(found: Sequence[Span], gold: Sequence[Span]) -> list[tuple[int, int]]:
    """One-to-one pairs of positions of spans that share half of their union, the best first."""
    shares = [
        (shared(one, two), i, j)
        for i, one in enumerate(found)
        for j, two in enumerate(gold)
        if overlap(one, two)
    ]
    pairs: list[tuple[int, int]] = []
    taken_found: set[int] = set()
    taken_gold: set[int] = set()
    for share, i, j in sorted(shares, reverse=True):
        if share >= HALF and i not in taken_found and j not in taken_gold:
            taken_found.add(i)
            taken_gold.add(j)
            pairs.append((i, j))
    return pairs


def overlap(one: Span, two: Span) -> int:
    """Characters that two spans share."""
    return max(0, min(one[1], two[1]) - max(one[0], two[0]))


def shared(one: Span, two: Span) -> float:
    """What they share of their union, 0–1."""
    return overlap(one, two) / max(1, max(one[1], two[1]) - min(one[0], two[0]))


def trimmed(text: str, span: Span) -> Span:
    """The span without marks and stops at its edges."""
    start, end = span
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end
