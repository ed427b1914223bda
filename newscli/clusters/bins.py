"""What is wanted of the place where things wait; :mod:`newscli.io.store.bins` has one on the disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol


class Bins(Protocol):
    """Things by their numbers, and the keys by which they meet."""

    def put(self, items: Iterable[tuple[int, bytes]]) -> None:
        """Keeps data under numbers, each of which comes once."""

    def get(self, number: int) -> bytes:
        """The data of a number."""

    def add_keys(self, keys: Iterable[tuple[int, int]]) -> None:
        """Keeps pairs of a signed 64-bit key and the number that it is of."""

    def rank(self, items: Iterable[tuple[str, bytes]]) -> None:
        """Keeps data under keys by which they are sorted."""

    def ranked(self) -> Iterator[bytes]:
        """These data in the order of their keys."""

    def groups(self) -> Iterator[list[int]]:
        """The numbers that have a key in common, ascending: a list for each key of two or more."""
