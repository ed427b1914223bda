"""Records of one kind, written as they come: every machine format in one function."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TextIO

from newscli.io.outputs.delimited import Lines
from newscli.io.outputs.flat import columns, row
from newscli.io.outputs.jsons import encode
from newscli.io.outputs.writer import Format


def write_stream(
    records: Iterable[Any], kind: type[Any], format: Format, stream: TextIO, terminal: bool = False
) -> None:
    """Writes dataclass records of one kind as JSON, JSON Lines, CSV or TSV.

    On a ``terminal`` the control characters of CSV and TSV are shown as �.
    """
    match format:
        case Format.json:
            _write_json(records, stream)
        case Format.csv | Format.tsv:
            lines = Lines(stream, "," if format is Format.csv else "\t", terminal)
            lines.write(columns(kind))
            for record in records:
                lines.write(row(record))
        case _:
            stream.writelines(encode(record) + "\n" for record in records)


def _write_json(records: Iterable[Any], stream: TextIO) -> None:
    before = "[\n"
    for record in records:
        stream.write(before + encode(record))
        before = ",\n"
    stream.write("[]\n" if before == "[\n" else "\n]\n")
