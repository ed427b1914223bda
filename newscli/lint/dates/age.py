"""D02: an age that does not fit the years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule

YEAR = r"(?:1[89]|20)\d\d"
AGE = r"\d{1,3}"
AGED = rf"(?:aged\s(?P<a1>{AGE})|at\s(?:the\s)?age\s(?:of\s)?(?P<a2>{AGE})|at\s(?P<a3>{AGE})(?=[,.;]))"
LIFE = re.compile(
    rf"\((?:born\s)?(?P<from>{YEAR})\s?[-–—]\s?(?P<to>{YEAR})\)[^.;()\n]{{0,120}}?\b(?:died|death)\b[^.;()\n]{{0,60}}?\b{AGED}"
)
"""*(1931–2004) … died aged 72*"""
BORN_DIED = re.compile(
    rf"\b[Bb]orn\s(?:[^.;()\n]{{0,60}}?\s)?(?:in|on)\s(?:[\w,.]{{1,12}}\s){{0,3}}?(?P<from>{YEAR})\b[^.;()\n]{{0,120}}?\b"
    rf"died\s(?:[^.;()\n]{{0,60}}?\s)?(?:in|on)\s(?:[\w,.]{{1,12}}\s){{0,3}}?(?P<to>{YEAR})\b,?\s{AGED}"
)
"""*born in Vell in 1931, … died in 2004 aged 72*"""
NOW = re.compile(
    rf",\s(?P<age>{AGE}),\s(?:who\s)?was\sborn\s(?:[^.;()\n]{{0,50}}?\s)?(?:in|on)\s(?:[\w,.]{{1,12}}\s){{0,3}}?(?P<from>{YEAR})\b"
)
"""*Ana Ruiz, 43, who was born in Vell in 1980*: counted up to the article's date."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Ages that are neither the difference of the years nor one less."""
    for pattern in (LIFE, BORN_DIED):
        for found in pattern.finditer(draft.text):
            age = next(int(value) for name, value in found.groupdict().items() if name[0] == "a" and value)
            yield from _compare(found, int(found["from"]), int(found["to"]), age)
    today = draft.article.summary.date
    if today:
        for found in NOW.finditer(draft.text):
            yield from _compare(found, int(found["from"]), date.fromisoformat(today).year, int(found["age"]))


def _compare(found: re.Match[str], born: int, then: int, age: int) -> Iterator[Remark]:
    years = then - born
    if age not in (years, years - 1):
        message = f"who was born in {born} is {years - 1} or {years} in {then}, not {age}"
        yield Remark(*found.span(), message)


RULE = Rule(
    code="D02",
    name="age",
    bundle=Bundle.dates,
    summary="an age that does not fit the years",
    why="""The year of birth, the year of death and the age must agree to a year. Compared are years and ages that one
sentence gives of one person; the age today is counted up to the date in the article’s header.""",
    bad="Leila Arden, born in Kelmouth in 1931, died in 2004 aged 82.",
    good="Leila Arden, born in Kelmouth in 1931, died in 2004 aged 72.",
    check=check,
)
