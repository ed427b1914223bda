"""What somebody holds or undertakes, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views

from newscli.core.pipeline import prepare
from newscli.core.reported import find, find_held


@cases.each("core/reported/beliefs")
def test_beliefs(case: cases.Case) -> None:
    document = prepare(case.text)
    assert reported_views.rows(case.text, find_held(document, find(document))) == list(case.rows)
