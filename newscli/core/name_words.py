"""Features that depend on nothing but a word's form: made once for each form, as the bytes that CRFsuite wants."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from newscli.core.name_lists import CALENDAR, ORGANISATIONS, SPEECH, TITLES
from newscli.models import clusters, gazetteer

Features = list[bytes]

BOUND = 1 << 16
"""A cache that reaches this many words is emptied."""
SHAPED = 12
"""Characters of a word that its shape looks at."""
DIGIT = re.compile(r"\d")


class Word(NamedTuple):
    """The features of a word form, ready to be added up."""

    own: Features
    """For the token itself."""
    before: Features
    """For the token that follows it."""
    after: Features
    """For the token in front of it."""
    before2: Features
    """For the token after the next."""
    after2: Features
    """For the token before the previous."""
    left: Features
    """For every token of the run of capitals that follows it."""
    right: Features
    """For every token of the run of capitals in front of it."""
    first: Features
    """For every token of a run of capitals that it opens."""
    head: Features
    """For every token of a run of capitals that it ends."""
    lower: str
    """The word in lower case, digits as 0."""
    shape: str
    """Capitals as X, lower case as x, digits as d, runs cut to two."""
    case: str
    """U all capitals, C a capital first, n lower case, d a digit first, p punctuation."""
    capital: bool
    """Whether it has a capital: only such words begin or end a name."""


_words: dict[str, Word] = {}


def word(form: str) -> Word:
    """The word's features, from the cache."""
    found = _words.get(form)
    if found is None:
        if len(_words) >= BOUND:
            _words.clear()
        found = _words[form] = _word(form)
    return found


def _word(form: str) -> Word:
    lower = form.lower()
    masked = DIGIT.sub("0", lower)
    shape, case = _shape(form), _case(form)
    cluster = _cluster(lower)
    group = "g=?" if cluster is None else f"g={cluster[1]}"
    kinds = [f"z={kinds}{case}"] if (kinds := _kinds(lower)) else []
    known = ["c=?"] if cluster is None else [f"c={cluster[0]}", group]
    shared = ["w=" + masked, "s=" + shape, *known, *kinds]
    near = [*shared, "x3=" + lower[-3:]] if len(lower) > 3 else shared
    far = ["w=" + masked] if cluster is None else ["w=" + masked, group]
    edge, role = ["w=" + masked, group], ["w=" + masked, group, *kinds]
    return Word(
        own=_bytes("", [*shared, *_affixes(lower), *_marks(form)]),
        before=_bytes("-", near),
        after=_bytes("+", near),
        before2=_bytes("--", far),
        after2=_bytes("++", far),
        left=_bytes("L", edge),
        right=_bytes("R", edge),
        first=_bytes("F", role),
        head=_bytes("H", role),
        lower=masked,
        shape=shape,
        case=case,
        capital=any(map(str.isupper, form)),
    )


def _bytes(prefix: str, names: Iterable[str]) -> Features:
    return [(prefix + name).encode("utf-8", "replace") for name in names]


def _affixes(lower: str) -> list[str]:
    ends = [f"x{size}={lower[-size:]}" for size in (1, 2, 3, 4) if len(lower) > size]
    return ends + [f"p{size}={lower[:size]}" for size in (2, 3, 4) if len(lower) > size]


def _marks(form: str) -> list[str]:
    return ["hy"] * ("-" in form) + ["dot"] * ("." in form and len(form) > 1)


def _shape(form: str) -> str:
    marks: list[str] = []
    for character in form[:SHAPED]:
        mark = _mark(character)
        if len(marks) < 2 or marks[-1] != mark or marks[-2] != mark:
            marks.append(mark)
    return "".join(marks)


def _mark(character: str) -> str:
    if character.isupper():
        return "X"
    return "x" if character.islower() else "d" if character.isdigit() else character


def _case(form: str) -> str:
    if form.isupper() and len(form) > 1:
        return "U"
    first = form[:1]
    return "C" if first.isupper() else "n" if first.isalpha() else "d" if first.isdigit() else "p"


def _kinds(lower: str) -> str:
    """One letter for each list that knows the word."""
    known = gazetteer()
    lists = (
        ("F", lower in known.first_female or lower in known.first_male),
        ("L", lower in known.surnames),
        ("O", lower in ORGANISATIONS),
        ("T", lower in TITLES),
        ("S", lower in SPEECH),
        ("M", lower in CALENDAR),
        ("N", lower in known.nationalities or lower in known.groups),
    )
    return "".join(letter for letter, listed in lists if listed)


def _cluster(lower: str) -> tuple[int, int] | None:
    """The word's cluster; that of its last part when it has a hyphen, of its stem when it ends in a full stop."""
    known = clusters()
    return known.get(lower) or known.get(lower.rpartition("-")[2]) or known.get(lower.rstrip("."))
