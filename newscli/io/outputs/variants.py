"""The variants of traced quotes in the columns that one reads."""

from __future__ import annotations

from newscli.trace import Variant
from newscli.trace.marks import marked

NAMES = ("trace", "date", "source", "speaker", "changes", "text", "article")
MARKS = {"same": "{}", "added": "{{+{}+}}", "dropped": "[-{}-]"}
"""As wdiff marks words."""


def cells(variant: Variant) -> list[str]:
    """The row of a variant."""
    changes = "first" if variant.place == 1 else ", ".join(variant.changes)
    known = (variant.date or "", variant.source or "", variant.speaker or "")
    return [variant.trace, *known, changes, in_marks(variant), variant.article]


def in_marks(variant: Variant) -> str:
    """The words, those that differ from the first seen in marks."""
    return "".join(MARKS[mark].format(words) for mark, words in marked(variant))
