"""Reads files of annotated articles: JSON Lines, plain or gzipped."""

from __future__ import annotations

import gzip
import json
import zlib
from pathlib import Path
from typing import BinaryIO

from newscli.evaluation.gold import Gold, GoldError, from_dict
from newscli.io.problems import InputProblem, reason

ADVICE = "newscli evaluate --help shows the form"
WRITTEN = (
    (b"PK\x03\x04", "a workbook, not text", "save it as CSV from your spreadsheet"),
    (b"<!doctype html", "a page, which is for reading", "newscli quotes … -f csv writes a table"),
    (b"SQLite format 3\x00", "an SQLite database, not text", "save its rows as CSV"),
    (b"PAR1", "a Parquet file, not text", "save its rows as CSV"),
)
"""How files begin that hold quotes in another form, and what to do with them."""


def read_gold(path: str, stdin: BinaryIO | None = None) -> list[Gold]:
    """All annotated articles of a file, ``-`` for standard input.

    Raises :class:`InputProblem` that names the line, what is wrong with it and what to do.
    """
    lines = whole_text(path, stdin).split("\n")
    found = [_article(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if not found:
        raise InputProblem(path, "no annotated article in it", ADVICE)
    return found


def _article(path: str, number: int, line: str) -> Gold:
    try:
        return from_dict(json.loads(line), f"{path}#{number}")
    except json.JSONDecodeError as error:
        what = f"line {number} is no JSON: {error.msg} at column {error.colno}"
        raise InputProblem(path, what, "one JSON object an article, one a line") from None
    except GoldError as error:
        raise InputProblem(path, f"line {number}: {error}", ADVICE) from None


def refuse_files(data: bytes, path: str) -> None:
    """Raises :class:`InputProblem` for files that newscli writes and does not read back: workbooks, pages…"""
    for beginning, what, advice in WRITTEN:
        if data.startswith(beginning):
            raise InputProblem(path, what, advice)


def whole_text(path: str, stdin: BinaryIO | None) -> str:
    """A UTF-8 file, plain or gzipped, ``-`` for standard input; raises :class:`InputProblem`."""
    try:
        data = (stdin.read() if stdin else b"") if path == "-" else Path(path).read_bytes()
        if data.startswith(b"\x1f\x8b"):
            data = gzip.decompress(data)
        refuse_files(data, path)
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputProblem(path, f"not UTF-8 at byte {error.start}", "save it as UTF-8") from None
    except (EOFError, zlib.error):
        raise InputProblem(path, "a gzip file that ends too early", "copy it again") from None
    except OSError as error:
        raise InputProblem(path, f"cannot be read: {reason(error)}", "check the path") from None
