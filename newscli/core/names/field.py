"""The name finder's two conditional random fields for news (Lafferty et al. 2001), in plain Python.

Their weights for a feature lie side by side in one big integer, a lane a label: first those of the first look, then
those of the second. Adding the integers of a token's features adds all its scores for both looks at once, and what a
word adds is summed once a word, not once a token. All scores are whole numbers, so that sums are exact.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from functools import cache
from typing import cast

from newscli.core.names.chain import Chain, Scores
from newscli.core.names.features import BREAK, Item, Known, Tags
from newscli.core.names.words import Words
from newscli.models import Store, load_table

SCALE = 1 << 16
"""A weight of one."""
FIELDS = 2
LANE_BYTES = 4
SIGN = 1 << 31
"""What makes a lane positive: sums stay within 32,768 weights of one."""


class Kept:
    """Features that stand together, kept with what they weigh."""

    __slots__ = ("_weight", "names")

    def __init__(self, *names: str) -> None:
        self.names: tuple[bytes, ...] = tuple([name.encode() for name in names])
        self._weight: int | None = None

    @property
    def weight(self) -> int:
        """Their packed weights, summed when first asked for."""
        if self._weight is None:
            self._weight = weight(self.names)
        return self._weight


class Look:
    """One of the fields: its lanes in the packed sums, and its chain."""

    def __init__(self, labels: Sequence[str], place: int, gap: int, transitions: Sequence[Scores]) -> None:
        """``place``: how many fields come before it; ``gap``: the packed weights of the item between two windows."""
        self._labels = labels
        lanes = FIELDS * len(labels)
        self._bytes, self._offset = LANE_BYTES * lanes, LANE_BYTES * len(labels) * place
        self._signs = _signs(lanes)
        self._unpack = struct.Struct(f"<{len(labels)}I").unpack_from
        self._packed_gap, self._gap = gap, self._scores(gap)
        self._chain = Chain(transitions, self._gap)

    def labels(self, totals: Sequence[int]) -> list[str]:
        """The likeliest labels of tokens with these packed sums."""
        if not totals:
            return []
        packed_gap, gap, scores = self._packed_gap, self._gap, self._scores
        rows = [gap if total is packed_gap else scores(total) for total in totals]
        return [self._labels[label] for label in self._chain.best(rows)]

    def _scores(self, total: int) -> Scores:
        return self._unpack((total + self._signs).to_bytes(self._bytes, "little"), self._offset)


class Fields:
    """The packed weights of all features, and both looks."""

    def __init__(self, store: Store) -> None:
        model = store.rest()
        labels = model["labels"]
        self._get = _Rows(store, FIELDS * len(labels)).__getitem__
        self._gap = self.weight(BREAK.names)
        self.first, self.second = (
            Look(labels, place, self._gap, transitions)
            for place, transitions in enumerate(model["transitions"])
        )

    def weight(self, names: Iterable[bytes]) -> int:
        """The packed sum of the weights of some features; unknown ones weigh nothing."""
        return sum(map(self._get, names))

    def total(self, item: Item) -> int:
        """The packed sum of the weights of an item whose parts are weighed; always the same object for a gap."""
        if item is BREAK:
            return self._gap
        return sum(cast(list[int], item.parts), sum(map(self._get, item.names)))


def _signs(lanes: int) -> int:
    return sum(SIGN << (8 * LANE_BYTES * lane) for lane in range(lanes))


class _Rows(dict[bytes, int]):
    """Packed weights of features: a whole number of 32 bits a lane, stored with the sign added; 0 for unknown ones.

    They are looked up one by one, until it pays to read them all, as in :class:`newscli.models.stored.Stored`.
    """

    def __init__(self, store: Store, lanes: int) -> None:
        super().__init__()
        self._store, self._taken = store, _signs(lanes)
        self._whole = False

    def __missing__(self, name: bytes) -> int:
        if self._whole:
            return 0
        if self._store.is_busy():
            self.clear()
            self._whole = True
            taken, read = self._taken, int.from_bytes
            self.update({key: read(row, "little") - taken for key, row in self._store.items(b"")})
            return self[name]
        found = self._store.get(name)
        weight = self[name] = 0 if found is None else int.from_bytes(found, "little") - self._taken
        return weight


@cache
def fields() -> Fields:
    """The fields in ``models/names.table``."""
    return Fields(load_table("names"))


def weight(names: Iterable[bytes]) -> int:
    """What some features weigh in these fields."""
    return fields().weight(names)


WEIGHED = Known(Words(weight), Tags(weight))
"""Words and tags with what their features weigh."""
