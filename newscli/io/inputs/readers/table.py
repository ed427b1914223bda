"""CSV and TSV with a header; ``#N`` in an article's name is the number of its row below the header."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from newscli.io.inputs.content import LIMIT, Content
from newscli.io.inputs.formats import InputFormat, delimiter_of
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.inputs.readers.columns import Columns, raw_of
from newscli.io.inputs.readers.lines import Lines, check, survivors
from newscli.io.problems import InputProblem


def read(content: Content, settings: Settings, format: InputFormat) -> Iterator[Raw | InputProblem]:
    """The articles of the table; a row that holds none is a problem, the rest goes on."""
    csv.field_size_limit(LIMIT)
    lines = Lines(content.name, content.stream(), settings.encoding, newline="")
    first = content.head.decode("utf-8", "replace").lstrip("\ufeff\r\n").partition("\n")[0]
    delimiter = "\t" if format is InputFormat.tsv else delimiter_of(first)
    rows = csv.reader(lines, delimiter=delimiter, strict=True)
    header = _header(rows, content.name, settings)
    columns = Columns(settings)
    chosen = columns.choose(tuple(header))
    if "text" not in chosen:
        raise columns.missing(content.name, header)
    yield from columns.never_seen(content.name)
    number = 0
    for row in _rows(rows, lines, content.name):
        if row == []:  # a blank line
            continue
        number += 1
        try:
            yield _article(row, header, chosen, content.name, number, settings)
        except InputProblem as problem:
            yield problem


Found = list[str] | InputProblem


def _header(rows: Iterator[list[str]], path: str, settings: Settings) -> list[str]:
    try:
        header = next((row for row in rows if row), None)
    except csv.Error as error:
        raise InputProblem(path, f"its first line is no header of a table: {error}") from None
    if header is None:
        raise InputProblem(path, "the file is empty")
    check("".join(header), path, settings.encoding)
    return [name.strip() for name in header]


def _rows(rows: Iterator[list[str]], lines: Lines, path: str) -> Iterator[Found]:
    """Rows, and what is wrong with what is no row."""

    def take() -> list[str] | None:
        begin = lines.number + 1
        try:
            return next(rows, None)
        except csv.Error as error:
            raise _broken(error, begin, lines.number, path) from None

    return survivors(take)


def _broken(error: csv.Error, begin: int, end: int, path: str) -> InputProblem:
    place = f"line {begin:,}" if begin >= end else f"lines {begin:,} to {end:,}"
    if "end of data" in str(error) or "field larger" in str(error):
        what = f"{place}: a quote mark that is never closed"
        return InputProblem(path, what, 'close it; a " in a quoted cell is written ""')
    return InputProblem(path, f"{place}: no row of a table: {error}", 'a " in a quoted cell is written ""')


def _article(
    row: Found, header: list[str], chosen: dict[str, str], path: str, number: int, settings: Settings
) -> Raw:
    if isinstance(row, InputProblem):
        raise InputProblem(f"{path}#{number}", row.what, row.advice)
    if len(row) != len(header):
        what = f"the row has {len(row):,} cells, the header {len(header):,}"
        raise InputProblem(
            f"{path}#{number}", what, "a cell with a comma or a line end goes into quote marks"
        )
    check("".join(row), f"{path}#{number}", settings.encoding)
    return raw_of(dict(zip(header, row, strict=True)), chosen, path, number)
