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
SCALES = {
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "tn": 1e12,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "thousand": 1e3,
}
SCALE = r"(?:\s?(?:thousand|million|billion|trillion|mn|bn|tn|m|k|b)\b)?"
SIGN = r"(?:(?:US|A|C|HK)?[$£€¥])?"
ASIDE = r"(?:\s\([^()\n]{1,30}\))?"
TWO = re.compile(
    rf"\b(?:(?P<up>{UP})|(?P<down>{DOWN}))\s(?:by\s)?(?P<percent>{NUMBER}){PERCENT_SIGN}(?:\s(?:[a-z-]{{2,12}}\s){{0,3}}?|\s)"
    rf"to\s(?P<sign>{SIGN})(?P<to>{NUMBER})(?P<to_scale>{SCALE}){ASIDE}(?:\s[a-z]{{2,15}}){{0,2}},?\s(?:[a-z]+\s){{0,4}}?"
    rf"from\s(?P<sign2>{SIGN})(?P<from>{NUMBER})(?P<from_scale>{SCALE})"
)
"""*rose 12% to $5.6m from $5m*"""
SLACK = 0.5
"""Per cents on top of what rounding explains."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Changes that no figures that round to those in the text could give."""
    for found in TWO.finditer(draft.text):
        new, old = _range(found["to"], found["to_scale"]), _range(found["from"], found["from_scale"])
        if (
            found["sign"] != found["sign2"]
            or old[0] <= 0
            or bool(found["to_scale"]) != bool(found["from_scale"])
        ):
            continue
        said = number(found["percent"]) * (1 if found["up"] else -1)
        low, high = (new[0] / old[1] - 1) * 100, (new[1] / old[0] - 1) * 100
        half = _half(found["percent"]) + SLACK
        if not low - half <= said <= high + half:
            real = (number(found["to"]) * _scale(found["to_scale"])) / (
                number(found["from"]) * _scale(found["from_scale"])
            ) - 1
            yield Remark(
                *found.span(), f"from {found['from']} to {found['to']} is {real:+.1%}, not {said:+g}%"
            )


def _range(words: str, scale: str) -> tuple[float, float]:
    """What a rounded figure can stand for."""
    value, half, times = number(words), _half(words), _scale(scale)
    return (value - half) * times, (value + half) * times


def _half(words: str) -> float:
    """Half of the last digit's worth."""
    return float(0.5 * 10.0 ** -len(words.partition(".")[2]))


def _scale(words: str) -> float:
    return SCALES.get(words.strip(), 1.0)


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
