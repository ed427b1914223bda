"""Keys by which quotes with the same words meet: winnowed runs of words (Schleimer, Wilkerson and Aiken 2003)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newscli.trace.words import Word

RUN = 5
"""Words in a run."""
WINDOW = 3
"""Of so many runs in a row the one with the smallest number is kept, so that quotes which share eight words in a row
meet for certain (any RUN + WINDOW - 1 do), and half of the keys are left."""
SHORT = 24
"""Of a quote of no more words all runs are kept: where some of its words are other ones, few runs are the same."""
PRIME = (1 << 61) - 1
BASE = 1_000_003
"""Of the polynomial that makes one number of the codes of a run (Karp and Rabin 1987)."""
NONE = PRIME
"""In place of the number of a run that tells nothing."""


def run_keys(words: Sequence[Word]) -> set[int]:
    """Keys of a quote, below 2**62; none when it is shorter than :data:`RUN`.

    Runs without a word that tells something ("what I am going to do") bring nobody together, but for the quote as a
    whole, which has a key of its own.
    """
    if len(words) < RUN:
        return set()
    numbers = list(_numbers(words))
    window = WINDOW if len(words) > SHORT else 1
    kept = {min(numbers[at : at + window]) for at in range(max(1, len(numbers) - window + 1))}
    kept.discard(NONE)
    return {*kept, PRIME + _whole(words)}


def _numbers(words: Sequence[Word]) -> Iterator[int]:
    """The number of each run, each from the one before it."""
    out = pow(BASE, RUN - 1, PRIME)
    number, telling = 0, 0
    for at, word in enumerate(words):
        if at >= RUN:
            gone = words[at - RUN]
            number -= gone.code * out
            telling -= gone.tells
        number = (number * BASE + word.code) % PRIME
        telling += word.tells
        if at >= RUN - 1:
            yield number if telling else NONE


def _whole(words: Sequence[Word]) -> int:
    number = len(words)
    for word in words:
        number = (number * BASE + word.code) % PRIME
    return number
