"""A quote with what was changed in it, as pieces that a screen can mark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple, Protocol

Mark = Literal["same", "removed", "added"]


class Piece(NamedTuple):
    """Some words and what became of them."""

    text: str
    """The words."""
    mark: Mark
    """``removed``: only the old text has them; ``added``: only the new one."""


class Differing(Protocol):
    """A place where two texts differ."""

    @property
    def text(self) -> str:
        """The words of the new text."""

    @property
    def start(self) -> int:
        """Their offset."""

    @property
    def end(self) -> int:
        """Offset behind them."""

    @property
    def source_text(self) -> str:
        """The words of the old text."""

    @property
    def source_start(self) -> int:
        """Their offset."""

    @property
    def source_end(self) -> int:
        """Offset behind them."""


def merged(text: str, start: int, differences: Sequence[Differing]) -> Iterator[Piece]:
    """The new text, which begins at ``start``, with the words of the old one where they were removed."""
    at = 0
    for one in differences:
        low, high = one.start - start, one.end - start
        if low < at or not (one.text or one.source_text):
            continue
        behind = not text[low : low + 1].isalnum()  # what is left out stood behind a word, not before one
        yield Piece(text[at:low] + (" " if not one.text and behind else ""), "same")
        yield Piece(one.source_text, "removed")
        yield Piece(text[low:high], "added") if one.text else Piece("" if behind else " ", "same")
        at = high
    yield Piece(text[at:], "same")


def old_side(text: str, start: int, differences: Sequence[Differing]) -> Iterator[Piece]:
    """The old text, which begins at ``start``, with what was removed from it."""
    return _side(text, [(one.source_start - start, one.source_end - start) for one in differences], "removed")


def new_side(text: str, start: int, differences: Sequence[Differing]) -> Iterator[Piece]:
    """The new text, which begins at ``start``, with what was added to it."""
    return _side(text, [(one.start - start, one.end - start) for one in differences], "added")


def _side(text: str, spans: Sequence[tuple[int, int]], mark: Mark) -> Iterator[Piece]:
    at = 0
    for low, high in sorted(spans):
        if at <= low < high <= len(text):
            yield Piece(text[at:low], "same")
            yield Piece(text[low:high], mark)
            at = high
    yield Piece(text[at:], "same")
