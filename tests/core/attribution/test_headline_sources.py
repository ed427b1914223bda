"""The sources with which stretches of headlines begin, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.attribution.headline_sources import Sources
from newscli.core.pipeline import prepare

BODY = "\n\nIda Brandt met Tom Hale in Calder on Monday.\n"


@cases.each("core/attribution/headline_sources")
def test_sources(case: cases.Case) -> None:
    found = []
    for line in case.text.splitlines():
        sources = Sources(prepare(line + BODY))
        source = sources.leading(0, len(line))
        found.append(line[slice(*source)] if source else "-")
    assert found == list(case.rows)
