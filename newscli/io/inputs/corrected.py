"""Reads files of corrected quotes: CSV, TSV or JSON Lines, as ``newscli quotes`` writes them."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from newscli.evaluation.corrections import Correction, CorrectionError, correction
from newscli.io.inputs.gold import whole_text
from newscli.io.problems import InputProblem

NEEDED = ("article", "text", "speaker")
ADVICE = "newscli quotes … -f csv writes the form"


def read_corrections(path: str, stdin: BinaryIO | None = None) -> dict[str, list[Correction]]:
    """Article to its quotes, in the order of the file, ``-`` for standard input.

    Raises :class:`InputProblem` that names the line, what is wrong with it and what to do.
    """
    found: dict[str, list[Correction]] = defaultdict(list)
    for number, row in _rows(path, whole_text(path, stdin)):
        missing = [name for name in NEEDED if name not in row]
        if missing:
            raise InputProblem(path, f'line {number}: "{missing[0]}" is missing', ADVICE)
        try:
            found[str(row["article"])].append(correction(row))
        except CorrectionError as error:
            raise InputProblem(path, f"line {number}: {error}", ADVICE) from None
    if not found:
        raise InputProblem(path, "no quotes in it", ADVICE)
    return dict(found)


def _rows(path: str, text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    if text.lstrip().startswith("{"):
        yield from _objects(path, text)
        return
    header = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter="\t" if "\t" in header else ",")
    try:
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        raise InputProblem(path, f"line {reader.line_num}: no row of a table: {error}", ADVICE) from None


def _objects(path: str, text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except (ValueError, RecursionError):
                row = None
            if not isinstance(row, dict):
                raise InputProblem(path, f"line {number} is no JSON object", ADVICE)
            yield number, row
