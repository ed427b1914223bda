"""Tags that the words around them cannot have, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.tagging import repairs, tagger


def rows(text: str) -> list[str]:
    """The repaired tags of the words of each line."""
    lines = [line.split() for line in text.splitlines()]
    return [" ".join(repairs.repaired(words, tagger.tagger().tag(words))) for words in lines]


@cases.each("core/tagging/repairs")
def test_repairs(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
