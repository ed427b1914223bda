"""What is only supposed to be said, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views


@cases.each("core/reported/supposed")
def test_supposed(case: cases.Case) -> None:
    assert reported_views.found_in(case.text) == list(case.rows)
