"""Verbs that report now and then, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views


@cases.each("core/reported/clear")
def test_clear(case: cases.Case) -> None:
    assert reported_views.found_in(case.text) == list(case.rows)
