"""Subjects of verbs that have none beside them, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.phrases import find_subjects

CUES = ("called", "calling", "call")


def rows(text: str) -> list[str]:
    """Of the form of "call" how it hangs on its subject, the nearest clause's subject, and that of the clause before."""
    clauses = steps.clauses(text)
    chunks = clauses.chunks
    verb = next(chunk for chunk in chunks if chunk.kind == "word" and chunk.head in CUES)
    way, nearest, outer = find_subjects(verb, clauses)
    if not way:
        return []
    return [f"{verb.text} ({way}): {', '.join(chunks[at].text for at in (nearest, outer) if at >= 0)}"]


@cases.each("core/phrases/subjects")
def test_subjects(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
