"""Words in marks that only name something, from plain-text fixtures: the quotes that are told."""

from __future__ import annotations

import cases

from newscli import parse


@cases.each("core/attribution/naming")
def test_naming(case: cases.Case) -> None:
    assert [quote.text for quote in parse(case.text).quotes if quote.kind == "direct"] == list(case.rows)
