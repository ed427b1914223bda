"""A table of cells as Parquet: a column is text, whole numbers or numbers; needs the extra ``[parquet]``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any, BinaryIO

from newscli.io.extras import require
from newscli.io.outputs.flat import Cell, Column
from newscli.io.outputs.parquet import text_of

MANY = 20_000
"""Rows that are written at a time: one row group."""


class ParquetTable:
    """A file of one table."""

    def __init__(self, target: BinaryIO) -> None:
        require("parquet", "Parquet", otherwise=", or write a .csv file")
        self._target = target
        self._sheet: Rows | None = None

    def sheet(self, name: str, columns: Sequence[Column]) -> Rows:
        """The table; its name is not written."""
        import pyarrow as pa

        types = {str: pa.string(), int: pa.int64(), float: pa.float64()}
        self._sheet = Rows(self._target, pa.schema([(column.name, types[column.type]) for column in columns]))
        return self._sheet

    def close(self) -> None:
        """Writes what waits, and the footer."""
        if self._sheet is not None:
            self._sheet.close()

    def discard(self) -> None:
        """Without this, pyarrow would write the footer when it forgets the file."""
        with suppress(Exception):
            self.close()


class Rows:
    """Rows of cells; they are written in groups."""

    def __init__(self, target: BinaryIO, schema: Any) -> None:
        import pyarrow.parquet as pq

        self._schema = schema
        self._writer = pq.ParquetWriter(target, schema, compression="zstd")
        self._waiting: list[list[Any]] = []

    def write(self, cells: Iterable[Cell]) -> None:
        """One row."""
        self._waiting.append([int(cell) if isinstance(cell, bool) else text_of(cell) for cell in cells])
        if len(self._waiting) == MANY:
            self._flush()

    def close(self) -> None:
        """Writes the footer; a file without rows has its columns."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        import pyarrow as pa

        columns = zip(*self._waiting, strict=True) if self._waiting else [()] * len(self._schema)
        arrays = [
            pa.array(list(column), field.type) for column, field in zip(columns, self._schema, strict=True)
        ]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._waiting.clear()
