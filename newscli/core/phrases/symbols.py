"""What a word is in a path of chunks: a few dozen symbols for cues, prepositions, punctuation."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from newscli.core.phrases.lexicon import AUXILIARIES, LIKELY, STRONG, word_set

if TYPE_CHECKING:
    from newscli.core.phrases.chunks import Chunk

PREPOSITIONS = word_set("that by of as in with for to on from about like at if because while after")
"""Kept as they are; the others share one symbol."""
SPELLINGS = {"—": "-", "–": "-", "―": "-", "--": "-", "-": "-", "...": "…", "'s": "'", "'": "'"}
BE = word_set("be is was are were")
MERGED = word_set("w in v")
"""Neighbours with one of these symbols count once."""


@lru_cache(maxsize=1 << 14)
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


class Paths:
    """The paths between any two chunks of an article: slices of one list, like neighbours merged."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        symbols: list[str] = []
        before = [0]
        last = ""
        for chunk in chunks:
            name = chunk.symbol
            if name:
                if name == "T":
                    name = "w"
                if name != last or name not in MERGED:
                    symbols.append(name)
                    last = name
            before.append(len(symbols))
        self._symbols = tuple(symbols)
        self._before = before
        """For each chunk, and the end, how many symbols stand before it."""
        self._next = _next_ones([chunk.symbol != "" for chunk in chunks])

    def between(self, first: int, last: int) -> tuple[str, ...]:
        """Symbols strictly between two chunks, those passed over left out and like neighbours merged."""
        at = self._next[first + 1]
        return self._symbols[self._before[at + 1] - 1 : self._before[last]] if at < last else ()


def _next_ones(found: Sequence[bool]) -> list[int]:
    """For each place, and the one behind the last, the first from there on that is true."""
    size = len(found)
    places = [size] * (size + 1)
    following = size
    for at in range(size - 1, -1, -1):
        if found[at]:
            following = at
        places[at] = following
    return places
