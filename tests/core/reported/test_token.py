"""Features of tokens whatever the cue is, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views

from newscli.core.reported.token import Tokens


def features(text: str) -> set[str]:
    view = reported_views.view(text)
    known: Tokens[list[str]] = Tokens(reported_views.as_names, None)
    return reported_views.by_token(view, 0, known.values(view))


@cases.each("core/reported/token")
def test_tokens(case: cases.Case) -> None:
    cases.check_features(features(case.text), case.rows)
