"""The variants of traced quotes in every format but the table, as they come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from newscli.io.outputs.markdown import write_table
from newscli.io.outputs.stream import write_stream
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
    if format is Format.md:
        write_table(stream, NAMES, map(_cells, variants))
    else:
        write_stream(variants, Variant, format, stream, terminal)


def _cells(variant: Variant) -> list[str]:
    changes = "first" if variant.place == 1 else ", ".join(variant.changes)
    known = (variant.date or "", variant.source or "", variant.speaker or "")
    return [variant.trace, *known, changes, in_marks(variant), variant.article]


def in_marks(variant: Variant) -> str:
    """The words, those that differ from the first seen in marks."""
    return "".join(MARKS[mark].format(words) for mark, words in marked(variant))
