"""A list of records that belong to no article (figures, people): every machine format in one function."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, TextIO

from newscli.io.outputs.delimited import Lines
from newscli.io.outputs.flat import Cell
from newscli.io.outputs.jsons import encode
from newscli.io.outputs.writer import Format

Pair = tuple[str, Cell]
"""The name of a column and its cell."""


def write_listing(
    records: Sequence[Any], pattern: Any, format: Format, stream: TextIO, terminal: bool = False
) -> None:
    """Writes dataclass records as JSON, JSON Lines, CSV or TSV.

    ``pattern`` is a record with the columns that all have: they stand in the header even when there are no records.
    On a ``terminal`` the control characters of CSV and TSV are shown as �.
    """
    match format:
        case Format.json:
            stream.write("[" + ",".join("\n" + encode(record) for record in records))
            stream.write("\n]\n" if records else "]\n")
        case Format.csv | Format.tsv:
            lines = Lines(stream, "," if format is Format.csv else "\t", terminal)
            lines.write(name for name, _ in pairs(pattern))
            for record in records:
                lines.write(cell for _, cell in pairs(record))
        case _:
            stream.writelines(encode(record) + "\n" for record in records)


def pairs(record: Any) -> list[Pair]:
    """The columns of a record: nested fields have columns of their own, named ``outer_inner``."""
    return list(_pairs("", record))


def _pairs(name: str, value: Any) -> Iterator[Pair]:
    if is_dataclass(value):
        inner = {field.name: getattr(value, field.name) for field in fields(value)}
        yield from _pairs(name, inner)
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _pairs(f"{name}_{key}" if name else str(key), part)
    elif isinstance(value, tuple):
        yield name, "; ".join(_name(part) for part in value)
    else:
        yield name, value


def _name(part: Any) -> str:
    """A list's item in one cell: a text as it is, a record by its name."""
    return part if isinstance(part, str) else str(part.name)
