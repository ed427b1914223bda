"""Dates as ISO 8601."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.layout import dates


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2020-12-07", "2020-12-07"),
        ("2021/3/9", "2021-03-09"),
        ("2021-03-03T10:00:00Z", "2021-03-03"),
        ("2021-03-03T10:00:00.123+02:00", "2021-03-03"),
        ("Fri 8 Nov 2019", "2019-11-08"),
        ("Friday, 8th of November 2019", "2019-11-08"),
        ("8-Nov-2019", "2019-11-08"),
        ("March 3, 2021", "2021-03-03"),
        ("Sept. 3, 2024", "2024-09-03"),
        ("MAY 1 2020", "2020-05-01"),
        ("Jan. 21st, 2020 at 10:30 a.m. GMT", "2020-01-21"),
        ("25/12/2020", "2020-12-25"),
        ("12/25/2020", "2020-12-25"),
        ("04.04.2020", "2020-04-04"),
    ],
)
def test_a_full_date_is_read_whole(text: str, iso: str) -> None:
    assert dates.first_date(f"It was {text}, they said.") == (iso, 7, 7 + len(text))


@pytest.mark.parametrize(
    "text",
    ["03/04/2021", "31 February 2021", "March 2021", "3 March", "2021-13-01", "Mark 3, 2021", "99/99/2021"],
)
def test_ambiguous_impossible_and_partial_dates_are_passed_over(text: str) -> None:
    assert dates.first_date(text) is None


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_in_its_usual_forms(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%b %d, %Y", "%A, %d %b. %Y"):
        found = dates.first_date(day.strftime(form))
        assert found is not None
        assert found.iso == day.isoformat()
