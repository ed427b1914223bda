"""What headlines say somebody says, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli import parse
from newscli.core.attribution.headlines import headed
from newscli.core.pipeline import prepare
from newscli.model import Quote


def row(quote: Quote) -> str:
    mention = quote.mention.text if quote.mention else "-"
    return f"{quote.speaker} | {mention} | {quote.kind} | {quote.text}"


@cases.each("core/attribution/headlines")
def test_headlines(case: cases.Case) -> None:
    places = {said.content.start for said in headed(prepare(case.text))}
    assert [row(quote) for quote in parse(case.text).quotes if quote.start in places] == list(case.rows)
