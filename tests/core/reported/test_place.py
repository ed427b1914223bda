"""Where tokens stand as seen from a cue, from plain-text fixtures: those behind it."""

from __future__ import annotations

import cases
import reported_views

from newscli.core.reported.groups import FeatureCache
from newscli.core.reported.place import Places


def features(text: str) -> set[str]:
    view = reported_views.view(text)
    cue = reported_views.cue_of(view)
    places: Places[list[str]] = Places(view, cue, "R", FeatureCache(reported_views.as_names))
    columns = [*places.columns(cue + 1, view.size), places.verbs(cue + 1, view.size)]
    found: set[str] = set()
    for column in columns:
        found |= reported_views.by_token(view, cue + 1, column)
    return found


@cases.each("core/reported/place")
def test_places(case: cases.Case) -> None:
    cases.check_features(features(case.text), case.rows)
