"""The tagger's weights, laid out so that each word carries the small tables in which its neighbours are looked up.

Each feature's weights for all tags lie side by side in one big integer, 16 bits a tag. Adding those integers adds
all scores at once; the largest lane is the tag. A weight is a byte with 128 for zero: as a feature adds 128 to every
lane, the order of the lanes is that of the true sums, and 100 features cannot overflow a lane.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import ClassVar

from newscli.core.linear import Cache, Stored
from newscli.core.tagging.features import HERE, NEAR, Word
from newscli.core.tagging.sums import Row, Sums
from newscli.models import Store

LANE_BYTES = 2
BESIDE = ("before", "after", "before2", "after2")
"""Places of a word beside another."""
USUAL = "NN"
"""The first guess for words of a class without a tag."""


class Following:
    """What the class of the next word adds to the scores of a class."""

    __slots__ = ("by_class", "by_tag", "constant")

    def __init__(self) -> None:
        self.constant = 0
        self.by_tag: dict[str, int] = {}
        """By the tag before."""
        self.by_class: dict[str, int] = {}
        """By the class of the word before."""


NESTED = struct.Struct("<I")
"""Bytes of the keys in front of a row of rows."""

BOUND = 1 << 13
"""Classes for which sums are remembered; made-up words have many."""


class Recents(Cache[str, "Recent"]):
    """What the tags before add, by the class of the word."""

    most: ClassVar[int] = BOUND

    def __init__(self, tables: Tables) -> None:
        super().__init__()
        self._tables = tables

    def _made(self, ambiguity: str) -> Recent:
        return Recent(self._tables, ambiguity)


class Recent(dict[tuple[str, str], int]):
    """What the two tags before (the nearest first) add to the scores of a class; summed when first asked for."""

    def __init__(self, tables: Tables, ambiguity: str) -> None:
        super().__init__()
        self._tables, self._ambiguity = tables, ambiguity

    def __missing__(self, tags: tuple[str, str]) -> int:
        total = self[tags] = self._tables.recent(*tags, self._ambiguity)
        return total


@dataclass(slots=True)
class Scored:
    """A word with the packed scores that it gives, and the tables in which its neighbours are looked up."""

    lower: str
    cluster: int
    group: int
    ambiguity: str
    here: int
    """Packed scores for the word itself."""
    before: int
    """For the word that it stands before."""
    after: int
    """For the word that it stands behind."""
    before2: int
    after2: int
    """For the words two away."""
    recent: Recent
    """By the two tags before."""
    following: Mapping[str, Following]
    """By the class of the word behind."""
    words_before: Row
    """By the lower-case word before."""
    words_after: Row
    """By the lower-case word behind."""
    clusters_after: Row
    """By the cluster of the word behind."""
    groups_around: Row
    """By the groups of the words before and behind."""
    tag_word: Row
    """By the tag before."""
    tag_cluster: Row
    """By the tag before, for the word's cluster."""
    tag_next: Row
    """By the tag before, for the word in front of this one."""
    latest: int
    """The lane of the tag that it was given last; a guess, which is checked."""


class Tables:
    """The weights of a trained tagger, looked up where they are stored."""

    def __init__(self, store: Store, lanes: Mapping[str, int], recalled: Iterable[str]) -> None:
        """``lanes``: the tags with their lanes; ``recalled``: classes for which the tags before weigh otherwise than
        for all others."""
        self._size = LANE_BYTES * len(lanes)

        def row(template: str) -> Stored[int]:
            return Stored(store, template + " ", _packed, 0)

        def rows(template: str) -> Stored[dict[str, int]]:
            return Stored(store, template + " ", self._nested, {})

        self._near = Sums(NEAR, [row(f"near.{name}") for name in NEAR])
        self._here = Sums(HERE, [row(f"here.{name}") for name in HERE])
        self._tags, self._tag_class, self._tags_class = row("tags"), row("tag-class"), row("tags-class")
        self._words_before, self._words_after = rows("words-before"), rows("words-after")
        self._clusters_after: Stored[dict[int, int]] = Stored(store, "clusters-after ", self._by_number, {})
        self._groups_around: Stored[dict[tuple[int, int], int]] = Stored(
            store, "groups-around ", self._by_numbers, {}
        )
        self._tag_word, self._tag_next, self._tag_cluster = (
            rows("tag-word"),
            rows("tag-next"),
            rows("tag-cluster"),
        )
        self._following: Stored[dict[str, Following]] = Stored(store, "following ", self._followed, {})
        self._recent = Recents(self)
        self._recalled = frozenset(recalled)
        self._lanes = lanes
        self._usual = lanes.get(USUAL, 0)

    def _nested(self, stored: bytes) -> dict[str, int]:
        """A row by the rest of its keys: how long the keys are, the keys, the rows."""
        at = NESTED.size + NESTED.unpack_from(stored)[0]
        keys = stored[NESTED.size : at].decode("utf-8").split("\n")
        size, read = self._size, int.from_bytes
        rows = [read(stored[at : at + size], "little") for at in range(at, len(stored), size)]
        return dict(zip(keys, rows, strict=True))

    def _by_number(self, stored: bytes) -> dict[int, int]:
        return {int(number): packed for number, packed in self._nested(stored).items()}

    def _by_numbers(self, stored: bytes) -> dict[tuple[int, int], int]:
        found: dict[tuple[int, int], int] = {}
        for numbers, packed in self._nested(stored).items():
            one, _, other = numbers.partition(" ")
            found[int(one), int(other)] = packed
        return found

    def _followed(self, stored: bytes) -> dict[str, Following]:
        found: dict[str, Following] = {}
        for key, packed in self._nested(stored).items():
            mark, after, *other = key.split(" ")
            entry = found.setdefault(after, Following())
            if mark == "c":
                entry.constant = packed
            elif mark == "t":
                entry.by_tag[other[0]] = packed
            else:
                entry.by_class[other[0]] = packed
        return found

    def score(self, word: Word) -> Scored:
        """A word with its scores and tables."""
        lower, cluster, ambiguity = word.lower, word.cluster, word.ambiguity
        return Scored(
            lower,
            cluster,
            word.group,
            ambiguity,
            self.here(word),
            *self._beside(word),
            self._recent[ambiguity if ambiguity in self._recalled else ""],
            self._following[ambiguity],
            self._words_before[lower],
            self._words_after[lower],
            self._clusters_after[str(cluster)],
            self._groups_around[str(word.group)],
            self._tag_word[lower],
            self._tag_cluster[str(cluster)],
            self._tag_next[lower],
            self._lanes.get(ambiguity.partition("|")[0], self._usual),
        )

    def here(self, word: Word) -> int:
        """What a word's own features add."""
        return self._here.of(word.here)

    def _beside(self, word: Word) -> tuple[int, int, int, int]:
        """What a word adds to those before and behind it, and to those two away."""
        size, packed = self._size, int.from_bytes
        wide = self._near.of(word.near).to_bytes(len(BESIDE) * size, "little")
        before, after, before2, after2 = [
            packed(wide[at : at + size], "little") for at in range(0, len(wide), size)
        ]
        return before, after, before2, after2

    def recent(self, previous: str, previous2: str, ambiguity: str) -> int:
        """What the two tags before add to the scores of a class."""
        return (
            self._tags[f"{previous} {previous2}"]
            + self._tag_class[f"{previous} {ambiguity}"]
            + self._tags_class[f"{previous} {previous2} {ambiguity}"]
        )


def _packed(stored: bytes) -> int:
    return int.from_bytes(stored, "little")
