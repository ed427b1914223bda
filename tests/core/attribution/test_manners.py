"""Verbs of manner behind a quoted span, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.attribution import manners


def rows(text: str) -> list[str]:
    """Each quoted span with the mention that such a verb makes its speaker, and the verb."""
    clauses, _, contexts = steps.contexts(text)
    found = []
    for context in contexts:
        teller = manners.teller(context, clauses)
        who = "nobody" if teller is None else f"{teller[0].chunk.text} {teller[1].text}"
        found.append(f"{context.quote.text}: {who}")
    return found


@cases.each("core/attribution/manners")
def test_tellers(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
