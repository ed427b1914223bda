"""Compares two name forms: can they be one person's?

A full name is likened by surname and first name (equal, transliterated, misspelt; nickname, initial), or as a part of
the other, or turned round; a bare name by the part of a full name that it is. A wrong merge is worse than a missed
one: suffixes, middle names and two well-known names that differ speak against it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newscli.core.entities.name_facts import SURNAME_FIRST
from newscli.core.entities.name_forms import (
    NameForm,
    common_surnames,
    first_name_genders,
    nickname,
    read,
    same_spelling,
    skeleton,
)
from newscli.models import gazetteer

FREQUENT_GIVEN = 50
"""Bearers in 100,000 of a first name that is hardly ever the first half of a surname."""

UMLAUT = re.compile(r"([aou])e")
"""*Müller* and *Mueller* are one name, common as both are."""

RUSSIAN = re.compile(r"(?<=[aeioy])ff?$")
"""*Tamirof*, *Tamiroff* and *Tamirov* are one name."""

LONGEST_NAME = 60
"""Letters; no word of a name is longer, and nothing longer is taken for a misspelling."""

GENDERED_ENDINGS = ("a", "s", "aya", "ya", "n")
"""What alone makes two surnames of one: *Ivanov* and *Ivanova* are two people."""


def similarity(a: NameForm, b: NameForm) -> float:
    """0–1: how surely two full names are forms of one; 0 when something speaks against it."""
    if a.suffix != b.suffix:
        return 0.0
    if a.words == b.words:
        return 1.0
    if a.joined == b.joined:
        return 0.95
    if not _agree(a.middles, b.middles):
        return 0.0
    return max(_by_surname(a, b), contained(a, b), _turned(a, b))


def _by_surname(a: NameForm, b: NameForm) -> float:
    surname = same_surname(a.last, b.last)
    return surname and surname * _same_first(a.first, b.first)


def same_surname(a: str, b: str) -> float:
    """1 for the same word, less for a transliteration or a misspelling, 0 for two surnames."""
    if a == b:
        return 1.0
    if UMLAUT.sub(r"\1", a) == UMLAUT.sub(r"\1", b):
        return 0.9
    if len(a) < 4 or len(b) < 4 or (a in common_surnames() and b in common_surnames()):
        return 0.0
    if skeleton(a) == skeleton(b) or RUSSIAN.sub("v", a) == RUSSIAN.sub("v", b):
        return 0.9
    return 0.8 if _misspelt(a, b, 5) else 0.0


def _misspelt(a: str, b: str, least: int) -> bool:
    """One letter more, less, other or swapped; two in long words. Gendered endings are no misspellings."""
    from rapidfuzz.distance import OSA

    if not least <= min(len(a), len(b)) <= LONGEST_NAME or abs(len(a) - len(b)) > 2:
        return False
    if skeleton(a)[0] != skeleton(b)[0]:
        return False
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and long[len(short) :] in GENDERED_ENDINGS:
        return False
    if a[:-1] == b[:-1]:  # the last letter alone carries gender and number
        return False
    limit = 2 if len(short) >= 8 else 1
    return OSA.distance(a, b, score_cutoff=limit) <= limit


def _same_first(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.8 if a[0] == b[0] else 0.0
    if same_spelling(a, b):
        return 0.95
    if nickname(a, b):
        return 0.9
    genders = first_name_genders()
    if a in genders and b in genders:
        return 0.0
    if min(len(a), len(b)) > 3 and skeleton(a) == skeleton(b):
        return 0.85
    if a.replace("-", "") == b.replace("-", "") or a.split("-")[0] == b.split("-")[0]:
        return 0.8
    return 0.75 if _misspelt(a, b, 4) else 0.0


def _agree(a: Sequence[str], b: Sequence[str]) -> bool:
    """Middle names agree when those that both have begin alike."""
    return all(
        x[0] == y[0] and (x == y or 1 in (len(x), len(y)) or _near(x, y)) for x, y in zip(a, b, strict=False)
    )


def _near(a: str, b: str) -> bool:
    return skeleton(a) == skeleton(b) or same_spelling(a, b) or _misspelt(a, b, 4)


def contained(a: NameForm, b: NameForm) -> float:
    """One name without the other's last or first words: *Enrique Peña* or *Peña Nieto* of *Enrique Peña Nieto*."""
    short, long = (a, b) if len(a.parts) < len(b.parts) else (b, a)
    size = len(short.parts)
    if size == len(long.parts):
        return 0.0
    if long.parts[:size] == short.parts and len(short.last) > 1:
        return 0.8
    if long.parts[-size:] == short.parts:
        return (
            0.0
            if _is_given(short.first) and len(long.first) > 1 and short.joined != long.last.replace(" ", "")
            else 0.8
        )
    return 0.0


def _is_given(word: str) -> bool:
    people = gazetteer()
    return people.first_female.get(word, 0) + people.first_male.get(word, 0) >= FREQUENT_GIVEN


def _turned(a: NameForm, b: NameForm) -> float:
    """Surname first in one of them: *Orbán Viktor*."""
    if len(a.words) != len(b.words):
        return 0.0
    if a.words[1:] + a.words[:1] == b.words or b.words[1:] + b.words[:1] == a.words:
        return 0.9
    return 0.0


@lru_cache(maxsize=1 << 14)
def spellings(word: str) -> frozenset[str]:
    """The skeleton of a word and, in longer ones, what is left without one letter: misspellings share one.

    Of what is no name any more, the skeleton alone: without each of its letters it would be its square.
    """
    bone = skeleton(word)
    if not 5 <= len(bone) <= LONGEST_NAME:
        return frozenset((bone,))
    return frozenset((bone, *(bone[:at] + bone[at + 1 :] for at in range(len(bone)))))


def bare_fit(bare: NameForm, full: NameForm) -> float:
    """How well a single word stands for a full name: 5 as its surname, less as another part, 0 not at all."""
    word, words = bare.last, full.words
    if bare.suffix and bare.suffix != full.suffix:
        return 0.0
    score = 5.0 if bare.suffix == full.suffix else 3.8
    if bare.particles and bare.particles != full.particles:
        return 0.0
    if not full.full:
        return 5.0 * (full.words == bare.words)
    if word == full.last or (word == full.first and full.first in SURNAME_FIRST):
        return score
    if word in words[1:] or any(word in other.split("-") for other in words[1:]):
        return 4.0
    if word == full.first or (not bare.titled and nickname(word, full.first)):
        return 2.6 if bare.titled else 3.0
    if len(word) > 2 and word == full.initials:
        return 3.0
    return 2.5 if same_surname(word, full.last) else 0.0


def bare_similarity(a: NameForm, b: NameForm) -> float:
    """1 for two bare names of one spelling, less for a transliteration or a misspelling, 0 for two names."""
    if a.suffix != b.suffix or (a.particles and b.particles and a.particles != b.particles):
        return 0.0
    return same_surname(a.last, b.last)


def may_be_one(one: str, other: str) -> bool:
    """Whether two names, full or bare, can be one person's: *Lavrov* and *Sergey Lavrov*, not two first names."""
    a, b = read(one), read(other)
    if a.full and b.full:
        return similarity(a, b) > 0
    bare, full = (b, a) if a.full else (a, b)
    return (bare_fit(bare, full) if full.full else bare_similarity(a, b)) > 0
