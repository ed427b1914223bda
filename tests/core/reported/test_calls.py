"""Calls that name and telephone, and calls that judge, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views


@cases.each("core/reported/calls")
def test_calls(case: cases.Case) -> None:
    assert reported_views.found_in(case.text) == list(case.rows)
