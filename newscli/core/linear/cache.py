"""Tables of what was worked out before, which forget what is old: memory does not grow with the articles."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, TypeVar

Key = TypeVar("Key")
Made = TypeVar("Made")
NOTHING: Mapping[Any, Any] = {}


class Cache(dict[Key, Made]):
    """What was made for each key, made when first asked for."""

    most: ClassVar[int]
    """Keys that are remembered before older ones are forgotten; half of them are those asked for of late."""

    def __init__(self) -> None:
        super().__init__()
        self._older: Mapping[Key, Made] = NOTHING
        """What was remembered when the table was last full; what is asked for again comes back from there."""

    def __missing__(self, key: Key) -> Made:
        if len(self) >= self.most // 2:
            self._older = dict(self)
            self.clear()
        found = self._older.get(key)
        if found is None:
            found = self._made(key)
        self[key] = found
        return found

    def _made(self, key: Key) -> Made:
        """What belongs to a key."""
        raise NotImplementedError
