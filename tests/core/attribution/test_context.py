"""What stands around quoted spans, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.attribution.context import QuoteContext
from newscli.core.phrases import Chunk


def rows(text: str) -> list[str]:
    """Of each quoted span its ending, its cues and neighbours, and the candidates, the nearest of each side first."""
    _, _, contexts = steps.contexts(text)
    return [row for context in contexts for row in _rows(context)]


def _rows(context: QuoteContext) -> list[str]:
    around: dict[str, Chunk | None] = {
        "left cue": context.left_cue, "right cue": context.right_cue,
        "previous": context.previous, "next": context.next,
    }  # fmt: skip
    facts = [f"{name} {chunk.text}" for name, chunk in around.items() if chunk is not None]
    ending = f"ends {context.ending}{'' if context.closed else ' open'}"
    candidates = [f"{one.place} {one.chunk.text}" for one in context.candidates]
    return [f"{context.quote.text}: {', '.join([ending, *facts])}", f"  {'; '.join(candidates) or 'nobody'}"]


@cases.each("core/attribution/context")
def test_contexts(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_candidates_far_away_are_not_looked_at() -> None:
    text = "They met " + ", ".join(f"the man of town {n}" for n in range(100)) + " and said: “It is shut.”"
    _, _, (context,) = steps.contexts(text)
    assert len(context.candidates) < 60
