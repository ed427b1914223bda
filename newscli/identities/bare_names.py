"""Whom a bare surname means: the one person who fits, by name, gender, and what stands beside them; or nobody known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import exp, log

from newscli.core.entities import NameForm, bare_fit, common_surnames, first_name_genders
from newscli.identities.appearance import Appearance
from newscli.identities.candidate import GENDERS, Candidate, Join, probability
from newscli.identities.context import Frequencies
from newscli.identities.topics import odds
from newscli.models import gazetteer

SUREST = 0.99
"""No bare name is more surely a person's than this."""
ACCEPTED = 0.9
"""Probability from which a bare name joins a person."""
BY_FIT = {5.0: 0.0, 4.0: -1.5, 3.8: -2.0, 3.0: -3.0, 2.6: -4.0, 2.5: -2.0}
"""Log odds by how a bare name fits a full one (:func:`bare_fit`): as the surname, another part, the first name…"""
BY_FIRST_NAME = (2.6, 3.0)
"""Fits of a first name."""
DISTINCT = 2.5
"""What a first name adds that few bear."""
MISSPELT = 2.5
"""Fit of a bare name that is one letter from a surname; a name that is well known itself is not misspelt."""
LONG = 6
"""Letters that a bare name has at least to be one."""
OTHERS = 0.15
"""People who are not named in full anywhere, in articles: whom a rare surname may mean, too."""
COMMON_OTHERS = 0.3
"""The same for one of the frequent surnames, and for a first name."""
UNSEEN = 0.5
"""The same for each person who is named in one article only: where there are many of these, more are not seen at all
(Good 1953)."""
KNOWN_BY_SURNAME = 1.5
"""Log odds that two bare names mean one person when nobody is named so in full anywhere."""
CHANCE = 0.85
"""Likeness that two articles have by chance."""
GIVEN = -2.5
"""What it takes from a surname that it is an everyday first name, too: *Charles*, *Howard*, *David*."""
EVERYDAY = 200
"""Bearers of such a first name in 100,000."""
FAME = 0.5
"""How much the number of a person's articles counts."""
MOST_CONTEXT = 8.0
"""Likeness that counts at most."""
MOST_LIKE = 64
"""So many people of a surname are looked at for each article: the most frequent, and those with a like context."""
KNOWN = 0.97
"""Probability from which what stands beside a bare name is taken to tell something of the person."""
ROUNDS = 3
"""Those who have joined for sure in one round help to know others in the next; the last round takes the others."""
SMALL = 3
"""Articles of the collection in ten thousand that have a feature by which people are found."""


def join_bare(
    bare: Sequence[Appearance], people: Sequence[Candidate], frequencies: Frequencies
) -> list[Candidate]:
    """Adds bare names to the people they mean; returns those that mean nobody known, as people of their own."""
    chosen: dict[tuple[int, str], list[tuple[Appearance, float]]] = defaultdict(list)
    for least in (*[KNOWN] * ROUNDS, ACCEPTED):
        choices = _Choices(people, frequencies)
        decided = [(appearance, *choices.best(appearance)) for appearance in bare]
        bare = []
        for appearance, number, confidence in decided:
            if number is None or confidence < least:
                bare.append(appearance)
                continue
            people[number].add(appearance)
            chosen[number, appearance.key].append((appearance, confidence))
    for (number, _), joined in chosen.items():
        people[number].joins.append(_join(people[number], joined))
    fitting = _Choices(people, frequencies)
    return _alone([(appearance, fitting.fits(appearance)) for appearance in bare], frequencies)


def _join(person: Candidate, joined: Sequence[tuple[Appearance, float]]) -> Join:
    """Several articles with one bare name."""
    form = joined[0][0].form
    evidence = "first name" if form.last == person.form.first != person.form.last else "surname"
    confidence = min(SUREST, sum(sure for _, sure in joined) / len(joined))
    return Join(joined[0][0].name, len(joined), evidence, round(confidence, 3))


class _Choices:
    """The people of a block, for bare names to choose from."""

    def __init__(self, people: Sequence[Candidate], frequencies: Frequencies) -> None:
        self._people = people
        self._frequencies = frequencies
        self._fits: dict[NameForm, list[tuple[float, int]]] = {}
        self._places: dict[NameForm, dict[int, int]] = {}
        self._by_feature: dict[int, list[int]] | None = None
        self._size = [len(person.members) for person in people]  # before anybody joins

    def best(self, appearance: Appearance) -> tuple[int | None, float]:
        """The person whom the bare name means most likely, and how likely; None when the name fits nobody."""
        fits = self._near(appearance)
        topics = self._frequencies.topics.vector(appearance.topics) if fits else {}
        found = [
            (value, number)
            for fit, number in fits
            if (value := self._odds(appearance, topics, fit, number)) is not None
        ]
        if not found:
            return None, 0.0
        best, number = max(found, key=lambda pair: (pair[0], -pair[1]))
        others = log(self._others(appearance.form, fits)) + CHANCE
        total = sum(exp(value - best) for value, _ in found) + exp(others - best)
        return number, 1 / total

    def fits(self, appearance: Appearance) -> bool:
        """Whether the bare name could mean one of the people."""
        return bool(self._near(appearance))

    def _odds(
        self, appearance: Appearance, topics: dict[int, float], fit: float, number: int
    ) -> float | None:
        person = self._people[number]
        if appearance.article in person.articles or _other_gender(appearance, person):
            return None
        like = min(MOST_CONTEXT, person.profile.likeness(appearance.features, self._frequencies))
        distinct = DISTINCT if fit in BY_FIRST_NAME and not _is_common(appearance.form) else 0.0
        about = odds(topics, person.profile.vector(self._frequencies))
        given = GIVEN if fit not in BY_FIRST_NAME and _is_given(appearance.form.last) else 0.0
        return BY_FIT[fit] + distinct + given + FAME * log(self._size[number]) + like + about

    def _others(self, form: NameForm, fits: Sequence[tuple[float, int]]) -> float:
        once = sum(self._size[number] == 1 for _, number in fits)
        return (COMMON_OTHERS if _is_common(form) else OTHERS) + UNSEEN * once

    def _near(self, appearance: Appearance) -> list[tuple[float, int]]:
        """Fit and number of the people whom the name may mean; of very many, those who could be chosen."""
        form = appearance.form
        if form not in self._fits:
            fits = [(self._fit(form, person), number) for number, person in enumerate(self._people)]
            fits = [(fit, number) for fit, number in fits if fit]
            fits.sort(key=lambda pair: (-self._size[pair[1]], pair[1]))
            self._fits[form] = fits
            self._places[form] = {number: at for at, (_, number) in enumerate(fits)}
        fits = self._fits[form]
        if len(fits) <= MOST_LIKE:
            return fits
        places = self._places[form]
        like = {places.get(number, 0) for number in self._with_features(appearance.features)}
        return [*fits[:MOST_LIKE], *[fits[at] for at in sorted(like) if at >= MOST_LIKE]]

    def _fit(self, form: NameForm, person: Candidate) -> float:
        fit = max((bare_fit(form, known) for known in person.forms), default=0.0)
        return 0.0 if fit == MISSPELT and (_is_common(form) or len(form.last) < LONG) else fit

    def _with_features(self, features: Iterable[int]) -> set[int]:
        """People beside whom one of the rarer features stands."""
        if self._by_feature is None:
            self._by_feature = defaultdict(list)
            for number, person in enumerate(self._people):
                for value in person.profile.counts:
                    if (
                        self._frequencies.share(value) * 1e4 < SMALL
                        and len(self._by_feature[value]) < MOST_LIKE
                    ):
                        self._by_feature[value].append(number)
        found: set[int] = set()
        for value in features:
            found.update(self._by_feature.get(value, ()))
        return found


def _other_gender(appearance: Appearance, person: Candidate) -> bool:
    mine = GENDERS.get(appearance.pronouns or "") or appearance.form.gender
    theirs = person.gender() if mine else ""
    return bool(mine and theirs and mine != theirs)


def _alone(left: Sequence[tuple[Appearance, bool]], frequencies: Frequencies) -> list[Candidate]:
    """Bare names that mean nobody known: those of one name join when their articles are alike, or the name is rare."""
    groups: dict[str, list[Candidate]] = defaultdict(list)
    for appearance, fitted in left:
        near = groups[appearance.key]
        person, confidence = _like(appearance, near, frequencies, fitted)
        if person is None:
            person = Candidate(appearance.key, appearance.form, forms=[appearance.form])
            near.append(person)
            person.joins.append(Join(appearance.name, 1, "ambiguous" if fitted else "name", 1.0))
        else:
            first = person.joins[0]
            sure = round(min(first.confidence, confidence), 3)
            evidence = "context" if fitted or _is_common(appearance.form) else "name"
            person.joins[0] = Join(first.name, first.articles + 1, evidence, sure)
        person.add(appearance)
    return [person for near in groups.values() for person in near]


def _is_common(form: NameForm) -> bool:
    return form.last in common_surnames() or form.last in first_name_genders()


def _is_given(word: str) -> bool:
    people = gazetteer()
    return people.first_female.get(word, 0) + people.first_male.get(word, 0) >= EVERYDAY


def _like(
    appearance: Appearance, near: Sequence[Candidate], frequencies: Frequencies, fitted: bool
) -> tuple[Candidate | None, float]:
    """The one of those with the same bare name whose articles are most alike, and how likely it is the same person.

    A name that fits nobody who is named in full, and is no first name, is that of one who needs no introduction: there
    articles need only not speak against it.
    """
    vector = frequencies.topics.vector(appearance.topics)
    best, odds_of_best = None, -100.0
    for person in near[-MOST_LIKE:]:
        if not _other_gender(appearance, person):
            like = min(MOST_CONTEXT, person.profile.likeness(appearance.features, frequencies))
            like += odds(vector, person.profile.vector(frequencies))
            if like > odds_of_best:
                best, odds_of_best = person, like
    if best is None:
        return None, 0.0
    if not fitted and appearance.form.last not in first_name_genders():
        return (best if odds_of_best > 0 else None), probability(odds_of_best + KNOWN_BY_SURNAME)
    sure = probability(odds_of_best - log(COMMON_OTHERS) - CHANCE)
    return (best if sure >= ACCEPTED else None), sure
