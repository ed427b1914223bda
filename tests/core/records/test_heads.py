"""Whom a mention of a source is about, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli import parse


def rows(text: str) -> list[str]:
    """The speakers of the statements."""
    return [quote.speaker or "nobody" for quote in parse(text).quotes]


@cases.each("core/records/heads")
def test_the_speaker_is_whom_the_sentence_is_about(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
