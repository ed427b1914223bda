"""CSV and TSV: a header, then one row of cells each; quoted as RFC 4180 has it, lines end with a newline."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TextIO

from newscli.io.outputs.flat import Cell
from newscli.io.outputs.inert import printable

FORMULA = re.compile(r"(?!-\Z)[=+\-@\t\r\n＝＋－＠]")
"""A cell that begins so runs as a formula in a spreadsheet; a lone ``-`` (standard input) does not."""


class Lines:
    """Rows of cells. Text that a spreadsheet would take for a formula is given a ``'`` in front."""

    def __init__(self, stream: TextIO, delimiter: str, terminal: bool = False) -> None:
        self._stream = stream
        self._delimiter = delimiter
        self._quoted = re.compile(f'["\r\n{delimiter}]')
        self._terminal = terminal

    def write(self, cells: Iterable[Cell]) -> None:
        """One row."""
        self._stream.write(self._delimiter.join(map(self._cell, cells)) + "\n")

    def _cell(self, value: Cell) -> str:
        if value is None:
            return ""
        if not isinstance(value, str):
            return str(value)
        text = printable(value) if self._terminal else value
        if FORMULA.match(text):
            text = "'" + text
        return '"' + text.replace('"', '""') + '"' if self._quoted.search(text) else text
