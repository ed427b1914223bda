"""Time cut into periods as fine as there is room for."""

from __future__ import annotations

import pytest

from newscli.render.report.periods import Periods


@pytest.mark.parametrize(
    ("first", "last", "name", "labels"),
    [
        ("2024-02-28", "2024-03-01", "day", ["2024-02-28", "2024-02-29", "2024-03-01"]),
        ("2023-11-30", "2024-02-01", "month", ["2023-11", "2023-12", "2024-01", "2024-02"]),
        ("2010-05-05", "2016-01-01", "year", [str(year) for year in range(2010, 2017)]),
        ("1935-05-05", "2016-01-01", "decade", [f"{decade}0s" for decade in range(193, 202)]),
    ],
)
def test_there_are_no_gaps(first: str, last: str, name: str, labels: list[str]) -> None:
    periods = Periods([last, first])
    assert (periods.name, periods.labels) == (name, labels)
    assert periods.place(first) == 0 and periods.place(last) == len(labels) - 1


def test_amounts_are_summed_up() -> None:
    periods = Periods(["2023-11-30", "2024-02-01"])
    amounts = {"2023-11-02": 1, "2023-11-30": 2, "2024-02-01": 4, "yesterday": 8}
    assert periods.sums(amounts) == [3, 0, 0, 4]


@pytest.mark.parametrize("date", ["", "2024", "2024-02-31", "last week", "2024-1-1"])
def test_what_is_no_date_has_no_period(date: str) -> None:
    assert Periods([date]).labels == []
    assert Periods(["2024-01-01", date]).place(date) is None
