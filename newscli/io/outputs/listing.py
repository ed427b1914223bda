"""A list of records that belong to no article (figures, people): every machine format in one function."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from typing import Any, TextIO

from newscli.io.outputs.flat import Cell, Column, Type, table_name, typed
from newscli.io.outputs.jsons import encode
from newscli.io.outputs.sheets import book
from newscli.io.outputs.writer import Format

Pair = tuple[str, Cell]
"""The name of a column and its cell."""


def write_listing(
    records: Sequence[Any], pattern: Any, format: Format, stream: TextIO, terminal: bool = False
) -> None:
    """Writes dataclass records as JSON, JSON Lines, CSV, TSV, or as a table in a file.

    ``pattern`` is a record with the columns that all have: they stand in the header even when there are no records.
    On a ``terminal`` the control characters of CSV and TSV are shown as �.
    """
    match format:
        case Format.json:
            stream.write("[" + ",".join("\n" + encode(record) for record in records))
            stream.write("\n]\n" if records else "]\n")
        case Format.jsonl:
            stream.writelines(encode(record) + "\n" for record in records)
        case _:
            with book(format, stream, terminal) as made:
                sheet = made.sheet(table_name(type(pattern)), _columns(pattern, records))
                for record in records:
                    sheet.write(cell for _, cell in pairs(record))


def _columns(pattern: Any, records: Sequence[Any]) -> list[Column]:
    """What the fields are said to be, or, of nested ones, what is in them."""
    said = dict(typed(type(pattern)))
    types: dict[str, set[type]] = {name: set() for name, _ in pairs(pattern)}
    for record in (pattern, *records):
        for name, cell in pairs(record):
            types.setdefault(name, set()).add(type(cell))
    return [Column(name, _type(said.get(name, str), types[name])) for name, _ in pairs(pattern)]


def _type(said: Type, found: set[type]) -> Type:
    """The type of a column by what its field is said to hold, and by what is in its cells."""
    found = found - {type(None)}
    if said is not str or not found or found - {int, float, bool}:
        return said
    return float if float in found else int


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
