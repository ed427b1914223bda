"""Numbers as they are compared: what is said in words and what is written in figures are one word.

Every number becomes ``#`` and its figures (``#41``, ``#2.5``, ``#5000000``), an ordinal has ``th`` behind them
(``#3th``). A ``#`` cannot stand in any other word.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

NUMBER = "#"
"""What a number begins with."""

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {"thousand": 1_000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
LETTERS = {
    "k": 1_000,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "b": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
"""Scales that stand at the figures: ``5m``."""
ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth".split(),
        1,
    )
} | {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
     "eightieth": 80, "ninetieth": 90, "hundredth": 100}  # fmt: skip
CURRENCIES = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen"}

WORDS = frozenset({*UNITS, *TENS, *SCALES, *ORDINALS, "hundred"})
"""Words that are numbers, or parts of them."""

FIGURES = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(st|nd|rd|th|[a-z]{1,3})?")
LONGEST = 30
"""More digits than this are no amount; they are compared as they stand."""


def is_number(word: str) -> bool:
    """Whether a compared word is a number."""
    return word.startswith(NUMBER)


def read_number(words: Sequence[str], at: int) -> tuple[str, int] | None:
    """The number that begins with the folded word ``at``, as it is compared, and the index of the word behind it.

    None when no number begins there.
    """
    if words[at][0].isdigit():
        return _figures(words, at)
    if words[at] in WORDS:
        return _spoken(words, at)
    return None


def _figures(words: Sequence[str], at: int) -> tuple[str, int] | None:
    found = FIGURES.fullmatch(words[at])
    if found is None or len(words[at]) > LONGEST:
        return None
    value = Decimal(found[1].replace(",", "") + (found[2] or ""))
    ending = found[3] or ""
    if ending in ("st", "nd", "rd", "th"):
        return f"{NUMBER}{value}th", at + 1
    if ending in LETTERS:
        return _written(value * LETTERS[ending]), at + 1
    if ending:
        return None
    end = at + 1
    if end < len(words) and words[end] == "hundred":
        value, end = value * 100, end + 1
    while end < len(words) and words[end] in SCALES:
        value, end = value * SCALES[words[end]], end + 1
    return _written(value), end


def _spoken(words: Sequence[str], at: int) -> tuple[str, int] | None:
    """Number words that follow one another: ``two hundred and five thousand``, ``twenty-first``, ``nineteen ten``."""
    total, group, end = 0, 0, at
    while end < len(words):
        word = words[end]
        if word in ORDINALS:
            if end > at and not _fits(group, ORDINALS[word], word):
                break
            return f"{NUMBER}{total + group + ORDINALS[word]}th", end + 1
        small = UNITS.get(word, TENS.get(word))
        if small is not None and (end == at or _fits(group, small, word)):
            group += small
        elif small is not None and not total and _is_year(group, small):
            group = group * 100 + small
        elif word == "hundred" and 0 < group < 100:
            group *= 100
        elif word in SCALES and group:
            total, group = total + group * SCALES[word], 0
        elif not (word == "and" and _goes_on(words, end, total, group)):
            break
        end += 1
    return (_written(Decimal(total + group)), end) if end > at else None


def _fits(group: int, small: int, word: str) -> bool:
    """Whether a number below a hundred goes on with what was said before it: twenty – one, two hundred – twelve."""
    if word in ("zero", "hundredth"):
        return False
    rest = group % 100
    return rest == 0 if small >= 10 or rest < 20 else rest % 10 == 0


def _is_year(group: int, small: int) -> bool:
    return 10 <= group <= 21 and small >= 10


def _goes_on(words: Sequence[str], at: int, total: int, group: int) -> bool:
    """Whether ``and`` stands inside a number: two hundred and five, not twenty and thirty."""
    after = words[at + 1] if at + 1 < len(words) else ""
    small = after in UNITS or after in TENS
    return small and ((group >= 100 and group % 100 == 0) or (total > 0 and group == 0))


def _written(value: Decimal) -> str:
    text = f"{value:f}"
    return NUMBER + (text.rstrip("0").rstrip(".") if "." in text else text)
