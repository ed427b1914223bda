"""How a sentence is parted for the models of reported speech, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views

from newscli.core.reported.cues import FINITE


def rows(text: str) -> list[str]:
    """The clauses, the subordinate verbs, and whether the article speaks in its own voice."""
    view = reported_views.view(text)
    starts = sorted(set(view.clause_start))
    clauses = [" ".join(view.words[a:b]) for a, b in zip(starts, [*starts[1:], view.size], strict=True)]
    verbs = [at for at, tag in enumerate(view.tags) if tag in FINITE and view.is_subordinate(at)]
    found = [" | ".join(clauses), *(f"subordinate: {view.words[at]}" for at in verbs)]
    return [*found, "own voice"] if view.has_own_voice else found


@cases.each("core/reported/view")
def test_clauses(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
