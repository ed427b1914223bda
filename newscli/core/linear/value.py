"""What features add up to: names, to train on, or packed weights, to score with."""

from __future__ import annotations

from typing import Protocol, Self, TypeVar


class Addable(Protocol):
    """What can be added to others of its kind: lists of names, whole numbers."""

    def __add__(self, other: Self, /) -> Self: ...


Value = TypeVar("Value", bound=Addable)
