"""Which words name the speaker of a quote, and who it is."""

from __future__ import annotations

import cases
import pytest

from newscli import parse


@pytest.mark.parametrize("case", cases.read("core/attribution/sources"), ids=cases.title)
def test_sources(case: cases.Case) -> None:
    found = [f"{quote.mention and quote.mention.text} | {quote.speaker}" for quote in parse(case.text).quotes]
    assert found == list(case.rows)
