"""D01: a weekday that the date does not have, and days that no calendar has."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule

WEEKDAY = (
    r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun)\b\.?)"
)
MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY = (
    r"(?<![\d.,:/-])(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
    r"(?![\d:.,]\d|\d|\s?(?:%|percent|per\scent|million|people))"
)
YEAR = r"(?:,?\s(?P<year>(?:19|20)\d\d)\b)?"
PATTERNS = (
    re.compile(rf"\b(?:{WEEKDAY},?\s)?{MONTH}\s{DAY}{YEAR}"),
    re.compile(rf"\b(?:{WEEKDAY},?\s(?:the\s)?)?{DAY}\s(?:of\s)?{MONTH}\b{YEAR}"),
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NEAR = 45
"""Days from the article's own date within which a date without a year is of the year that makes it nearest."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Dates that no calendar has, and weekdays that are not those of their dates."""
    today = _today(draft)
    for pattern in PATTERNS:
        for found in pattern.finditer(draft.text):
            message = _wrong(found, today)
            if message:
                yield Remark(*found.span(), message)


def _wrong(found: re.Match[str], today: date | None) -> str | None:
    month, day = MONTHS.index(found["month"][:3].lower()) + 1, int(found["day"])
    year = int(found["year"]) if found["year"] else None
    longest = calendar.monthrange(year or 2024, month)[1]
    if not 1 <= day <= longest:
        return (
            f"{calendar.month_name[month]} has {longest} days{f' in {year}' if month == 2 and year else ''}"
        )
    if not found["weekday"]:
        return None
    if year is None and (today is None or (month, day) == (2, 29)):
        return None
    that = date(year, month, day) if year else _nearest(month, day, today)
    if that is None or calendar.day_name[that.weekday()].startswith(found["weekday"][:3]):
        return None
    return f"{day} {calendar.month_name[month]} {that.year} is a {calendar.day_name[that.weekday()]}"


def _nearest(month: int, day: int, today: date | None) -> date | None:
    """The date nearest to the article's, when it is so near that no other year is meant."""
    if today is None:
        return None
    years = [date(today.year + more, month, day) for more in (-1, 0, 1) if 1 <= today.year + more <= 9999]
    near = min(years, key=lambda one: abs((one - today).days))
    return near if abs((near - today).days) <= NEAR else None


def _today(draft: Draft) -> date | None:
    said = draft.article.summary.date
    return date.fromisoformat(said) if said else None


RULE = Rule(
    code="D01",
    name="weekday",
    bundle=Bundle.dates,
    summary="a weekday that the date does not have, or a day that no month has",
    why="""Readers miss the meeting. A date without a year is taken for the one nearest to the article’s own date, if
that is known and no more than 45 days away; other dates without a year are left alone.""",
    bad="The hearing is on Tuesday, 4 March 2024, in the town hall.",
    good="The hearing is on Monday, 4 March 2024, in the town hall.",
    check=check,
)
