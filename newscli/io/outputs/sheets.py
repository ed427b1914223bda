"""Tables of cells in files: CSV and TSV, Excel workbooks, SQLite and Parquet behind one small protocol."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import BinaryIO, Protocol, TextIO

from newscli.io.outputs.delimited import Lines
from newscli.io.outputs.flat import Cell, Column
from newscli.io.outputs.writer import Format


class Sheet(Protocol):
    """A table that is being written."""

    def write(self, cells: Iterable[Cell]) -> None:
        """One row."""


class Book(Protocol):
    """A file of one table or several."""

    def sheet(self, name: str, columns: Sequence[Column]) -> Sheet:
        """A new table with its header; several may be written by turns."""

    def close(self) -> None:
        """The file is whole; without this call it is worth nothing."""

    def discard(self) -> None:
        """Gives up what was written; the file is not looked at."""


class LinesBook:
    """CSV or TSV: one table."""

    def __init__(self, stream: TextIO, delimiter: str, terminal: bool = False) -> None:
        self._lines = Lines(stream, delimiter, terminal)

    def sheet(self, name: str, columns: Sequence[Column]) -> Sheet:
        """The table; its name is not written."""
        self._lines.write(column.name for column in columns)
        return self._lines

    def close(self) -> None:
        """There is no footer."""

    def discard(self) -> None:
        """What is written is written."""


@contextmanager
def book(format: Format, stream: TextIO, terminal: bool = False) -> Iterator[Book]:
    """A file of tables in the format, whole when the block ends without an error.

    Formats of files alone are written to what is beneath the ``stream``, which must be an open file. On a ``terminal``
    the control characters of CSV and TSV are shown as �. Raises :class:`~newscli.io.problems.UsageProblem` when a
    package is not installed, and :class:`~newscli.io.problems.OutputProblem` for what a format cannot hold.
    """
    made = open_book(format, stream, terminal)
    try:
        yield made
    except BaseException:
        made.discard()
        raise
    made.close()


def open_book(format: Format, stream: TextIO, terminal: bool = False) -> Book:
    """The same for those who close it themselves."""
    match format:
        case Format.xlsx:
            from newscli.io.outputs.xlsx import Workbook

            return Workbook(beneath(stream))
        case Format.sqlite:
            from newscli.io.outputs.sqlite import Database

            return Database(beneath(stream))
        case Format.parquet:
            from newscli.io.outputs.parquet_table import ParquetTable

            return ParquetTable(beneath(stream))
        case _:
            return LinesBook(stream, "\t" if format is Format.tsv else ",", terminal)


def beneath(stream: TextIO) -> BinaryIO:
    """The bytes that the text of an open file goes to."""
    return stream.buffer  # of TextIOWrapper, as open() returns it
