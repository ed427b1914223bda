"""Who goes on speaking, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli import parse


@cases.each("core/coreference/continuing")
def test_who_goes_on_speaking(case: cases.Case) -> None:
    assert [quote.speaker or "nobody" for quote in parse(case.text).quotes] == list(case.rows)
