"""The variants of traced quotes in every format but the table, as they come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from newscli.io.outputs.delimited import Lines
from newscli.io.outputs.flat import columns, row
from newscli.io.outputs.json_array import write_array
from newscli.io.outputs.jsons import encode
from newscli.io.outputs.markdown import write_table
from newscli.io.outputs.writer import Format
from newscli.trace import Variant
from newscli.trace.marks import marked

NAMES = ("trace", "date", "source", "speaker", "changes", "text", "article")
MARKS = {"same": "{}", "added": "{{+{}+}}", "dropped": "[-{}-]"}
"""As wdiff marks words."""


def write_variants(
    variants: Iterable[Variant], format: Format, stream: TextIO, terminal: bool = False
) -> None:
    """Writes one record a variant; on a ``terminal`` the control characters of CSV and TSV are shown as �."""
    match format:
        case Format.json:
            write_array(variants, stream)
        case Format.csv | Format.tsv:
            lines = Lines(stream, "," if format is Format.csv else "\t", terminal)
            lines.write(columns(Variant))
            for variant in variants:
                lines.write(row(variant))
        case Format.md:
            write_table(stream, NAMES, map(_cells, variants))
        case _:
            stream.writelines(encode(variant) + "\n" for variant in variants)


def _cells(variant: Variant) -> list[str]:
    changes = "first" if variant.place == 1 else ", ".join(variant.changes)
    known = (variant.date or "", variant.source or "", variant.speaker or "")
    return [variant.trace, *known, changes, in_marks(variant), variant.article]


def in_marks(variant: Variant) -> str:
    """The words, those that differ from the first seen in marks."""
    return "".join(MARKS[mark].format(words) for mark, words in marked(variant))
