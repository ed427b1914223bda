"""Dates as ISO 8601, from plain-text fixtures; every day in its usual forms."""

from __future__ import annotations

from datetime import date

import cases
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.layout import dates


def rows(text: str) -> list[str]:
    """Every full date as ``ISO date | words``."""
    return [f"{found.iso} | {text[found.start : found.end]}" for found in dates.find_dates(text)]


@cases.each("core/layout/dates")
def test_dates(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_in_its_usual_forms(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%b %d, %Y", "%A, %d %b. %Y"):
        found = dates.first_date(day.strftime(form))
        assert found is not None
        assert found.iso == day.isoformat()
