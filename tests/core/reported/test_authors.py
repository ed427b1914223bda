"""Nouns and participles with and without an author, from plain-text fixtures."""

from __future__ import annotations

import cases
import reported_views


@cases.each("core/reported/authors")
def test_authors(case: cases.Case) -> None:
    assert reported_views.found_in(case.text) == list(case.rows)
