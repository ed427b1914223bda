"""Groups of features, each a function of a few facts, and what a group adds up to, remembered by these facts.

With ``list`` for a value the groups yield the names of the features, to train on; with packed weights
(:mod:`newscli.core.linear.packed`) they yield sums of weights, and most groups cost one look-up.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from operator import add, getitem
from typing import Any, ClassVar, Generic

from newscli.core.linear.cache import Cache
from newscli.core.linear.value import Value

CACHED = 8_000
"""Facts that a table remembers, half of them those asked for of late; a worker has a hundred tables."""

Group = Callable[..., list[str]]
"""Makes the features of a few facts, and of nothing else."""


class Table(Cache[Any, Value]):
    """What a group of features adds up to by its facts."""

    most: ClassVar[int] = CACHED

    def __init__(self, group: Group, value: Callable[[list[str]], Value]) -> None:
        super().__init__()
        self._group = group
        self._value: Callable[[list[str]], Value] = value

    def __missing__(self, facts: tuple[Hashable, ...]) -> Value:
        # in one call: on new text every other feature is new
        if len(self) >= self.most // 2:
            self._older = dict(self)
            self.clear()
        found = self._older.get(facts)
        if found is None:
            found = self._value(self._group(*facts))
        self[facts] = found
        return found

    def column(self, *facts: Iterable[Hashable]) -> list[Value]:
        """The values for facts that run in parallel."""
        return list(map(self.__getitem__, zip(*facts, strict=True)))


class Groups(Generic[Value]):
    """Several groups of features, each in its table."""

    def __init__(self, groups: Sequence[Group], value: Callable[[list[str]], Value]) -> None:
        self._none: Value = value([])
        self._tables: list[Table[Value]] = [Table(group, value) for group in groups]

    def total(self, facts: Iterable[tuple[Hashable, ...]]) -> Value:
        """What all add up to; ``facts``: those of each group, in their order."""
        found: Value = sum(map(getitem, self._tables, facts), self._none)
        return found


class Rows(Cache[Any, "Row[Value]"]):
    """Tables of a group by all facts but the last."""

    most: ClassVar[int] = CACHED

    def __init__(self, group: Group, value: Callable[[list[str]], Value]) -> None:
        super().__init__()
        self._group = group
        self._value: Callable[[list[str]], Value] = value

    def _made(self, facts: tuple[Hashable, ...]) -> Row[Value]:
        return Row(self._group, self._value, facts)


class Row(dict[Any, Value]):
    """What a group of features adds up to by its last fact."""

    def __init__(
        self, group: Group, value: Callable[[list[str]], Value], facts: tuple[Hashable, ...]
    ) -> None:
        super().__init__()
        self._group, self._facts = group, facts
        self._value: Callable[[list[str]], Value] = value

    def __missing__(self, last: Hashable) -> Value:
        if len(self) >= CACHED:
            self.clear()
        found: Value = self._value(self._group(*self._facts, last))
        self[last] = found
        return found


class Ladders(Cache[Any, list[Value]]):
    """What a group of features adds up to by all facts but the last, which counts from ``first`` to ``last``; what is
    farther adds the same as the last."""

    most: ClassVar[int] = CACHED

    def __init__(self, group: Group, value: Callable[[list[str]], Value], first: int, last: int) -> None:
        super().__init__()
        self._group, self._steps = group, range(first, last + 1)
        self._value: Callable[[list[str]], Value] = value

    def _made(self, facts: tuple[Hashable, ...]) -> list[Value]:
        return [self._value(self._group(*facts, step)) for step in self._steps]


def rising(ladder: list[Value], first: int, last: int) -> list[Value]:
    """The steps from ``first`` to ``last`` (exclusive), those beyond the end like the last one."""
    return ladder[first:last] + ladder[-1:] * min(last - len(ladder), last - first)


def falling(ladder: list[Value], first: int, last: int) -> list[Value]:
    """The steps from ``first`` down to ``last`` (inclusive), those beyond the end like the last one."""
    beyond = min(first - len(ladder), first - last) + 1
    return ladder[-1:] * beyond + ladder[last : first + 1][::-1]


def added(column: Iterable[Value], columns: Iterable[Iterable[Value]]) -> list[Value]:
    """A column and others of its length added up, row by row."""
    for other in columns:
        column = map(add, column, other)
    return list(column)
