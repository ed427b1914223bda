"""Reads what a test gives, as the commands would, and says what came of it."""

from __future__ import annotations

import io
from pathlib import Path

from newscli.io.inputs.inputs import Source
from newscli.io.inputs.raw import Raw, Row, Settings
from newscli.io.inputs.rows import InputFormat, finish, raws
from newscli.io.problems import InputProblem


def read(data: bytes, name: str = "in", stdin: bool = False, **settings: str) -> list[Row | str]:
    """The rows of a file with this name and content (or of standard input), problems as their words, in order."""
    chosen = Settings(InputFormat(settings.pop("input_format", "auto")), **settings)
    if stdin:
        found = raws(Source("-"), chosen, io.BytesIO(data))
    else:
        Path(name).write_bytes(data)
        found = raws(Source(name), chosen, None)
    return [finished(raw, chosen) for raw in found]


def finished(raw: Raw | InputProblem, settings: Settings) -> Row | str:
    if isinstance(raw, InputProblem):
        return str(raw)
    try:
        return finish(Raw.unpacked(raw.packed()), settings)
    except InputProblem as problem:
        return str(problem)


def texts(rows: list[Row | str]) -> list[str]:
    """The texts of the rows, the words of the problems."""
    return [row.text if isinstance(row, Row) else row for row in rows]


def names(rows: list[Row | str]) -> list[str]:
    """The names of the rows."""
    return [row.name for row in rows if isinstance(row, Row)]
