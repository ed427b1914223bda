"""Turns, from plain-text fixtures that mark who speaks: a paragraph without such a mark is doubtful."""

from __future__ import annotations

import cases
import steps

from newscli.core.attribution import turns
from newscli.core.phrases import read_clauses


def rows(text: str) -> list[str]:
    """Each quoted span: the number of its turn, who utters it when its pieces agree, the words."""
    given = steps.marked(text)
    document = steps.read(given)
    chunks = read_clauses(document).chunks
    agreed = turns.agree(document.quoted_spans, steps.attributions(given, document, chunks), chunks, 0.85)
    numbers = turns.number(document.quoted_spans, agreed, 0.85)
    return [
        f"{number} | {given.text[slice(*found.mention)] if found.mention else '-'} | {given.text[slice(*span.inner)]}"
        for number, found, span in zip(numbers, agreed, document.quoted_spans, strict=True)
    ]


@cases.each("core/attribution/turns")
def test_turns(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
