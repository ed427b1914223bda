"""JSON: one array of all records, written as they come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TextIO

from newscli.io.outputs.jsons import encode
from newscli.io.outputs.writer import Item
from newscli.model import Article


class JsonArray:
    """Prints ``[]`` when there is nothing."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._before = "\n"

    def begin(self) -> None:
        """Opens the array."""
        self._stream.write("[")

    def write(self, article: Article, items: Sequence[Item]) -> None:
        """One element a line."""
        for item in items:
            self._stream.write(self._before + encode(item))
            self._before = ",\n"

    def end(self) -> None:
        """Closes the array."""
        self._stream.write("]\n" if self._before == "\n" else "\n]\n")


def write_array(records: Iterable[object], stream: TextIO) -> None:
    """Any records as a JSON array, one a line, as they come."""
    before = "[\n"
    for record in records:
        stream.write(before + encode(record))
        before = ",\n"
    stream.write("[]\n" if before == "[\n" else "\n]\n")
