"""Weights that are looked up in the file they are stored in, and remembered once they were asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from newscli.core.linear.cache import Cache, Made
from newscli.models.store import Store


class Stored(Cache[str, Made]):
    """The values of the keys with a prefix, made of their bytes when first asked for; to be asked with ``[key]``."""

    most: ClassVar[int] = 1 << 16

    def __init__(self, store: Store, prefix: str, make: Callable[[bytes], Made], otherwise: Made) -> None:
        """``otherwise``: the value of keys that are not there."""
        super().__init__()
        self._store, self._prefix = store, prefix.encode()
        self._make: Callable[[bytes], Made] = make
        self._otherwise: Made = otherwise

    def _made(self, key: str) -> Made:
        found = self._store.get(self._prefix + key.encode("utf-8", "surrogatepass"))
        return self._otherwise if found is None else self._make(found)


class Sparse(dict[str, Made]):
    """A plain table that is asked in the same way."""

    def __init__(self, known: dict[str, Made], otherwise: Made) -> None:
        super().__init__(known)
        self._otherwise: Made = otherwise

    def __missing__(self, key: str) -> Made:
        return self._otherwise
