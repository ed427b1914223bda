"""Sources within another clause, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views


@cases.each("core/reported/inner")
def test_inner(case: cases.Case) -> None:
    assert reported_views.found_in(case.text) == list(case.rows)
