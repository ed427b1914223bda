"""Reads the people file: a table with a column ``name``, perhaps ``aliases`` and ``id``, and attributes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from newscli.analysis.people import UNKNOWN, People, Person
from newscli.identities.authority import Authority, Entry
from newscli.io.inputs.decoding import decode
from newscli.io.inputs.formats import delimiter_of
from newscli.io.problems import InputProblem, UsageProblem, reason

NAME, ALIASES, ID = "name", "aliases", "id"
COUNTED = ("articles", "quotes", "words", "rows")
"""Columns that ``--missing`` writes: no attributes unless they are asked for."""
FORM = "its first line names the columns: name, aliases, and any attributes"


def read_people(path: str, attributes: Sequence[str] = ()) -> People:
    """The people of a CSV or TSV file; of its attribute columns those named, all when none is.

    Raises :class:`InputProblem` that names the line and what is wrong with it, and :class:`UsageProblem` for an
    attribute that the file does not have.
    """
    persons, chosen = _read(path, attributes)
    return People.of(persons, chosen)


def read_authority(path: str) -> Authority:
    """The people of the file as those who are known before all others; raises :class:`InputProblem`."""
    persons, _ = _read(path, ())
    return Authority.of([Entry(person.names, person.id) for person in persons])


def _read(path: str, attributes: Sequence[str]) -> tuple[list[Person], Sequence[str]]:
    """The rows of the file, and the attributes that are wanted."""
    rows = _rows(path)
    _, header = next(rows, (0, []))
    columns = _columns(path, header)
    known = [column for column in columns if column not in (NAME, ALIASES, ID, "")]
    chosen = _chosen(path, known, attributes)
    persons = [_person(path, line, columns, cells, chosen) for line, cells in rows]
    if not persons:
        raise InputProblem(path, "no people in it", "one line a person")
    return persons, chosen


def _rows(path: str) -> Iterator[tuple[int, list[str]]]:
    """Number of the line and cells of each row that is not empty."""
    text = _text(path)
    lines = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter_of(text.splitlines()[0]), strict=True
    )
    try:
        for cells in lines:
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                yield lines.line_num, stripped
    except csv.Error as error:
        raise InputProblem(path, f"line {lines.line_num} is no table row: {error}", FORM) from None


def _text(path: str) -> str:
    try:
        data = Path(path).read_bytes()
    except (OSError, ValueError) as error:
        what = reason(error) if isinstance(error, OSError) else str(error)
        raise InputProblem(path, f"cannot be read: {what}", "check the path") from None
    try:
        return decode(data, path)
    except InputProblem as problem:
        raise InputProblem(path, problem.what, "save it as CSV in UTF-8") from None


def _columns(path: str, header: Sequence[str]) -> list[str]:
    """The names of the columns; those of name, aliases and id in lower case."""
    columns = [name.lower() if name.lower() in (NAME, ALIASES, ID) else name for name in header]
    if NAME not in columns:
        found = ", ".join(columns)
        raise InputProblem(path, f"no column is called name (there are: {found})", FORM)
    double = next((name for name in columns if name and columns.count(name) > 1), None)
    if double is not None:
        raise InputProblem(path, f"two columns are called {double}", "rename one")
    return columns


def _chosen(path: str, known: Sequence[str], wanted: Sequence[str]) -> Sequence[str]:
    for name in wanted:
        if name not in known:
            there = f"choose from {', '.join(known)}" if known else "it has none"
            raise UsageProblem("--attribute", f"{path} has no attribute {name!r}", there)
    return list(dict.fromkeys(wanted)) or [name for name in known if name not in COUNTED]


def _person(
    path: str, line: int, columns: Sequence[str], cells: Sequence[str], attributes: Sequence[str]
) -> Person:
    if len(cells) > len(columns):
        what = f"line {line} has {len(cells)} cells, the first line only {len(columns)}"
        raise InputProblem(path, what, 'put cells with a delimiter in them in "quote marks"')
    values = dict(zip(columns, [*cells, *[""] * (len(columns) - len(cells))], strict=True))
    if not values[NAME]:
        raise InputProblem(path, f"line {line} has no name", "fill it in, or take the line out")
    aliases = [alias.strip() for alias in values.get(ALIASES, "").split(";")]
    names = (values[NAME], *(alias for alias in aliases if alias))
    return Person(names, {name: values[name] or UNKNOWN for name in attributes}, values.get(ID) or None)
