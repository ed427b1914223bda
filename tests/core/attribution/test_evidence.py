"""Why a mention was taken for the speaker, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.attribution.evidence import explain


def rows(text: str) -> list[str]:
    """For each quoted span the mention of the mayor, or else the nearest: the reporting word and what decided."""
    clauses, _, contexts = steps.contexts(text)
    found = []
    for context in contexts:
        mayors = [one for one in context.candidates if one.chunk.head == "mayor"]
        candidate = (mayors or context.candidates)[0]
        cue, reason = explain(context, candidate, clauses)
        words = next((chunk.text for chunk in clauses.chunks if cue and chunk.start == cue.start), "-")
        found.append(f"{candidate.chunk.text} | {words} | {reason}")
    return found


@cases.each("core/attribution/evidence")
def test_reasons(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
