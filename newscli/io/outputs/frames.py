"""An article's records as a data frame of pandas or polars, whichever is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields
from importlib.util import find_spec
from typing import Any, get_args

from newscli.io.outputs.flat import PARTS, PIECES
from newscli.model import Article, FrameLibrary, Record, Table, to_dict

LIBRARIES: tuple[str, ...] = get_args(FrameLibrary)
TABLES: tuple[str, ...] = get_args(Table)

PANDAS = {"int": "int64", "int | None": "Int64", "float": "float64"}
"""Types of columns that pandas would not find out, or make fractions of, where cells are empty."""


def frame_of(article: Article, table: Table, library: FrameLibrary | None) -> Any:
    """The frame; an empty table has its columns, too. Raises ``ValueError`` for a name that is none of those there
    are, and :class:`ImportError` when no library is installed."""
    if table not in TABLES:
        raise ValueError(f"no table {table!r}; there are {', '.join(TABLES)}")
    chosen = _library(library)
    kind, records = _records(article, table)
    types = dict(_columns(kind))
    rows = [_row(record) for record in records]
    columns = {name: [row[name] for row in rows] for name in types}
    return _pandas(columns, types) if chosen == "pandas" else _polars(columns, types)


def _library(wanted: FrameLibrary | None) -> str:
    if wanted is not None and wanted not in LIBRARIES:
        raise ValueError(f"no library {wanted!r}; there are {', '.join(LIBRARIES)}")
    for name in (wanted,) if wanted else LIBRARIES:
        if find_spec(name) is not None:
            return name
    raise ImportError(f"a data frame needs {wanted or 'pandas or polars'}: pip install {wanted or 'pandas'}")


def _records(article: Article, table: Table) -> tuple[type[Record], Sequence[Record]]:
    from newscli.io.outputs.writer import RECORDS, View

    found = getattr(article, table)
    return RECORDS[View(table)], found if isinstance(found, tuple) else (found,)


def _columns(kind: type[Record]) -> Iterator[tuple[str, str]]:
    """Names and types, as the model writes them."""
    for field in fields(kind):
        if field.name in PIECES:
            yield from zip(
                [f"{field.name}_{part}" for part in PARTS],
                ("str | None", "int | None", "int | None"),
                strict=True,
            )
        else:
            yield field.name, str(field.type)


def _row(record: Record) -> dict[str, Any]:
    values = to_dict(record)
    for name in PIECES:
        if name in values:
            piece = values.pop(name) or dict.fromkeys(PARTS)
            values |= {f"{name}_{part}": piece[part] for part in PARTS}
    return values


def _pandas(columns: dict[str, list[Any]], types: dict[str, str]) -> Any:
    import pandas

    return pandas.DataFrame(
        {
            name: pandas.Series(values, dtype=PANDAS.get(types[name]) or (None if values else "object"))
            for name, values in columns.items()
        }
    )


def _polars(columns: dict[str, list[Any]], types: dict[str, str]) -> Any:
    import polars

    lists = {
        "tuple[str, ...]": polars.List(polars.String),
        "tuple[tuple[int, int], ...]": polars.List(polars.List(polars.Int64)),
    }
    numbers = {"int": polars.Int64, "int | None": polars.Int64, "float": polars.Float64}
    known: dict[str, Any] = {**lists, **numbers}
    nested = ("tuple[KeySentence, ...]", "tuple[Keyword, ...]")
    return polars.DataFrame(
        [
            polars.Series(
                name, values, None if types[name] in nested else known.get(types[name], polars.String)
            )
            for name, values in columns.items()
        ]
    )
