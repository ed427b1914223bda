"""Nouns that take up somebody by an age or a country, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.coreference.epithets import is_epithet


def rows(text: str) -> list[str]:
    """The phrases that mean one person named before."""
    return [
        chunk.text for chunk in steps.clauses(text).chunks if chunk.kind == "mention" and is_epithet(chunk)
    ]


@cases.each("core/coreference/epithets")
def test_epithets(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
