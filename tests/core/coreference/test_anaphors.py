"""Mentions that take up somebody or something, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.coreference import anaphors
from newscli.core.phrases import STRONG


def rows(text: str) -> list[str]:
    """The anaphors: ``words: kind, kinds of antecedent``."""
    clauses = steps.clauses(text)
    found = []
    for chunk in clauses.chunks:
        if chunk.kind == "mention":
            anaphor = anaphors.read(clauses.chunks, chunk, clauses.act(chunk) >= STRONG)
            if anaphor is not None:
                found.append(f"{chunk.text}: {anaphor.kind}, {' '.join(anaphor.takes)}")
    return found


@cases.each("core/coreference/anaphors")
def test_anaphors(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
