"""JSON Lines: one record a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

from newscli.io.outputs.jsons import encode
from newscli.io.outputs.writer import Item
from newscli.model import Article


class JsonLines:
    """Prints nothing when there is nothing."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def begin(self) -> None:
        """There is no header."""

    def write(self, article: Article, items: Sequence[Item]) -> None:
        """One line an item."""
        self._stream.writelines(encode(item) + "\n" for item in items)

    def end(self) -> None:
        """There is no footer."""
