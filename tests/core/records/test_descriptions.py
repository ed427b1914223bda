"""Names of sources that the text only describes, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli import parse


def rows(text: str) -> list[str]:
    """The different speakers of the statements; nobody when none is named."""
    return sorted({quote.speaker or "nobody" for quote in parse(text).quotes} or {"nobody"})


@cases.each("core/records/descriptions")
def test_a_speaker_is_a_name_or_a_noun_phrase(case: cases.Case) -> None:
    assert rows(case.text) == sorted(case.rows)
