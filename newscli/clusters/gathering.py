"""Groups of candidates in, for each thing the first one that it is like out; near-linear whatever the groups are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

Likeness = TypeVar("Likeness")
Compare = Callable[[int, int], Likeness | None]
"""How alike two things are, None when they are not; the earlier one comes first when age matters."""

FEW = 8
"""So many things that differ another one is compared with in each group: what all things of a kind have in common
makes them meet, and to compare each with each would never end."""
FIRST = 20
"""So many firsts of one cluster a thing is compared with."""
REMEMBERED = 1 << 16
"""Pairs that were found not to be alike and are not compared again."""


def gathered(
    groups: Iterable[list[int]], compare: Compare[Likeness], age: Callable[[int], Any]
) -> Iterator[tuple[int, int, Likeness]]:
    """Things that are like an earlier one (by ``age``): their number, that of the earliest such, and how alike.

    Things joined only by a third one need not be alike, so in the end each is compared with those that came first.
    The same groups give the same answer in the same order; memory grows with the things that are like another.
    """
    clusters = _Clusters()
    for group in groups:
        _join(group, compare, clusters)
    for members in clusters.all():
        yield from _round_the_first(sorted(members, key=age), compare)


class _Clusters:
    """Things joined by being alike (disjoint sets), and pairs that were found not to be."""

    def __init__(self) -> None:
        self._parents: dict[int, int] = {}
        self._strangers: dict[tuple[int, int], None] = {}

    def root(self, number: int) -> int:
        """What all things of a cluster have in common."""
        parents = self._parents
        while (parent := parents.get(number, number)) != number:
            parents[number] = parents.get(parent, parent)
            number = parent
        return number

    def join(self, one: int, other: int) -> None:
        """Makes two clusters one."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parents.setdefault(first, first)
        self._parents[second] = first

    def are_strangers(self, one: int, other: int) -> bool:
        """Whether they are known not to be alike."""
        return (one, other) in self._strangers

    def part(self, one: int, other: int) -> None:
        """Remembers that two are not alike; of very many such memories the oldest are lost."""
        self._strangers[one, other] = None
        if len(self._strangers) > REMEMBERED:
            del self._strangers[next(iter(self._strangers))]

    def all(self) -> list[list[int]]:
        """The clusters of two things or more."""
        found: dict[int, list[int]] = {}
        for number in self._parents:
            found.setdefault(self.root(number), []).append(number)
        return [found[root] for root in sorted(found)]


def _join(group: list[int], compare: Compare[Any], clusters: _Clusters) -> None:
    """Joins what is alike of those that have a key in common, each compared with the first few that differ."""
    firsts: list[int] = []
    for number in group:
        root = clusters.root(number)
        if any(clusters.root(first) == root for first in firsts):
            continue
        if not _has_found(number, firsts, compare, clusters) and len(firsts) < FEW:
            firsts.append(number)


def _has_found(number: int, firsts: list[int], compare: Compare[Any], clusters: _Clusters) -> bool:
    for first in firsts:
        if clusters.are_strangers(first, number):
            continue
        if compare(first, number) is not None:
            clusters.join(first, number)
            return True
        clusters.part(first, number)
    return False


def _round_the_first(members: list[int], compare: Compare[Likeness]) -> Iterator[tuple[int, int, Likeness]]:
    firsts: list[int] = []
    for number in members:
        for first in firsts[:FIRST]:
            likeness = compare(first, number)
            if likeness is not None:
                yield number, first, likeness
                break
        else:
            firsts.append(number)
