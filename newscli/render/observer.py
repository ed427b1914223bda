"""What the run loop tells of its progress; who watches is no concern of the work."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Protocol


class Observer(Protocol):
    """What the run loop tells of its progress."""

    def advance(self) -> None:
        """One more input is through."""

    def aside(self) -> AbstractContextManager[object]:
        """While something is written to the same terminal."""


class Nobody:
    """Watches nothing."""

    def advance(self) -> None:
        """Takes no note."""

    def aside(self) -> AbstractContextManager[object]:
        """Nothing is in the way."""
        return nullcontext()
