"""The fullest words for a described source, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli import parse


def rows(text: str) -> list[str]:
    """The speakers of the statements with their types."""
    return [f"{quote.speaker or 'nobody'}: {quote.type}" for quote in parse(text).quotes]


@cases.each("core/records/fullest")
def test_speakers(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
