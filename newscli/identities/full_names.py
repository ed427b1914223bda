"""Which full names of a block are one person's: equal ones, then variants that their articles bear out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from newscli.core.entities import (
    NICKNAMES,
    SPELLINGS,
    NameForm,
    common_surnames,
    contained,
    first_name_genders,
    nickname,
    similarity,
    skeleton,
    spellings,
)
from newscli.identities.candidate import Candidate, probability
from newscli.identities.context import Frequencies

LEAST = 0.65
"""Similarity of two names that may be one person's."""
PRIOR = {"spelling": 2.0, "twin": -0.5, "nickname": 0.0, "initial": -1.5, "part": -0.5, "misspelt": -1.5}
"""Log odds that two likened names mean one person, by what makes them alike, before the articles are compared."""
SAME_LETTERS = 4.0
"""The same for names that differ in hyphens and spaces only."""
UNCOMMON = 1.0
"""What a surname of some length adds that is not among the frequent ones."""
LONG = 6
"""Letters of such a surname."""
SUREST = 0.99
"""No variant is more surely the same person than this."""
ACCEPTED = 0.85
"""Probability from which names are joined."""
CLEAR = 1.5
"""Log odds by which the best must be ahead of the next."""
MOST_LIKE = 48
"""A name is compared with so many people a key at most."""


def join_full(names: Sequence[Candidate], frequencies: Frequencies) -> list[Candidate]:
    """The people among the full names of a block; the most frequent names come first, and the others join them."""
    people: list[Candidate] = []
    index = _Index()
    ranked = sorted(names, key=lambda name: (name.authority is None, -len(name.members), name.key))
    for name in ranked:
        found = _best(name, index.near(name.form), frequencies)
        if found is None:
            people.append(name)
            index.add(name.form, name)
        else:
            person, odds = found
            evidence = evidence_of(name.form, person)
            person.take(name, evidence, round(min(SUREST, probability(odds)), 3))
            index.add(name.form, person)
    return people


def _best(
    name: Candidate, near: Sequence[Candidate], frequencies: Frequencies
) -> tuple[Candidate, float] | None:
    """The person whom the name means, and the log odds; None when there is none, or two."""
    ranked = sorted(
        (
            (odds, -at)
            for at, person in enumerate(near)
            if (odds := _odds(name, person, frequencies)) is not None
        ),
        reverse=True,
    )
    if not ranked or probability(ranked[0][0]) < ACCEPTED:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < CLEAR and ranked[1][0] > -CLEAR:
        return None
    return near[-ranked[0][1]], ranked[0][0]


def _odds(name: Candidate, person: Candidate, frequencies: Frequencies) -> float | None:
    """Log odds that the name means the person; None when it cannot."""
    scores = [similarity(name.form, form) for form in person.forms]
    if min(scores) <= 0 or max(scores) < LEAST or person.refuses(name):
        return None
    if any(form.words == name.form.words for form in person.forms) and "#" in person.key + name.key:
        return None  # namesakes
    return _prior(name.form, person) + person.likeness(name, frequencies)


def _prior(form: NameForm, person: Candidate) -> float:
    if any(form.joined == known.joined for known in person.forms):
        return SAME_LETTERS
    return PRIOR[_kind(form, person)] + UNCOMMON * (
        len(form.last) >= LONG and form.last not in common_surnames()
    )


def evidence_of(form: NameForm, person: Candidate) -> str:
    """What makes a form one of the person's names."""
    kind = _kind(form, person)
    return "spelling" if kind in ("twin", "misspelt") else kind


def _kind(form: NameForm, person: Candidate) -> str:
    """In what a form differs from the most alike of the person's names."""
    other = max(person.forms, key=lambda known: similarity(form, known))
    if contained(form, other):
        return "part"
    if len(form.first) == 1 or len(other.first) == 1:
        return "initial"
    if form.last == other.last and nickname(form.first, other.first):
        return "nickname"
    census = first_name_genders()
    if form.last == other.last and form.first in census and other.first in census:
        return "twin" if form.first != other.first else "part"
    return "spelling" if similarity(form, other) >= 0.85 else "misspelt"


class _Index:
    """Finds people with a name that could be likened to another; what shares no key cannot."""

    def __init__(self) -> None:
        self._buckets: dict[Hashable, list[Candidate]] = defaultdict(list)

    def add(self, form: NameForm, person: Candidate) -> None:
        for key in {*_keys(form), (len(form.first) > 1, form.first[:1])}:
            bucket = self._buckets[key]
            if len(bucket) < MOST_LIKE and not any(known is person for known in bucket):
                bucket.append(person)

    def near(self, form: NameForm) -> list[Candidate]:
        # an initial may stand for every name that begins so, a name for every initial
        keys = [*_keys(form), (False, form.first[:1])]
        if len(form.first) == 1:
            keys.append((True, form.first[:1]))
        found: dict[int, Candidate] = {}
        for key in keys:
            for person in self._buckets.get(key, ()):
                found[id(person)] = person
        return list(found.values())


def _keys(form: NameForm) -> Iterator[Hashable]:
    first, parts = form.first, form.parts
    yield from sorted(spellings(first))
    yield from (("nickname", name) for name in sorted(NICKNAMES.get(first, ())))
    yield from (("spelling", name) for name in sorted(SPELLINGS.get(first, ())))
    yield parts[:2]
    yield parts[-2:]
    yield form.joined
    yield frozenset(form.words)
    yield ("head", skeleton(first.split("-")[0]))
