"""Groups of candidates in, for each thing the first one that it is like out; near-linear whatever the groups are."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

Likeness = TypeVar("Likeness")
Compare = Callable[[int, int], Likeness | None]
"""How alike two things are, None when they are not; the earlier one comes first when age matters."""

FEW = 8
"""So many things that differ another one is compared with in each group: what all things of a kind have in common
makes them meet, and to compare each with each would never end."""
PATIENCE = 24
"""By so many more of a group may be like none of these than like one; then the rest of it is left. What very many have
in common tells nothing, and of such groups a larger collection has no more, but larger ones."""
FIRST = 20
"""So many firsts of one cluster a thing is compared with."""
REMEMBERED = 1 << 16
"""Pairs that were found not to be alike and are not compared again."""


def gathered(
    groups: Iterable[list[int]], compare: Compare[Likeness], age: Callable[[int], Any]
) -> Iterator[tuple[int, list[tuple[int, Likeness]]]]:
    """Each thing that others are like, with these others, the earliest (by ``age``) first, and how alike they are.

    Things joined only by a third one need not be alike, so in the end each is compared with those that came first.
    The same groups give the same answer in the same order; memory is some bytes a thing.
    """
    clusters = _Clusters()
    for group in groups:
        _join(group, compare, clusters)
    for members in clusters.all():
        yield from _round_the_first(sorted(members, key=age), compare)


class _Clusters:
    """Things joined by being alike (disjoint sets in arrays), and pairs that were found not to be."""

    def __init__(self) -> None:
        self._parents = array("q")
        # in a dict, whoever looks for the oldest key passes all that were deleted before it
        self._strangers: OrderedDict[tuple[int, int], None] = OrderedDict()

    def root(self, number: int) -> int:
        """The smallest number of a cluster."""
        parents = self._parents
        if number >= len(parents):
            return number
        while (parent := parents[number]) != number:
            parents[number] = parents[parent]
            number = parent
        return number

    def join(self, one: int, other: int) -> None:
        """Makes two clusters one."""
        self._parents.extend(range(len(self._parents), max(one, other) + 1))
        first, second = sorted((self.root(one), self.root(other)))
        self._parents[second] = first

    def are_strangers(self, one: int, other: int) -> bool:
        """Whether they are known not to be alike."""
        return (one, other) in self._strangers

    def part(self, one: int, other: int) -> None:
        """Remembers that two are not alike; of very many such memories the oldest are lost."""
        self._strangers[one, other] = None
        if len(self._strangers) > REMEMBERED:
            self._strangers.popitem(last=False)

    def all(self) -> Iterator[list[int]]:
        """The clusters of two things or more, each in order; the one with the smallest number first."""
        after = array("q", [-1]) * len(self._parents)
        for number in range(len(self._parents) - 1, -1, -1):
            root = self.root(number)
            if root != number:
                after[number], after[root] = after[root], number
        for number, parent in enumerate(self._parents):
            if parent == number and after[number] >= 0:
                yield list(_chain(number, after))


def _chain(number: int, after: Sequence[int]) -> Iterator[int]:
    while number >= 0:
        yield number
        number = after[number]


def _join(group: list[int], compare: Compare[Any], clusters: _Clusters) -> None:
    """Joins what is alike of those that have a key in common, each compared with the first few that differ."""
    firsts: list[int] = []
    patience = PATIENCE
    for number in group:
        root = clusters.root(number)
        joined = any(clusters.root(first) == root for first in firsts)
        if joined or _has_found(number, firsts, compare, clusters):
            patience += 1
        elif len(firsts) < FEW:
            firsts.append(number)
        else:
            patience -= 1
            if not patience:
                return


def _has_found(number: int, firsts: list[int], compare: Compare[Any], clusters: _Clusters) -> bool:
    for first in firsts:
        if clusters.are_strangers(first, number):
            continue
        if compare(first, number) is not None:
            clusters.join(first, number)
            return True
        clusters.part(first, number)
    return False


def _round_the_first(
    members: list[int], compare: Compare[Likeness]
) -> Iterator[tuple[int, list[tuple[int, Likeness]]]]:
    found: dict[int, list[tuple[int, Likeness]]] = {}
    for number in members:
        for first, others in islice(found.items(), FIRST):
            likeness = compare(first, number)
            if likeness is not None:
                others.append((number, likeness))
                break
        else:
            found[number] = []
    for first, others in found.items():
        if others:
            yield first, others
