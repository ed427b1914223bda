"""Contents that end at the bounds of another's clause, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views


@cases.each("core/reported/overrun")
def test_overrun(case: cases.Case) -> None:
    assert reported_views.found_in(case.text) == list(case.rows)
