"""Clauses joined to what is said, and whose they are, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views


@cases.each("core/reported/coordinate")
def test_coordinate(case: cases.Case) -> None:
    assert reported_views.found_in(case.text) == list(case.rows)
