"""Weights that are looked up in their file, until so many were asked for that it pays to read them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import repeat
from typing import Generic, TypeVar

from newscli.models.store import Store

Made = TypeVar("Made")


class Stored(dict[str, Made], Generic[Made]):
    """The values of the keys with a prefix, made of their bytes; to be asked with ``[key]``."""

    def __init__(self, store: Store, prefix: str, make: Callable[[bytes], Made], otherwise: Made) -> None:
        """``otherwise``: the value of keys that are not there."""
        super().__init__()
        self._store, self._prefix = store, prefix.encode()
        self._make: Callable[[bytes], Made] = make
        self._otherwise: Made = otherwise
        self._others: Iterable[Made] = repeat(otherwise)
        self._whole = False

    def each(self, keys: Iterable[str]) -> Iterable[Made]:
        """The values of keys, one behind the other; of those that are not there without a call for each."""
        return map(self.get, keys, self._others) if self._whole else map(self.__getitem__, keys)

    def __missing__(self, key: str) -> Made:
        if self._whole:
            return self._otherwise
        if self._store.is_busy():
            self._read()
            return self[key]
        found = self._store.get(self._prefix + key.encode("utf-8", "surrogatepass"))
        made = self[key] = self._otherwise if found is None else self._make(found)
        return made

    def _read(self) -> None:
        """All that is there, in place of what was asked for."""
        make, self._whole = self._make, True
        self.clear()
        for key, value in self._store.items(self._prefix):
            self[key.decode("utf-8")] = make(value)


class Sparse(dict[str, Made], Generic[Made]):
    """A plain table that is asked in the same way."""

    def __init__(self, known: dict[str, Made], otherwise: Made) -> None:
        super().__init__(known)
        self._otherwise: Made = otherwise

    def each(self, keys: Iterable[str]) -> Iterable[Made]:
        """The values of keys, one behind the other."""
        return map(self.__getitem__, keys)

    def __missing__(self, key: str) -> Made:
        return self._otherwise
