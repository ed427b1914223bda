"""What the text tells of a person's gender, so that "she" finds a woman: titles, role nouns, pronouns, first names.

Used to resolve pronouns only; no record tells it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import exp, log

from newscli.core.coreference.profiles import Profile
from newscli.core.entities import SURNAME_FIRST, Group, first_name_genders
from newscli.core.phrases import FEMALE_NOUNS, MALE_NOUNS

WOMAN, MAN = "f", "m"
OF_PRONOUN = dict.fromkeys(["he", "him", "his", "himself"], MAN) | dict.fromkeys(
    ["she", "her", "hers", "herself"], WOMAN
)
"""A pronoun to the gender it tells."""

DOUBT = 0.02
"""How often a pronoun has another gender than the sure evidence says: the evidence, too, can be wrong."""
STRONGEST = 3
"""Titles and role nouns count no more than this for one gender against the other."""
WEIGHT = 2.5
"""Log odds of one title or role noun, halved: a title counts twice."""
BY_PRONOUN = 1.0
"""Log odds that one sure pronoun adds."""
LEARNED = 0.6
"""What the log odds of a first name count that no census has: such names are often of both genders elsewhere."""
LEAST_SHARE = 0.01
"""No first name is more surely a man's or a woman's than this."""


class Genders:
    """Log odds of a woman against a man for the persons of one article; pronouns are learned as they are resolved."""

    def __init__(
        self,
        groups: Sequence[Group],
        people: Iterable[int],
        profiles: Mapping[int, Profile],
        first_names: Mapping[str, float | None],
    ) -> None:
        self.told: dict[int, float] = {}
        """By titles, role nouns and pronouns."""
        self.named: dict[int, float] = {}
        """By the first name."""
        self._learns = True
        for index in people:
            self.told[index] = _told(groups[index], profiles[index])
            self.named[index] = _named(groups[index], first_names)

    def probability(self, entity: int, gender: str) -> float:
        """That a person is of a gender."""
        odds = max(-30.0, min(30.0, self.told[entity] + self.named[entity]))
        woman = DOUBT + (1 - 2 * DOUBT) / (1 + exp(-odds))
        return woman if gender == WOMAN else 1 - woman

    def learn(self, entity: int, gender: str, share: float) -> None:
        """A pronoun means the person with probability ``share``."""
        if self._learns and share > 0.7:
            self.told[entity] += BY_PRONOUN * (share if gender == WOMAN else -share)

    def introduce(self, entity: int, noun: str) -> None:
        """Somebody whom the text describes by a noun."""
        woman, man = noun in FEMALE_NOUNS, noun in MALE_NOUNS
        self.told[entity] = WEIGHT * 2 * (woman - man)
        self.named[entity] = 0.0

    def stop_learning(self) -> None:
        """Leave out what pronouns tell, for training."""
        self._learns = False


def _told(group: Group, profile: Profile) -> float:
    weights = profile.gender.copy()
    for mention in group.mentions:
        if mention.form.gender:
            weights[mention.form.gender] += 2
    return WEIGHT * float(max(-STRONGEST, min(STRONGEST, weights[WOMAN] - weights[MAN])))


def _named(group: Group, first_names: Mapping[str, float | None]) -> float:
    """By the census of first names, or by ``first_names`` for those that it does not know; 0 without either.

    Nothing is read from a name that begins with the surname ("Lin Jian").
    """
    for mention in group.mentions:
        form = mention.form
        if form.full and len(form.first) > 1 and form.first not in SURNAME_FIRST:
            known, learned = first_name_genders().get(form.first), first_names[form.first]
            share = learned if known is None else known
            if share is not None:
                share = min(max(share, LEAST_SHARE), 1 - LEAST_SHARE)
                return log(share / (1 - share)) * (LEARNED if known is None else 1.0)
    return 0.0
