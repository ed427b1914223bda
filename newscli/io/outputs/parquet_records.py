"""The records of articles as Parquet: the columns of ``newscli batch --to parquet``, and what stands behind them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import Any, BinaryIO

from newscli.io.extras import require
from newscli.io.outputs.flat import Cell, columns, table_name
from newscli.io.outputs.parquet import column, schemas, text_of
from newscli.io.outputs.tabular import Beside, more
from newscli.io.outputs.writer import Item
from newscli.model import Article, Record

MANY = 20_000
"""Records that are written at a time: one row group."""


class ParquetRecords:
    """One row a record, nested fields as structs and lists."""

    def __init__(self, target: BinaryIO, kind: type[Record]) -> None:
        require("parquet", "Parquet", otherwise=", or write a .csv file")
        self._target = target
        self._kind = kind
        self._waiting: list[tuple[Any, list[Cell]]] = []

    def begin(self) -> None:
        """The columns: they are there even when no row follows."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        nested = schemas()[table_name(self._kind)]
        added = [name for name in columns(self._kind) if name in ADDED]
        self._fields = [*nested.names, *added]
        text = [pa.field(name, pa.string()) for name in (*added, *more(self._kind))]
        self._schema = pa.schema([*nested, *text])
        self._writer = pq.ParquetWriter(self._target, self._schema, compression="zstd")

    def write(self, article: Article, items: Sequence[Item]) -> None:
        """One row a record."""
        beside = Beside(article)
        self._waiting += [(item, beside.cells(item)) for item in items if not isinstance(item, Article)]
        if len(self._waiting) >= MANY:
            self._flush()

    def end(self) -> None:
        """Writes what waits, and the footer."""
        self._flush()
        self._writer.close()

    def discard(self) -> None:
        """Without this, pyarrow would write the footer when it forgets the file."""
        with suppress(Exception):
            self._writer.close()

    def _flush(self) -> None:
        import pyarrow as pa

        records = [record for record, _ in self._waiting]
        values = [column(records, name) for name in self._fields]
        values += [
            [text_of(cells[place]) for _, cells in self._waiting] for place in range(len(more(self._kind)))
        ]
        arrays = [pa.array(cells, field.type) for cells, field in zip(values, self._schema, strict=True)]
        self._writer.write_table(pa.Table.from_arrays(arrays, schema=self._schema))
        self._waiting.clear()


ADDED = ("before", "after")
"""Fields that records have when they are asked for."""
