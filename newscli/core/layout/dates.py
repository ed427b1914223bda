"""Full dates (day, month and year) in English text, as ISO 8601.

A numeric date counts only when it can be read in one way: year first, or a day above 12.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
DAY = r"[0-3]?\d(?:st|nd|rd|th)?\b"
ZONE = r"[ ]?(?:Z|GMT|UTC|[BCE][SE]?[DS]?T|[PMI][DS]?T)\b|[ ]?[+-]\d\d:?\d\d"
CLOCK = rf"\d{{1,2}}(?:[:.]\d{{2}}){{0,2}}(?:\.\d+)?[ ]?(?:[ap]\.?m\b\.?|hrs\b)?(?:{ZONE})?"
PARTIAL = rf"(?:{WEEKDAY},?[ ])?(?:{MONTH}[ ]{{0,2}}{DAY}|{DAY}[ ]{{0,2}}{MONTH})"
"""A day and a month without a year, as in datelines."""

DATE = re.compile(
    rf"""
    \b(?:{WEEKDAY},?\s{{1,2}})?
    (?:
      (?P<y1>(?:19|20)\d\d)(?P<s1>[-/.])(?P<m1>\d\d?)(?P=s1)(?P<d1>\d\d?)(?:T{CLOCK}|(?!\d))
    | (?P<d2>[0-3]?\d)(?:st|nd|rd|th)?(?:\ of)?[\s-]{{1,2}}(?P<m2>{MONTH}),?[\s-]{{1,2}}
      (?P<y2>(?:19|20)\d\d)\b
    | (?P<m3>{MONTH})\s{{0,2}}(?P<d3>[0-3]?\d)(?:st|nd|rd|th)?,?\s{{1,2}}(?P<y3>(?:19|20)\d\d)\b
    | (?P<a4>\d\d?)(?P<s4>[-/.])(?P<b4>\d\d?)(?P=s4)(?P<y4>(?:19|20)\d\d)\b
    )
    (?:,?\s(?:at\s)?{CLOCK}(?![\w-]))?
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Dated(NamedTuple):
    """A date and where the text writes it."""

    iso: str
    """``YYYY-MM-DD``."""
    start: int
    """Offset of the first character."""
    end: int
    """Offset behind the date, and behind the time of day that follows it."""


def find_dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Dated]:
    """Every full date between the offsets, in text order; ambiguous and impossible dates are passed over."""
    for found in DATE.finditer(text, start, len(text) if end is None else end):
        iso = _iso(found)
        if iso:
            yield Dated(iso, found.start(), found.end())


def first_date(text: str, start: int = 0, end: int | None = None) -> Dated | None:
    """The first full date between the offsets."""
    return next(find_dates(text, start, end), None)


def _iso(found: re.Match[str]) -> str | None:
    parts = found.groupdict()
    if parts["y1"]:
        return _valid(parts["y1"], parts["m1"], parts["d1"])
    if parts["y2"]:
        return _valid(parts["y2"], _month(parts["m2"]), parts["d2"])
    if parts["y3"]:
        return _valid(parts["y3"], _month(parts["m3"]), parts["d3"])
    first_number, second_number = int(parts["a4"]), int(parts["b4"])
    if first_number == second_number or second_number > 12:
        return _valid(parts["y4"], first_number, second_number)
    return _valid(parts["y4"], second_number, first_number) if first_number > 12 else None


def _month(name: str) -> int:
    return MONTHS.index(name[:3].lower()) + 1


def _valid(year: str, month: str | int, day: str | int) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
