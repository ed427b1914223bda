"""Sources that no label marks, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views

from newscli.core.reported.spans import nearest_noun, spans_of, with_antecedent


def rows(text: str) -> list[str]:
    """For each line the noun phrase nearest to its reporting verb, a relative pronoun with what it goes back to."""
    found = []
    for line in text.splitlines():
        view = reported_views.view(line)
        place = nearest_noun(view, reported_views.cue_of(view), ())
        found.append(" ".join(view.words[slice(*with_antecedent(view, *place))]) if place else "nobody")
    return found


@cases.each("core/reported/spans")
def test_sources(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_labels_draw_spans() -> None:
    assert spans_of("OBIEOB", 10) == [(11, 14), (15, 16)]
