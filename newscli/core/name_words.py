"""Features that depend on nothing but a word's form: made once for each form, as the bytes that CRFsuite wants."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from newscli.core.name_lists import CALENDAR, ORGANISATIONS, SPEECH, TITLES
from newscli.core.remembered import Remembered
from newscli.models import clusters, gazetteer

Features = list[bytes]
Kept = tuple[bytes, ...]
"""Features that are kept: the garbage collector passes over tuples of bytes."""

BOUND = 1 << 13
"""A cache that reaches this many words is emptied."""
SHAPED = 12
"""Characters of a word that its shape looks at."""
DIGIT = re.compile(r"\d")


class Word:
    """The features of a word form, ready to be added up; each made when first asked for."""

    __slots__ = ("_names", "after", "after2", "before", "before2", "capital", "case", "first", "form", "head", "kinds",
                 "left", "lower", "own", "right", "shape")  # fmt: skip

    own: Kept
    """For the token itself."""
    before: Kept
    """For the token that follows it."""
    after: Kept
    """For the token in front of it."""
    before2: Kept
    """For the token after the next."""
    after2: Kept
    """For the token before the previous."""
    left: Kept
    """For every token of the run of capitals that follows it."""
    right: Kept
    """For every token of the run of capitals in front of it."""
    first: Kept
    """For every token of a run of capitals that it opens."""
    head: Kept
    """For every token of a run of capitals that it ends."""
    shape: str
    """Capitals as X, lower case as x, digits as d, runs cut to two."""
    case: str
    """U all capitals, C a capital first, n lower case, d a digit first, p punctuation."""
    kinds: str
    """A letter for each list that knows the word, and the case; empty when none does."""
    _names: Names
    """Features without the sign of their place."""

    def __init__(self, form: str) -> None:
        self.form = form
        """The word as it stands."""
        lower = form.lower()
        self.lower = lower if lower.isalpha() else DIGIT.sub("0", lower)
        """The word in lower case, digits as 0."""
        self.capital = not form.islower() and any(map(str.isupper, form))
        """Whether it has a capital: only such words begin or end a name."""

    def __getattr__(self, name: str) -> Any:
        """Called for what was not asked before."""
        make = MAKERS.get(name)
        if make is None:
            raise AttributeError(name)
        value = make(self)
        setattr(self, name, value)
        return value


class Names(NamedTuple):
    """Names of features by what they are of."""

    own: tuple[str, ...]
    """Of the token itself."""
    near: tuple[str, ...]
    """Of a neighbour."""
    far: tuple[str, ...]
    """Of a neighbour's neighbour."""
    edge: tuple[str, ...]
    """Of a word beside a run of capitals."""
    role: tuple[str, ...]
    """Of the first or last word of a run of capitals."""


class Words(Remembered[str, Word]):
    """Words by their form."""

    most = BOUND

    def _made(self, form: str) -> Word:
        return Word(form)


WORDS = Words()
"""All words that were asked for, up to ``BOUND``."""


def _names(word: Word) -> Names:
    lower, masked = word.form.lower(), word.lower
    cluster = _cluster(lower)
    group = "g=?" if cluster is None else f"g={cluster[1]}"
    kinds = [f"z={word.kinds}"] if word.kinds else []
    known = ("c=?",) if cluster is None else (f"c={cluster[0]}", group)
    shared = ("w=" + masked, "s=" + word.shape, *known, *kinds)
    return Names(
        own=(*shared, *_affixes(lower), *_marks(word.form)),
        near=(*shared, "x3=" + lower[-3:]) if len(lower) > 3 else shared,
        far=("w=" + masked,) if cluster is None else ("w=" + masked, group),
        edge=("w=" + masked, group),
        role=("w=" + masked, group, *kinds),
    )


def _bytes(prefix: str, names: Iterable[str]) -> Kept:
    return tuple([(prefix + name).encode("utf-8", "replace") for name in names])


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


def _kinds(word: Word) -> str:
    lower = word.form.lower()
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
    letters = "".join(letter for letter, listed in lists if listed)
    return letters and letters + word.case


def _cluster(lower: str) -> tuple[int, int] | None:
    """The word's cluster; that of its last part when it has a hyphen, of its stem when it ends in a full stop."""
    known = clusters()
    return known.get(lower) or known.get(lower.rpartition("-")[2]) or known.get(lower.rstrip("."))


MAKERS: dict[str, Callable[[Word], Any]] = {
    "own": lambda word: _bytes("", word._names.own),
    "before": lambda word: _bytes("-", word._names.near),
    "after": lambda word: _bytes("+", word._names.near),
    "before2": lambda word: _bytes("--", word._names.far),
    "after2": lambda word: _bytes("++", word._names.far),
    "left": lambda word: _bytes("L", word._names.edge),
    "right": lambda word: _bytes("R", word._names.edge),
    "first": lambda word: _bytes("F", word._names.role),
    "head": lambda word: _bytes("H", word._names.role),
    "shape": lambda word: _shape(word.form),
    "case": lambda word: _case(word.form),
    "kinds": _kinds,
    "_names": _names,
}
"""What makes each attribute of a word."""
