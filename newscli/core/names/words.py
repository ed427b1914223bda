"""Features that depend on nothing but a word's form: made and weighed once for each form."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator
from functools import cache
from typing import Any, ClassVar

from newscli.core.linear import Cache
from newscli.core.names.lists import CALENDAR, ORGANISATIONS, SPEECH, TITLES
from newscli.models import clusters, gazetteer

Features = list[bytes]
Names = tuple[bytes, ...]
"""Features that stand together; the garbage collector passes over tuples of bytes."""
Part = Names | int
"""Features that a word gives at one place: their names, or only what they weigh together."""

BOUND = 1 << 13
"""A cache that reaches this many words is emptied."""
SHAPED = 12
"""Characters of a word that its shape looks at."""
DIGIT = re.compile(r"\d")


class Word:
    """The features of a word form, ready to be added up; each made when first asked for."""

    __slots__ = ("_cluster", "_make", "_shared", "after", "after2", "before", "before2", "capital", "case", "code",
                 "first", "form", "head", "kinds", "left", "lower", "own", "right", "shape")  # fmt: skip

    own: Part
    """For the token itself."""
    before: Part
    """For the token that follows it."""
    after: Part
    """For the token in front of it."""
    before2: Part
    """For the token after the next."""
    after2: Part
    """For the token before the previous."""
    left: Part
    """For every token of the run of capitals that follows it."""
    right: Part
    """For every token of the run of capitals in front of it."""
    first: Part
    """For every token of a run of capitals that it opens."""
    head: Part
    """For every token of a run of capitals that it ends."""
    shape: str
    """Capitals as X, lower case as x, digits as d, runs cut to two."""
    case: str
    """U all capitals, C a capital first, n lower case, d a digit first, p punctuation."""
    kinds: str
    """A letter for each list that knows the word, and the case; empty when none does."""
    code: bytes
    """``lower`` as bytes."""
    _shared: Names
    """Features that count for the token and its neighbours, without the sign of their place."""
    _cluster: tuple[int, int] | None
    """Its cluster of words used alike and the group of that."""

    def __init__(self, form: str, make: Callable[[Names], Part]) -> None:
        self._make = make
        self.form = form
        """The word as it stands."""
        lower = form.lower()
        self.lower = lower if lower.isalpha() else DIGIT.sub("0", lower)
        """The word in lower case, digits as 0."""
        self.capital = not form.islower() and any(map(str.isupper, form))
        """Whether it has a capital: only such words begin or end a name."""

    def __getattr__(self, name: str) -> Any:
        """Called for what was not asked before."""
        names = PARTS.get(name)
        if names is not None:
            value = self._make(names(self))
        elif name in FACTS:
            value = FACTS[name](self)
        else:
            raise AttributeError(name)
        setattr(self, name, value)
        return value


class Words(Cache[str, Word]):
    """Words by their form, up to ``BOUND``; ``make`` turns names of features into what is kept of them."""

    most: ClassVar[int] = BOUND

    def __init__(self, make: Callable[[Names], Part] = tuple) -> None:
        super().__init__()
        self._make = make

    def _made(self, form: str) -> Word:
        return Word(form, self._make)


WORDS = Words()
"""Words with their features by name."""


def _shared(word: Word) -> Names:
    known = (b"c=?",) if word._cluster is None else (b"c=%d" % word._cluster[0], b"g=%d" % word._cluster[1])
    shared = (b"w=" + word.code, b"s=" + _encoded(word.shape), *known)
    return (*shared, b"z=" + word.kinds.encode()) if word.kinds else shared


def _own(word: Word) -> Names:
    return (*word._shared, *_affixes(word.form.lower()), *_marks(word.form))


def _near(word: Word, place: bytes) -> Names:
    """For a neighbour."""
    lower = word.form.lower()
    names = [place + name for name in word._shared]
    if len(lower) > 3:
        names.append(place + b"x3=" + _encoded(lower[-3:]))
    return tuple(names)


def _far(word: Word, place: bytes) -> Names:
    """For a neighbour's neighbour."""
    name = b"%bw=%b" % (place, word.code)
    return (name,) if word._cluster is None else (name, b"%bg=%d" % (place, word._cluster[1]))


def _edge(word: Word, place: bytes) -> Names:
    """For a run of capitals beside the word."""
    return b"%bw=%b" % (place, word.code), place + _group(word)


def _role(word: Word, place: bytes) -> Names:
    """For a run of capitals whose first or last the word is."""
    names = b"%bw=%b" % (place, word.code), place + _group(word)
    return (*names, b"%bz=%b" % (place, word.kinds.encode())) if word.kinds else names


def _group(word: Word) -> bytes:
    return b"g=?" if word._cluster is None else b"g=%d" % word._cluster[1]


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _affixes(lower: str) -> Iterator[bytes]:
    size = len(lower)
    for length in range(1, min(size, 5)):
        yield b"x%d=%b" % (length, _encoded(lower[-length:]))
        if length > 1:
            yield b"p%d=%b" % (length, _encoded(lower[:length]))


def _marks(form: str) -> list[bytes]:
    return [b"hy"] * ("-" in form) + [b"dot"] * ("." in form and len(form) > 1)


def _shape(form: str) -> str:
    if form.isascii() and form.isalpha():
        if form.islower():
            return "xx"[: len(form)]
        if form[1:].islower():
            return "Xxx"[: len(form)]
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
    letters = "".join([letter for letter, lists in _lists() if any(lower in listed for listed in lists)])
    return letters and letters + word.case


@cache
def _lists() -> tuple[tuple[str, tuple[Container[str], ...]], ...]:
    """The lists by their letters."""
    known = gazetteer()
    return (
        ("F", (known.first_female, known.first_male)),
        ("L", (known.surnames,)),
        ("O", (ORGANISATIONS,)),
        ("T", (TITLES,)),
        ("S", (SPEECH,)),
        ("M", (CALENDAR,)),
        ("N", (known.groups, known.nationalities)),
    )


def _cluster(word: Word) -> tuple[int, int] | None:
    """The word's cluster; that of its last part when it has a hyphen, of its stem when it ends in a full stop."""
    known, lower = clusters(), word.form.lower()
    return known.get(lower) or known.get(lower.rpartition("-")[2]) or known.get(lower.rstrip("."))


PARTS: dict[str, Callable[[Word], Names]] = {
    "own": _own,
    "before": lambda word: _near(word, b"-"),
    "after": lambda word: _near(word, b"+"),
    "before2": lambda word: _far(word, b"--"),
    "after2": lambda word: _far(word, b"++"),
    "left": lambda word: _edge(word, b"L"),
    "right": lambda word: _edge(word, b"R"),
    "first": lambda word: _role(word, b"F"),
    "head": lambda word: _role(word, b"H"),
}
"""What names the features of each place."""
FACTS: dict[str, Callable[[Word], Any]] = {
    "shape": lambda word: _shape(word.form),
    "case": lambda word: _case(word.form),
    "code": lambda word: _encoded(word.lower),
    "kinds": _kinds,
    "_shared": _shared,
    "_cluster": _cluster,
}
"""What makes each other attribute of a word."""
