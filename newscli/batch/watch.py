"""What a run tells of its progress; who watches is no concern of the work."""

from __future__ import annotations

from typing import Any, Protocol


class Watch(Protocol):
    """Told from several threads."""

    curious: bool
    """Whether the number of articles is worth counting."""

    def begin(self, total: int | None) -> None:
        """So many articles there are; None when nobody can know yet. It may be known later."""

    def at(self, shard: int, articles: int, words: int) -> None:
        """So many articles of a shard that is being done are through."""

    def done(self, record: dict[str, Any], fresh: bool) -> None:
        """A shard is done: by this run, or by one before it."""

    def say(self, message: str) -> None:
        """Something that takes its time begins."""


class Nobody:
    """Watches nothing."""

    curious = False

    def begin(self, total: int | None) -> None:
        """Takes no note."""

    def at(self, shard: int, articles: int, words: int) -> None:
        """Takes no note."""

    def done(self, record: dict[str, Any], fresh: bool) -> None:
        """Takes no note."""

    def say(self, message: str) -> None:
        """Takes no note."""
