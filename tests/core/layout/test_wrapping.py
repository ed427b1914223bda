"""Lines that belong together, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.layout import structure


def rows(text: str) -> list[str]:
    """The paragraphs; a line break inside is shown as ⏎."""
    return [
        f"body: {text[paragraph.start : paragraph.end]}".replace("\n", "⏎")
        for paragraph in structure.read(text).paragraphs
    ]


@cases.each("core/layout/wrapping")
def test_wrapping(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
