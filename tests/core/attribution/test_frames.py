"""Rare frames of quotes with whom they name, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli import parse


@cases.each("core/attribution/frames")
def test_frames(case: cases.Case) -> None:
    found = [
        f"{quote.speaker} | {quote.cue and quote.cue.text} | {quote.text}"
        for quote in parse(case.text).quotes
        if quote.kind == "direct"
    ]
    assert found == list(case.rows)
