"""D05: a change in per cent that the two figures beside it contradict."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule
from newscli.lint.wording import NUMBER, PERCENT_SIGN, number

UP = r"rose|risen|rise|rising|jumped|climbed|grew|grown|increased|surged|soared|gained|went\sup|up"
DOWN = r"fell|fallen|dropped|declined|decreased|slid|slumped|plunged|shrank|sank|dipped|went\sdown|down"
SCALES = dict.fromkeys(("k", "thousand"), 1e3) | dict.fromkeys(("m", "mn", "million"), 1e6)
SCALES |= dict.fromkeys(("b", "bn", "billion"), 1e9) | dict.fromkeys(("tn", "trillion"), 1e12)
SCALE = r"(?:\s?(?:thousand|million|billion|trillion|mn|bn|tn|m|k|b)\b)?"
SIGN = r"(?:(?:US|A|C|HK)?[$£€¥])?"
ASIDE = r"(?:\s\([^()\n]{1,30}\))?"
CHANGE = rf"(?:(?P<up>{UP})|(?P<down>{DOWN}))\s(?:by\s)?(?P<percent>{NUMBER}){PERCENT_SIGN}"
TO = rf"(?P<sign>{SIGN})(?P<to>{NUMBER})(?P<to_scale>{SCALE})(?![\w%]|\s?per)"
FROM = rf"from\s(?P<sign2>{SIGN})(?P<from>{NUMBER})(?P<from_scale>{SCALE})(?![\w%]|[-–]|\s?per|\sto\s)"
GAP = r"(?:\s[a-z-]{1,12}){0,3}"
FORMS = (
    re.compile(rf"\b{CHANGE}{GAP}\sto\s{TO}{ASIDE}[^.;:%()\d\n]{{0,60}}?\s{FROM}"),
    re.compile(rf"(?<![\w.,$£€¥]){TO}{ASIDE},?\s{CHANGE}{GAP}\s{FROM}"),
)
"""*rose 12% to $5.6m from $5m*, *$5.6m, up 12% from $5m*"""
SLACK = 0.5
"""Per cents on top of what rounding explains."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Changes that no figures that round to those in the text could give."""
    for form in FORMS:
        for found in form.finditer(draft.text):
            if found["sign"] == found["sign2"] and bool(found["to_scale"]) == bool(found["from_scale"]):
                yield from _compare(found)


def _compare(found: re.Match[str]) -> Iterator[Remark]:
    (new_low, new_high), (old_low, old_high) = _range(found, "to"), _range(found, "from")
    if old_low <= 0:
        return
    said = number(found["percent"]) * (1 if found["up"] else -1)
    half = _half(found["percent"]) + SLACK
    if not _change(new_low, old_high) - half <= said <= _change(new_high, old_low) + half:
        real = _change(new_low + new_high, old_low + old_high)
        message = f"from {found['from']} to {found['to']} is {real:+.1f}%, not {said:+g}%"
        yield Remark(*found.span(), message)


def _change(new: float, old: float) -> float:
    """Per cents by which the new is more than the old."""
    return (new / old - 1) * 100


def _range(found: re.Match[str], name: str) -> tuple[float, float]:
    """What a rounded figure can stand for."""
    value, half = number(found[name]), _half(found[name])
    times = SCALES.get(found[f"{name}_scale"].strip(), 1.0)
    return (value - half) * times, (value + half) * times


def _half(words: str) -> float:
    """Half of the last digit's worth."""
    return float(0.5 * 10.0 ** -len(words.partition(".")[2]))


RULE = Rule(
    code="D05",
    name="percent-change",
    bundle=Bundle.dates,
    summary="a change in per cent that the figures beside it contradict",
    why="""“Rose 12% to $5.6m from $5m” can be checked on the spot. What rounding can explain is left alone, and so are
figures in two currencies or with a scale on one side only.""",
    bad="Profit rose 22% to $5.6m from $5.0m a year earlier.",
    good="Profit rose 12% to $5.6m from $5.0m a year earlier.",
    check=check,
)
