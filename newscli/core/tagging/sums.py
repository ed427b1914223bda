"""What the features of a word add up to in the tagger's weights.

Many of them follow from another (the last two letters from the last three): the weights of such a family are added up
once for each value of the one that tells the others, which leaves half of the look-ups.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[Any, int]
"""Feature to packed weights."""
EMPTY: Row = {}

FAMILIES = {
    "end3-case": ("end1", "end2", "end3", "end2-case"),
    "start3": ("start1", "start2"),
    "case": ("shape",),
    "cluster-case": ("cluster", "group", "group-case"),
    "part": ("part3",),
    "end3": ("end2",),
    "cluster": ("group",),
}
"""Features by one from which they follow; where the one is itself in a family, it has none."""
BOUND = 1 << 13
"""Values of a feature for which the sum is remembered."""


class Sums:
    """The weights of several features of a word."""

    def __init__(self, features: Sequence[str], rows: Sequence[Row]) -> None:
        """``rows``: the weights of each of ``features`` by its value."""
        self._rows = rows
        self._known: list[tuple[int, dict[Any, int], list[int]]] = []
        """The place of a feature; the sums of its values; the places of its family, empty for a feature alone."""
        for family in _families(features):
            places = [features.index(name) for name in family]
            alone = len(places) == 1
            self._known.append((places[0], dict(rows[places[0]]) if alone else {}, [] if alone else places))

    def of(self, values: Sequence[str]) -> int:
        """What the values of all features add up to."""
        total = 0
        for place, known, family in self._known:
            packed = known.get(values[place])
            if packed is None and family:
                if len(known) >= BOUND:
                    known.clear()
                packed = known[values[place]] = sum([self._rows[at].get(values[at], 0) for at in family])
            if packed:
                total += packed
        return total


def _families(features: Sequence[str]) -> list[tuple[str, ...]]:
    """The features, each with those that follow from it, if it follows from no other itself."""
    found: list[tuple[str, ...]] = []
    taken: set[str] = set()
    for first, others in FAMILIES.items():
        if first in features and first not in taken:
            found.append((first, *others))
            taken.update(found[-1])
    return found + [(name,) for name in features if name not in taken]
