"""Tables of what was worked out before, which forget all when they are full: memory does not grow with the articles."""

from __future__ import annotations

from typing import TypeVar

Key = TypeVar("Key")
Made = TypeVar("Made")


class Remembered(dict[Key, Made]):
    """What was made for each key, made when first asked for."""

    most: int
    """Keys that are remembered before all are forgotten."""

    def __missing__(self, key: Key) -> Made:
        if len(self) >= self.most:
            self.clear()
        found = self[key] = self._made(key)
        return found

    def _made(self, key: Key) -> Made:
        """What belongs to a key."""
        raise NotImplementedError
