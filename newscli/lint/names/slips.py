"""Surnames one slip of the keyboard away from those of the article, also where nobody took them for names."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from newscli.core.entities import common_surnames, first_name_genders
from newscli.core.tokens import fold
from newscli.lint.draft import Draft
from newscli.lint.names.people import Naming, is_listed, title_before
from newscli.models import clusters

SHORTEST = 5
"""Letters of a surname whose slips can be told from other words."""
LONGEST_BUCKET = 16
"""A word is compared with so many surnames that share letters with it."""
WORD = re.compile(r"\b[^\W\d_a-z][^\W\d_]{3,30}\b")
NAME_BEFORE = re.compile(r"([^\W\d_a-z][\w’'-]{1,20})\s$")
NAME_BEHIND = re.compile(r"(?:\s|-)[^\W\d_a-z]")
FURTHEST = 30


class Surnames:
    """The surnames of the people who are named in full."""

    def __init__(self, people: Sequence[Sequence[Naming]]) -> None:
        self.times: Counter[str] = Counter()
        self._usual: dict[str, str] = {}
        self._firsts: dict[str, set[str]] = defaultdict(set)
        self._alike: dict[str, list[str]] = defaultdict(list)
        for found in people:
            if any(one.full for one in found):
                self._add(found)

    def _add(self, found: Sequence[Naming]) -> None:
        for one in found:
            surname = fold(one.words[-1])
            if not self.times[surname]:
                self._usual[surname] = one.words[-1]
                for rest in _rests(surname):
                    self._alike[rest].append(surname)
            self.times[surname] += 1
            if one.full:
                self._firsts[surname].add(one.words[0])

    def usual(self, surname: str) -> str:
        """The spelling of a folded surname in the text."""
        return self._usual[surname]

    def meant(self, word: str) -> str | None:
        """The folded surname that a word is a slip of, when there is just one."""
        plain = fold(word)
        if len(plain) < SHORTEST - 1 or plain in self.times or _is_known(plain):
            return None
        near = {name for rest in _rests(plain) for name in self._alike.get(rest, ())[:LONGEST_BUCKET]}
        found = [name for name in near if _is_slip(plain, name)]
        return found[0] if len(found) == 1 else None

    def is_first_name(self, word: str, surname: str) -> bool:
        """Whether somebody with the surname has the first name."""
        return word in self._firsts[surname]


def find(draft: Draft, people: Sequence[Sequence[Naming]]) -> Iterator[tuple[int, int, str, int]]:
    """Start and end of each slip, the surname that is meant, and how often it stands in the text."""
    surnames = Surnames(people)
    for found in WORD.finditer(draft.text) if surnames.times else ():
        start, end = found.span()
        surname = surnames.meant(found.group())
        if surname and _stands_for_a_name(draft.text, start, end, surname, surnames):
            yield start, end, surnames.usual(surname), surnames.times[surname]


def _stands_for_a_name(text: str, start: int, end: int, surname: str, surnames: Surnames) -> bool:
    """Whether it is no part of somebody else's name, and in no list of names, where many are alike."""
    named = NAME_BEFORE.search(text[max(0, start - FURTHEST) : start])
    if named and not title_before(text, start) and fold(named.group(1)) in first_name_genders():
        return surnames.is_first_name(named.group(1), surname)
    return not is_listed(text, start, end) and NAME_BEHIND.match(text, end) is None


def _rests(word: str) -> set[str]:
    """The word, and what is left of it without one letter: words that are one slip apart share one of these."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _is_slip(word: str, name: str) -> bool:
    """Whether two letters have changed places, or one within the name is missing, doubled or another."""
    from rapidfuzz.distance import OSA

    if word[0] != name[0] or min(len(word), len(name)) < SHORTEST - 1 or len(name) < SHORTEST:
        return False
    inflected = word[: len(name)] == name or name[: len(word)] == word or word[:-1] == name[:-1]
    return not inflected and OSA.distance(word, name, score_cutoff=1) == 1


def _is_known(word: str) -> bool:
    """Whether it is a word or a name of its own: among the 120,000 that the models know, or a surname."""
    return word in clusters() or word in common_surnames() or word in first_name_genders()
