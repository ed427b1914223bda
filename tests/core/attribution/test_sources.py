"""Which words name the speaker of a quote, and who it is."""

from __future__ import annotations

import cases

from newscli import parse


def rows(text: str) -> list[str]:
    """Of each statement the words that name the speaker, and who it is."""
    return [f"{quote.mention and quote.mention.text} | {quote.speaker}" for quote in parse(text).quotes]


@cases.each("core/attribution/sources")
def test_sources(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
