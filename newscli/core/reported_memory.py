"""Groups of features, each a function of a few facts, and what a group adds up to, remembered by these facts.

With ``list`` for a value the groups yield the names of the features, to train on; with packed weights
(:mod:`newscli.core.packed`) they yield sums of weights, and most groups cost one look-up.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from operator import add
from typing import Any, TypeVar

MEMORY = 30_000
"""Facts that a table remembers before it forgets all."""

Value = TypeVar("Value", int, list[str])
Group = Callable[..., list[str]]
"""Makes the features of a few facts, and of nothing else."""


class Table(dict[Any, Value]):
    """What a group of features adds up to by its facts; made when first asked for."""

    def __init__(self, group: Group, value: Callable[[list[str]], Value]) -> None:
        self._group = group
        self._value: Callable[[list[str]], Value] = value

    def __missing__(self, facts: tuple[Hashable, ...]) -> Value:
        if len(self) >= MEMORY:
            self.clear()
        found: Value = self._value(self._group(*facts))
        self[facts] = found
        return found

    def column(self, *facts: Iterable[Hashable]) -> list[Value]:
        """The values for facts that run in parallel."""
        return list(map(self.__getitem__, zip(*facts, strict=True)))


class Rows(dict[Any, "Row[Value]"]):
    """Tables of a group by all facts but the last."""

    def __init__(self, group: Group, value: Callable[[list[str]], Value]) -> None:
        self._group = group
        self._value: Callable[[list[str]], Value] = value

    def __missing__(self, facts: tuple[Hashable, ...]) -> Row[Value]:
        if len(self) >= MEMORY:
            self.clear()
        found = self[facts] = Row(self._group, self._value, facts)
        return found


class Row(dict[Any, Value]):
    """What a group of features adds up to by its last fact."""

    def __init__(
        self, group: Group, value: Callable[[list[str]], Value], facts: tuple[Hashable, ...]
    ) -> None:
        self._group, self._facts = group, facts
        self._value: Callable[[list[str]], Value] = value

    def __missing__(self, last: Hashable) -> Value:
        found: Value = self._value(self._group(*self._facts, last))
        self[last] = found
        return found


def added(column: Iterable[Value], columns: Iterable[Iterable[Value]]) -> list[Value]:
    """A column and others of its length added up, row by row."""
    for other in columns:
        column = map(add, column, other)
    return list(column)
