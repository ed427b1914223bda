"""The words of a text as they are compared, each with its place."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from newscli.core.tokens import fold
from newscli.desk.words.numbers import CURRENCIES, WORDS, is_number, read_number

WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|(?<!\w)(?:[^\W\d_]\.)+[^\W\d_](?!\w)"  # U.S., U.S
    r"|\d+(?:[.,]\d+)*\w*"  # 1,200.5  21st  5m
    r"|[^\W\d]+(?:['’ʼ](?![sS]\b)[^\W\d_]+)*\d*\w*"  # we're, Covid19
    r"|(?<=\w)['’ʼ][sS]\b"  # possessives, and it's
    r"|[%$£€¥]"
)
PERCENT = "percent"
POSSESSIVE = "'s"

BRITISH = (
    (re.compile(r"(?<=[a-z]{3})is(?=(?:e[ds]?|es|ing|ations?)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{3})yse(?=[ds]?$)"), "yze"),
    (re.compile(r"(?<=[a-z]{3})our(?=(?:s|ed|ing|able|ful|ite|ites|er|ers|hood|hoods|ly)?$)"), "or"),
    (re.compile(r"(?<=[a-z]{3})tre(?=[ds]?$)"), "ter"),
    (re.compile(r"(?<=program)me(?=s?$)"), ""),
)
"""British spellings and what stands for them and the American ones; the same for both sides, so nothing is lost."""
SPELLED = ("is", "ys", "our", "tre", "mme")
"""One of these is in every word that has a British spelling."""

UNITS_OF_ACCOUNT = {form: name for name in CURRENCIES.values() for form in (name, f"{name}s")}
SPECIAL = WORDS | UNITS_OF_ACCOUNT.keys() | {"per"}
"""Words that may be more than they are."""
LONGEST_RUN = 16
"""No number has more words."""


Offsets: TypeAlias = "array[int]"
"""Offsets, four bytes each: a source may have millions."""


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words in text order, and where each stands."""

    words: tuple[str, ...]
    """As they are compared; a number of several words is one."""
    starts: Offsets
    """Offset of each word in the text."""
    ends: Offsets
    """Offset behind each word."""

    def __len__(self) -> int:
        return len(self.words)

    def between(self, start: int, end: int) -> range:
        """The indexes of the words that begin in ``[start, end)`` of the text."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def words_of(text: str, skipped: Iterable[tuple[int, int]] = ()) -> Words:
    """The words of a text; none from the stretches ``skipped``, which are in text order. Linear in the text."""
    folded: list[str] = []
    starts, ends = array("I"), array("I")
    special: list[int] = []
    for low, high in _kept(skipped, len(text)):
        for found in WORD.finditer(text, low, high):
            word = spelled(found.group())
            start, end = found.span()
            if word in SPECIAL or not (word[0].isalpha() or word == POSSESSIVE):
                special.append(len(folded))
            folded.append(word)
            starts.append(start)
            ends.append(end)
    if special:
        return _joined(folded, starts, ends, special)
    return Words(tuple(folded), starts, ends)


@lru_cache(maxsize=1 << 16)
def spelled(word: str) -> str:
    """One word folded, of several spellings one; numbers are still as they are written."""
    if len(word) > 2 and word[1] == "." and not word[0].isdigit():
        return fold(word.replace(".", "")) or word
    plain = fold(word).replace("ʼ", "'")
    if plain.isascii() and any(part in plain for part in SPELLED):
        for pattern, american in BRITISH:
            plain = pattern.sub(american, plain)
    return plain or word


def _kept(skipped: Iterable[tuple[int, int]], length: int) -> Iterable[tuple[int, int]]:
    at = 0
    for start, end in skipped:
        yield at, start
        at = end
    yield at, length


def _joined(folded: Sequence[str], starts: Offsets, ends: Offsets, special: Sequence[int]) -> Words:
    """Numbers, currencies and per cents put together, the rest as it is."""
    words: list[str] = []
    first, last = array("I"), array("I")
    done = 0
    for at in special:
        if at < done:
            continue
        parts, size = _special(_run(folded, starts, ends, at))
        words += folded[done:at]
        first += starts[done:at]
        last += ends[done:at]
        done = at + size
        for part in parts:
            words.append(part)
            first.append(starts[at])
            last.append(ends[done - 1])
    words += folded[done:]
    return Words(tuple(words), first + starts[done:], last + ends[done:])


def _run(folded: Sequence[str], starts: Offsets, ends: Offsets, at: int) -> Sequence[str]:
    """The words from ``at`` on that stand side by side, a space or a hyphen between them."""
    end = at + 1
    while end < min(len(folded), at + LONGEST_RUN) and starts[end] - ends[end - 1] <= 1:
        end += 1
    return folded[at:end]


def _special(run: Sequence[str]) -> tuple[tuple[str, ...], int]:
    """What the number, currency or per cent at the beginning of a run becomes, and how many words it takes."""
    word = run[0]
    if word in CURRENCIES:
        found = read_number(run, 1) if len(run) > 1 else None
        return ((found[0], CURRENCIES[word]), found[1]) if found else ((CURRENCIES[word],), 1)
    if word in UNITS_OF_ACCOUNT:
        return (UNITS_OF_ACCOUNT[word],), 1
    if word == "%":
        return (PERCENT,), 1
    if word == "per":
        return ((PERCENT,), 2) if run[1:2] == ["cent"] else ((word,), 1)
    found = read_number(run, 0)
    return ((found[0],), found[1]) if found else ((word,), 1)


def numbers_in(words: Iterable[str]) -> tuple[str, ...]:
    """The numbers among compared words, in their order."""
    return tuple(word for word in words if is_number(word))
