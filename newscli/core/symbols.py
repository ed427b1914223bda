"""What a word is in a path of units: a few dozen symbols for cues, prepositions, punctuation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from newscli.core.lexicon import AUXILIARIES, LIKELY, STRONG, word_set

if TYPE_CHECKING:
    from newscli.core.units import Unit

PREPOSITIONS = word_set("that by of as in with for to on from about like at if because while after")
"""Kept as they are; the others share one symbol."""
SPELLINGS = {"—": "-", "–": "-", "―": "-", "--": "-", "-": "-", "...": "…", "'s": "'", "'": "'"}
BE = word_set("be is was are were")
MERGED = word_set("w in v")
"""Neighbours with one of these symbols count once."""


@lru_cache(maxsize=50_000)
def symbol(word: str, tag: str, cue: int) -> str:
    """The symbol of a word in lower case; empty when paths pass over it (auxiliaries, adverbs)."""
    if word == "according":
        return "acc"
    if word in AUXILIARIES:
        return "to" if word == "to" else "be" if word in BE else "'" if tag == "POS" else ""
    if cue:
        return "S" if cue >= STRONG else "s" if cue == LIKELY else "z"
    if tag[0] == "V" or tag == "MD":
        return {"VBG": "vg", "VBN": "vn"}.get(tag, "v")
    if tag in ("IN", "TO") or word == "that":
        return word if word in PREPOSITIONS else "in"
    return _minor_symbol(word, tag)


def _minor_symbol(word: str, tag: str) -> str:
    if tag == "CC":
        return "&"
    if tag[:2] == "RB" or tag in ("RP", "PRT"):
        return ""
    if tag[0] == "W":
        return word
    if not word[0].isalnum():
        return SPELLINGS.get(word, word[:3])
    return "'" if tag == "POS" else "w"


def path(units: Sequence[Unit], first: int, last: int) -> list[str]:
    """Symbols strictly between two units, those passed over left out and like neighbours merged."""
    symbols: list[str] = []
    for unit in units[first + 1 : last]:
        name = unit.symbol
        if not name:
            continue
        if name == "T":
            name = "w"
        if symbols and symbols[-1] == name and name in MERGED:
            continue
        symbols.append(name)
    return symbols
