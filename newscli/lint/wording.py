"""Words and phrases that several rules look for, as pieces of regular expressions."""

from __future__ import annotations

SAID = (
    r"(?:said|says|added|adds|told\s(?:reporters|journalists|the\s\w+)|warned|argued|insisted|replied|claimed|stated"
    r"|explained|noted|continued|recalled|declared|announced|wrote|commented|concluded|remarked|answered|joked)"
)
"""Finite verbs of speech."""
PERCENT_SIGN = r"(?:\s?%|\s?(?:per\s?cent|pct)\b)"
NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)"
"""A number in digits."""


def number(words: str) -> float:
    """The value of a number in digits."""
    return float(words.replace(",", ""))
