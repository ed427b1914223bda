"""The frame of a cue, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views

from newscli.core.linear import Groups
from newscli.core.reported.cue import FRAME, cue_facts


def features(text: str) -> set[str]:
    """Those of the text's last reporting verb."""
    view = reported_views.view(text)
    return set(Groups(FRAME, reported_views.as_names).total(cue_facts(view, reported_views.cue_of(view))))


@cases.each("core/reported/cue")
def test_frames(case: cases.Case) -> None:
    cases.check_features(features(case.text), case.rows)
