"""What the features of a word add up to in the tagger's weights.

Many of them follow from another (the last two letters from the last three): the weights of such a family are added up
once for each value of the one that tells the others, which leaves half of the look-ups.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[Any, int]
"""Feature to packed weights."""

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
        """``rows``: the weights of each of ``features`` by its value, 0 for a value that has none."""
        families = [[features.index(name) for name in family] for family in _families(features)]
        self._alone = [(places[0], rows[places[0]]) for places in families if len(places) == 1]
        """The place of a feature without a family, and its weights."""
        self._families: list[tuple[int, dict[Any, int], list[tuple[int, Row]]]] = [
            (places[0], {}, [(place, rows[place]) for place in places])
            for places in families
            if len(places) > 1
        ]
        """The place of a feature; the sums of its values; the places and weights of its family."""

    def of(self, values: Sequence[str]) -> int:
        """What the values of all features add up to."""
        total = sum([row[values[place]] for place, row in self._alone])
        for place, known, family in self._families:
            packed = known.get(values[place])
            if packed is None:
                if len(known) >= BOUND:
                    known.clear()
                packed = known[values[place]] = sum([row[values[at]] for at, row in family])
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
