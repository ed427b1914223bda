"""Letters made equal: names are compared without regard to case, accents and kinds of apostrophes and hyphens."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"}
    | dict.fromkeys("’‘`´ʼʻ", "'")
    | dict.fromkeys("‐‑–−", "-")
)
"""Letters that Unicode does not take apart, and the many apostrophes and hyphens."""


@lru_cache(maxsize=1 << 14)
def fold(word: str) -> str:
    """Lower case, without diacritics, with straight apostrophes and hyphens."""
    word = word.casefold() if word.isascii() else word.casefold().translate(LETTERS)
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


@lru_cache(maxsize=1 << 14)
def folded_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded; whatever is no letter or digit parts them."""
    return tuple("".join(c if c.isalnum() else " " for c in fold(name)).casefold().split())


def folded(name: str) -> str:
    """A name as it is looked up: its folded words with one space between them; "" when it has none."""
    return " ".join(folded_words(name))
