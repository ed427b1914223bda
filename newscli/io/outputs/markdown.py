"""Markdown: a table for people, with the columns that one reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TextIO

from newscli.io.outputs.inert import one_line
from newscli.io.outputs.reading import LINE, columns
from newscli.io.outputs.writer import Item, View
from newscli.model import Article, Record

SPECIAL = re.compile(r"[\\`*_\[\]<>|~&#$]")
"""What Markdown, or the HTML in it, would take for its own."""

BREAK = "<br>"


class Markdown:
    """One table; the first column names the article."""

    def __init__(self, stream: TextIO, view: View, record: type[Record] | None = None) -> None:
        self._stream = stream
        self._columns = columns(view, record)

    def begin(self) -> None:
        """The header."""
        self._line([name for name, _ in self._columns])
        self._line(["---"] * len(self._columns))

    def write(self, article: Article, items: Sequence[Item]) -> None:
        """One row an item."""
        for item in items:
            self._line([broken(cell(item)) for _, cell in self._columns])

    def end(self) -> None:
        """There is no footer."""

    def _line(self, cells: Sequence[str]) -> None:
        self._stream.write(f"| {' | '.join(cells)} |\n")


def write_table(stream: TextIO, names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table of names and cells that are escaped here."""
    for cells in (list(map(escape, names)), ["---"] * len(names), *(list(map(escape, row)) for row in rows)):
        stream.write(f"| {' | '.join(cells)} |\n")


def escape(text: str | None) -> str:
    """Text that Markdown shows as it is, on one line."""
    return SPECIAL.sub(lambda found: "\\" + found.group(), one_line(text or ""))


def broken(cell: str) -> str:
    """A cell of several lines, as Markdown shows it."""
    return BREAK.join(map(escape, cell.split(LINE)))
