"""What is no speech although a reporting verb has it for an object, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views


@cases.each("core/reported/objects")
def test_objects(case: cases.Case) -> None:
    assert reported_views.found_in(case.text) == list(case.rows)
