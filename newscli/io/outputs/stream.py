"""Records of one kind, written as they come: every machine format in one function."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from newscli.io.outputs.flat import row, table_name, typed
from newscli.io.outputs.json_array import write_array
from newscli.io.outputs.jsons import encode
from newscli.io.outputs.sheets import book
from newscli.io.outputs.writer import Format


def write_stream(
    records: Iterable[Any], kind: type[Any], format: Format, stream: TextIO, terminal: bool = False
) -> None:
    """Writes dataclass records of one kind as JSON, JSON Lines, CSV, TSV, or as a table in a file.

    On a ``terminal`` the control characters of CSV and TSV are shown as �.
    """
    match format:
        case Format.json:
            write_array(records, stream)
        case Format.jsonl:
            stream.writelines(encode(record) + "\n" for record in records)
        case _:
            with book(format, stream, terminal) as made:
                sheet = made.sheet(table_name(kind), typed(kind))
                for record in records:
                    sheet.write(row(record))
