"""Excel workbooks: a sheet a table, its header frozen; needs the extra ``[xlsx]``.

What a cell holds is written as the text or the number that it is: nothing in an article becomes a formula or a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from newscli.io.extras import require
from newscli.io.outputs.flat import Cell, Column
from newscli.io.outputs.inert import CONTROLS, REPLACEMENT
from newscli.io.problems import OutputProblem

MOST_ROWS = 1_048_576
"""Rows that a sheet has, its header among them."""
MOST_CHARACTERS = 32_767
"""UTF-16 units that a cell holds."""
NARROWEST, WIDEST = 8, 60
"""Columns are as wide as their cells, in characters, within these."""
NOT_XML = "\ufffe\uffff"
"""Characters that no XML document may hold; all others that it may not are escaped by XlsxWriter."""
ADVICE = "write a .csv, .parquet or .sqlite file"
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
CREATED = datetime(1980, 1, 1)
"""Two runs give the same bytes."""


class Workbook:
    """A workbook; rows wait on the disk until it is closed."""

    def __init__(self, target: BinaryIO) -> None:
        require("xlsx", "Excel workbooks", otherwise=f", or {ADVICE}")
        import xlsxwriter

        self._folder = TemporaryDirectory(prefix="newscli-")
        self._book = xlsxwriter.Workbook(target, {**OPTIONS, "tmpdir": self._folder.name})
        self._book.set_properties({"created": CREATED})
        self._head = self._book.add_format({"bold": True, "bottom": 1})
        self._cell = self._book.add_format({"text_wrap": True, "valign": "top"})
        self._sheets: list[Worksheet] = []

    def sheet(self, name: str, columns: Sequence[Column]) -> Worksheet:
        """A new sheet, its header in bold."""
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, [column.name for column in columns], self._head)
        made = Worksheet(sheet, [len(column.name) for column in columns], self._cell)
        self._sheets.append(made)
        return made

    def close(self) -> None:
        """Widths are known now; writes the file."""
        for sheet in self._sheets:
            sheet.close()
        with self._folder:
            self._book.close()

    def discard(self) -> None:
        """Nothing is left of it."""
        self._folder.cleanup()


class Worksheet:
    """One sheet."""

    def __init__(self, sheet: Any, widths: list[int], cell: Any) -> None:
        self._sheet = sheet
        self._widths = widths
        self._cell = cell
        self._rows = 1

    def write(self, cells: Iterable[Cell]) -> None:
        """One row. Raises :class:`OutputProblem` when a sheet has no room for it."""
        if self._rows == MOST_ROWS:
            raise OutputProblem("", f"more than the {MOST_ROWS - 1:,} rows that a sheet of Excel has", ADVICE)
        for place, value in enumerate(cells):
            if isinstance(value, str):
                self._write_text(place, value)
            elif value is not None:
                self._sheet.write_number(self._rows, place, value, self._cell)
        self._rows += 1

    def _write_text(self, place: int, value: str) -> None:
        text = _harmless(value)
        if len(text.encode("utf-16-le")) > 2 * MOST_CHARACTERS:
            what = f"a text of {len(text):,} characters, and a cell of Excel holds {MOST_CHARACTERS:,}"
            raise OutputProblem("", what, ADVICE)
        longest = max(map(len, text.splitlines()), default=0)
        self._widths[place] = max(self._widths[place], longest)
        self._sheet.write_string(self._rows, place, text, self._cell)

    def close(self) -> None:
        """Sets the widths of the columns."""
        for place, width in enumerate(self._widths):
            self._sheet.set_column(place, place, max(NARROWEST, min(WIDEST, width + 1)))


def _harmless(text: str) -> str:
    """Control characters and halves of characters as �; line ends as a cell has them."""
    made = CONTROLS.sub(REPLACEMENT, text.replace("\r\n", "\n"))
    return made.translate({ord(one): REPLACEMENT for one in NOT_XML})
