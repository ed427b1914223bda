"""What stands in quote marks, made ready: its words, where it is marked as cut, what the editor put in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from newscli.desk.words import Words, words_of

ELLIPSIS = re.compile(r"[\[(]?\s?(?:…|\.\s?\.\s?\.(?:\s?\.)?)\s?[\])]?")
"""Words are left out here, and the reader is told."""
INSERTED = re.compile(r"\w*\[[^\[\]\n]{0,200}\]\w*")
"""What an editor puts in, or instead, be it some letters of a word: ``[W]e``, ``demand[s]``."""


LONGEST = 500
"""Words that are looked up at once; hardly anybody is quoted with more."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch in quote marks."""

    text: str
    """The words, exactly as the article has them."""
    start: int
    """Offset in the article."""
    words: Words
    """The words that should stand in the source; places count in ``text``."""
    breaks: frozenset[int]
    """Indexes of words before which the article marks a cut or an insertion; behind the last word, too."""


def stretch_of(text: str, start: int = 0) -> Stretch:
    """Makes words ready to be looked up."""
    skipped = list(_skipped(text))
    words = words_of(text, skipped)
    breaks = {len(words.between(0, start)) for start, _ in skipped}
    return Stretch(text, start, words, frozenset(breaks))


def stretches_of(text: str, start: int = 0) -> Iterator[Stretch]:
    """The same for words of any number: very many become several stretches, one behind the other."""
    words = words_of(text)
    borders = [0, *(words.starts[at] for at in range(LONGEST, len(words), LONGEST)), len(text)]
    for low, high in pairwise(borders):
        yield stretch_of(text[low:high], start + low)


def _skipped(text: str) -> Iterator[tuple[int, int]]:
    """What is no word of the speaker, in text order."""
    found = [one.span() for pattern in (ELLIPSIS, INSERTED) for one in pattern.finditer(text)]
    at = 0
    for start, end in sorted(found):
        if start >= at:
            yield start, end
            at = end
