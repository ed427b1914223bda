"""Records as rows: nested fields in columns of their own, lists in one cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, NamedTuple

from newscli.io.outputs.jsons import encode_value
from newscli.model import Piece

Cell = str | int | float | None


Type = type[str] | type[int] | type[float]
"""What the cells of a column are when they are not empty."""


class Column(NamedTuple):
    """The head of a column."""

    name: str
    """Its name."""
    type: Type
    """What is in it."""


TYPES: dict[str, type[int] | type[float]] = {"int": int, "float": float, "bool": int}
"""Types of fields whose cells are numbers; those of all others are text."""

PIECES = ("mention", "cue")
"""Fields that hold a :class:`Piece`; each becomes three columns."""
PARTS = ("text", "start", "end")


NAMES = {
    "Quote": "quotes",
    "QuoteInContext": "quotes",
    "Speaker": "speakers",
    "Entity": "entities",
    "Summary": "summary",
    "Hit": "quotes",
    "Person": "people",
    "Unlisted": "people",
    "GroupFigures": "groups",
    "MissingPerson": "missing",
    "Card": "rules",
}
"""Names of tables by the records in them; others add an s."""


def table_name(kind: type[Any]) -> str:
    """The name of a table of such records, as the commands have it."""
    return NAMES.get(kind.__name__, f"{kind.__name__.lower()}s")


def columns(kind: type[Any]) -> tuple[str, ...]:
    """The names of the columns of a dataclass, in the order of its fields."""
    return tuple(_columns(kind))


def _columns(kind: type[Any]) -> Iterator[str]:
    for field in fields(kind):
        if field.name in PIECES:
            yield from (f"{field.name}_{part}" for part in PARTS)
        else:
            yield field.name


def typed(kind: type[Any]) -> tuple[Column, ...]:
    """The same with what is in them."""
    types = {field.name: TYPES.get(str(field.type).removesuffix(" | None"), str) for field in fields(kind)}
    types |= {f"{piece}_{part}": int for piece in PIECES for part in PARTS[1:]}
    return tuple(Column(name, types.get(name, str)) for name in columns(kind))


def row(record: Any) -> list[Cell]:
    """The cells of a record: as many as :func:`columns` has names."""
    cells: list[Cell] = []
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in PIECES:
            cells += _piece(value)
        else:
            cells.append(_cell(value))
    return cells


def _piece(piece: Piece | None) -> list[Cell]:
    return [None, None, None] if piece is None else [piece.text, piece.start, piece.end]


def _cell(value: object) -> Cell:
    """Names are joined by ``; ``; lists of offsets, sentences and keywords are JSON: nothing is lost."""
    if isinstance(value, tuple):
        if all(isinstance(part, str) for part in value):
            return "; ".join(value)
        return encode_value(value)
    if value is None or isinstance(value, (str, int, float)):
        return value
    raise TypeError(f"no cell for {type(value).__name__}")
