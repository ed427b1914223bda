"""Time cut into days, months, years or decades: as fine as the dates allow without too many columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta

DATE = re.compile(r"\d{4}-\d\d-\d\d")
MOST_DAYS, MOST_MONTHS, MOST_YEARS = 45, 60, 60


class Periods:
    """The periods from the first to the last of some dates, without gaps."""

    def __init__(self, dates: Iterable[str]) -> None:
        days = sorted({day for day in map(_read, dates) if day})
        self.name, self._name_of, self.labels = (
            _cut(days[0], days[-1]) if days else ("day", date.isoformat, [])
        )
        self._places: Mapping[str, int] = {label: place for place, label in enumerate(self.labels)}

    def sums(self, amounts: Mapping[str, int]) -> Sequence[int]:
        """Amounts by date, summed up by period; what has no such date is left out."""
        found = [0] * len(self.labels)
        for day, amount in amounts.items():
            place = self.place(day)
            if place is not None:
                found[place] += amount
        return found

    def place(self, day: str | None) -> int | None:
        """The period of a date."""
        read = _read(day or "")
        return self._places.get(self._name_of(read)) if read else None


def _read(day: str) -> date | None:
    try:
        return date.fromisoformat(day) if DATE.fullmatch(day) else None
    except ValueError:  # the 31st of February
        return None


def _cut(first: date, last: date) -> tuple[str, Callable[[date], str], list[str]]:
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if (last - first).days < MOST_DAYS:
        days = range((last - first).days + 1)
        return "day", date.isoformat, [(first + timedelta(days=day)).isoformat() for day in days]
    if months <= MOST_MONTHS:
        start = first.year * 12 + first.month - 1
        return "month", _month, [f"{at // 12:04}-{at % 12 + 1:02}" for at in range(start, start + months)]
    if last.year - first.year < MOST_YEARS:
        return "year", _year, [f"{year:04}" for year in range(first.year, last.year + 1)]
    decades = range(first.year // 10, last.year // 10 + 1)
    return "decade", _decade, [f"{decade}0s" for decade in decades]


def _month(day: date) -> str:
    return day.isoformat()[:7]


def _year(day: date) -> str:
    return day.isoformat()[:4]


def _decade(day: date) -> str:
    return f"{day.year // 10}0s"
