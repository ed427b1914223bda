"""How candidates stand to the cues near a quoted span, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.attribution.relations import cue_relation
from newscli.core.attribution.view import View


def rows(text: str) -> list[str]:
    """For each quoted span the candidates of its paragraph in text order: ``mention: relation``."""
    clauses, index, contexts = steps.contexts(text)
    found = []
    for context in contexts:
        for candidate in sorted(context.candidates, key=lambda one: one.chunk.index):
            if candidate.paragraphs == 0:
                view = View(candidate.chunk, clauses, index)
                found.append(f"{candidate.chunk.text}: {cue_relation(context, view, clauses)}")
    return found


@cases.each("core/attribution/relations")
def test_relations(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
