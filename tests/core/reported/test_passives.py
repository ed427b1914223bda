"""Passives, in which somebody is told, urged or blamed, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views


@cases.each("core/reported/passives")
def test_passives(case: cases.Case) -> None:
    assert reported_views.found_in(case.text) == list(case.rows)
