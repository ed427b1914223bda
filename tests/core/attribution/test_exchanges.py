"""Questions and bare answers, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli import parse


@cases.each("core/attribution/exchanges")
def test_exchanges(case: cases.Case) -> None:
    found = [f"{quote.speaker} | {quote.text}" for quote in parse(case.text).quotes if quote.kind == "direct"]
    assert found == list(case.rows)
