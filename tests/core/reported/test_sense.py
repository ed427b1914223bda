"""What tells whether a word reports something, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views

from newscli.core.linear import Groups
from newscli.core.reported.cue import cue_facts
from newscli.core.reported.sense import SENSE, sense_facts


def features(text: str) -> set[str]:
    """Those of the text's last reporting word."""
    view = reported_views.view(text)
    cue = reported_views.cue_of(view)
    return set(Groups(SENSE, reported_views.as_names).total([*cue_facts(view, cue), *sense_facts(view, cue)]))


@cases.each("core/reported/sense")
def test_senses(case: cases.Case) -> None:
    cases.check_features(features(case.text), case.rows)
