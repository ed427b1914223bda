"""Surnames that are common words: "said Gabrielle Prior, an analyst", "coach Mike Friday"."""

from __future__ import annotations

from collections.abc import Sequence

from newscli.core.document import NameSpan, Sentence
from newscli.core.names.lists import CALENDAR
from newscli.models import gazetteer

CLOSING = frozenset([",", ".", "''", '"', "”", ";", "said", "says", "told", "of", "and", "who"])
"""What follows a name that has found its end."""
UNLIKELY = frozenset(["i", "he", "she", "it", "the", "a", "an", "this", "that", "in", "on", "at", "jr", "sr"])
"""Words with a capital that are no surname."""
DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


def completed(sentence: Sentence, names: Sequence[NameSpan]) -> list[NameSpan]:
    """The names, those of people who have a first name alone with the surname that follows it."""
    taken = {token for name in names for token in range(name.first, name.last)}
    return [name._replace(last=name.last + 1) if _goes_on(sentence, name, taken) else name for name in names]


def _goes_on(sentence: Sentence, name: NameSpan, taken: set[int]) -> bool:
    """Whether one more word belongs to a person's name."""
    words, at = sentence.words, name.last
    if name.label != "PERSON" or at - name.first > 1 or at + 1 >= len(words) or at in taken:
        return False
    word, first = words[at], words[name.first].lower()
    people = gazetteer()
    if not word.istitle() or not word.isalpha() or word.lower() in UNLIKELY or words[at + 1] not in CLOSING:
        return False
    if first not in people.first_female and first not in people.first_male:
        return False
    if word.lower() in CALENDAR:  # not "he met Harry Friday"
        before = words[name.first - 1] if name.first else ""
        return word.lower() in DAYS and sentence.tags[name.first - 1] == "NN" and before.islower()
    return not sentence.header
