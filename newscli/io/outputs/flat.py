"""Records as rows: nested fields in columns of their own, lists in one cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from newscli.io.outputs.jsons import encode_value
from newscli.model import Piece

Cell = str | int | float | None

PIECES = ("mention", "cue")
"""Fields that hold a :class:`Piece`; each becomes three columns."""
PARTS = ("text", "start", "end")


def columns(kind: type[Any]) -> tuple[str, ...]:
    """The names of the columns of a dataclass, in the order of its fields."""
    return tuple(_columns(kind))


def _columns(kind: type[Any]) -> Iterator[str]:
    for field in fields(kind):
        if field.name in PIECES:
            yield from (f"{field.name}_{part}" for part in PARTS)
        else:
            yield field.name


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
