"""Which articles are copies of which: those that meet by a key are compared, alike ones gathered round the earliest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Protocol

from newscli.reprints.bands import TOGETHER, keys
from newscli.reprints.sketches import Sketch, contained

ENOUGH = 0.7
"""So much of the shorter text stands in the longer one. Two reports of one event that share their background, and a
report and its sequel, have up to 0.62 in common."""
SHORT = 24
"""A text of fewer runs than this must be in the other whole: a line that all pages have is soon most of it."""
LEAST_PART = 0.2
"""Of texts of which one is not a fifth as long as the other, the short one is an item in a round-up, no copy."""
FEW = 8
"""So many texts of one key an article is compared with: a line that stands in all articles of an outlet makes them
meet, and comparing each with each would never end."""
FIRST = 20
"""So many originals that have a story in common an article is compared with."""
REMEMBERED = 1 << 16


class Spool(Protocol):
    """Where things wait that may be more than fit into memory."""

    def put(self, items: Iterable[tuple[int, bytes]]) -> None:
        """Keeps data under numbers."""

    def get(self, number: int) -> bytes:
        """The data of a number."""

    def add_keys(self, keys: Iterable[tuple[int, int]]) -> None:
        """Keeps pairs of a signed 64-bit key and the number that it is of."""

    def groups(self) -> Iterator[list[int]]:
        """The numbers that have a key in common, ascending: a list for each key of two or more."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of an article to find its copies."""

    number: int
    """Its place among all articles."""
    date: str | None
    """Its date in ISO form."""
    sketch: Sketch
    """The sketch of its text."""


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that is a copy of another one."""

    number: int
    """The place of the copy among all articles."""
    original: int
    """The place of the earliest article of which it is one."""
    similarity: float
    """The share (0–1) of the shorter text that the other has, too."""


def alike(one: Sketch, other: Sketch) -> float | None:
    """How much of the shorter text the longer one has, when one is a copy of the other; else None."""
    fewer, more = sorted((one.runs, other.runs))
    if not fewer or fewer < more * LEAST_PART:
        return None
    share = contained(one, other)
    return share if share >= (ENOUGH if fewer >= SHORT else 1.0) else None


def find_copies(articles: Iterable[Told], spool: Spool) -> list[Copy]:
    """The copies among the articles, by the number of the copy; the ``spool`` is empty and of no use afterwards.

    Time and disk grow with the articles, memory with the copies. Originals are the earliest by date; those without a
    date come after those with one, and of equals the first is earlier.
    """
    waiting = iter(articles)
    while some := list(islice(waiting, TOGETHER)):
        spool.put((one.number, _packed(one)) for one in some)
        found = keys([one.sketch for one in some])
        spool.add_keys((key, one.number) for one, own in zip(some, found, strict=True) for key in own)
    shelf = _Shelf(spool)
    stories = _Stories()
    for group in spool.groups():
        _compare(group, shelf, stories)
    copies = [copy for story in stories.all() for copy in _copies_in(story, shelf)]
    return sorted(copies, key=lambda copy: copy.number)


def _packed(one: Told) -> bytes:
    date = (one.date or "").encode("utf-8", "replace")[:255]
    return bytes([len(date)]) + date + one.sketch.packed()


class _Shelf:
    """The articles by number, those that were asked for last at hand."""

    def __init__(self, spool: Spool) -> None:
        self.told = lru_cache(maxsize=4096)(lambda number: _unpacked(number, spool.get(number)))

    def alike(self, one: int, other: int) -> float | None:
        """:func:`alike` for two numbers."""
        return alike(self.told(one).sketch, self.told(other).sketch)


def _unpacked(number: int, data: bytes) -> Told:
    end = data[0] + 1
    return Told(number, data[1:end].decode() or None, Sketch.unpacked(data[end:]))


class _Stories:
    """Articles joined by being alike (disjoint sets), and pairs that were found not to be."""

    def __init__(self) -> None:
        self._parents: dict[int, int] = {}
        self.strangers: dict[tuple[int, int], None] = {}

    def root(self, number: int) -> int:
        """What all articles of a story have in common."""
        parents = self._parents
        while (parent := parents.get(number, number)) != number:
            parents[number] = parents.get(parent, parent)
            number = parent
        return number

    def join(self, one: int, other: int) -> None:
        """Makes two stories one."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parents.setdefault(first, first)
        self._parents[second] = first

    def part(self, one: int, other: int) -> None:
        """Remembers that two are not alike; the oldest such memory is lost when there are many."""
        self.strangers[one, other] = None
        if len(self.strangers) > REMEMBERED:
            del self.strangers[next(iter(self.strangers))]

    def all(self) -> list[list[int]]:
        """The stories of two articles or more."""
        found: dict[int, list[int]] = {}
        for number in self._parents:
            found.setdefault(self.root(number), []).append(number)
        return [found[root] for root in sorted(found)]


def _compare(group: list[int], shelf: _Shelf, stories: _Stories) -> None:
    """Joins what is alike of those that have a key in common, each compared with the first few that differ."""
    firsts: list[int] = []
    for number in group:
        root = stories.root(number)
        if any(stories.root(first) == root for first in firsts):
            continue
        for first in firsts:
            if (first, number) in stories.strangers:
                continue
            if shelf.alike(first, number) is not None:
                stories.join(first, number)
                break
            stories.part(first, number)
        else:
            if len(firsts) < FEW:
                firsts.append(number)


def _copies_in(story: list[int], shelf: _Shelf) -> Iterator[Copy]:
    """Every article that is like an earlier one is a copy of it; what is like none is an original.

    Articles that are joined by a third one only need not be alike, so each is compared with its original.
    """
    originals: list[int] = []
    for number in sorted(story, key=lambda number: _age(shelf.told(number))):
        for original in originals[:FIRST]:
            if (similarity := shelf.alike(original, number)) is not None:
                yield Copy(number, original, round(similarity, 3))
                break
        else:
            originals.append(number)


def _age(one: Told) -> tuple[bool, str, int]:
    return one.date is None, one.date or "", one.number
