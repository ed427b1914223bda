"""How much a line looks like a headline, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.layout import headline


def rows(text: str) -> list[str]:
    """Each line: whether it may be a headline and may stand under one as its deck; whether it is in title case."""
    return [f"{_kind(line)}: {line}" for line in text.splitlines() if line]


def _kind(line: str) -> str:
    kinds = {
        "title case": headline.is_title_case(line),
        "headline": headline.score(line) > 0,
        "deck": headline.is_deck(line),
        "sentence": headline.is_plain(line),
    }
    return ", ".join(kind for kind, there in kinds.items() if there) or "nothing"


@cases.each("core/layout/headline")
def test_headlines(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
