"""Keys by which quotes with the same words meet: winnowed runs of words (Schleimer, Wilkerson and Aiken 2003)."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from newscli.trace.words import Word

RUN = 5
"""Words in a run."""
WINDOW = 3
"""Of so many runs in a row the one with the smallest number is kept, so that quotes which share eight words in a row
meet for certain (any RUN + WINDOW - 1 do), and half of the keys are left."""
SHORT = 24
"""Of a quote of no more words all runs are kept: where some of its words are other ones, few runs are the same."""
NONE = 1 << 64


def run_keys(words: Sequence[Word]) -> set[int]:
    """Signed 64-bit keys of a quote, none when it is shorter than :data:`RUN`.

    Runs without a word that tells something ("what I am going to do") bring nobody together, but for the quote as a
    whole, which has a key of its own.
    """
    if len(words) < RUN:
        return set()
    telling = [word.tells for word in words]
    numbers = [
        _number(words[at : at + RUN]) if any(telling[at : at + RUN]) else NONE
        for at in range(len(words) - RUN + 1)
    ]
    window = WINDOW if len(words) > SHORT else 1
    kept = {min(numbers[at : at + window]) for at in range(max(1, len(numbers) - window + 1))}
    return {number - NONE // 2 for number in (kept | {_number(words)}) if number != NONE}


def _number(words: Sequence[Word]) -> int:
    data = " ".join(word.root for word in words).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")
