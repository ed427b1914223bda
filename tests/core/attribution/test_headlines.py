"""Headlines that name their source, from plain-text fixtures: the title and what follows it."""

from __future__ import annotations

import cases

from newscli.core.attribution.headlines import headline
from newscli.core.pipeline import prepare


def rows(text: str) -> list[str]:
    """Who says what, and whether it is quoted altogether: ``label | content | quoted``."""
    found = headline(prepare(text))
    if found is None:
        return []
    label, content = text[slice(*found.label)], text[slice(*found.content)]
    return [f"{label} | {content} | {'quoted' if found.is_quoted else 'reported'}"]


@cases.each("core/attribution/headlines")
def test_headlines(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
