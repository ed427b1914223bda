"""Whom role nouns mean: "the Armenian foreign minister", "his wife", "the director, Beatriz Lobo"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log1p

from newscli.core.clauses import Clauses
from newscli.core.profiles import Profile, RoleNoun
from newscli.core.salience import Memory
from newscli.core.units import Unit

OFTEN, AWAY = 0.5, 0.3
"""What a person gains by the logarithm of how often it was named, and loses by a sentence's distance."""
FARTHEST = 12
"""Sentences; a person further away loses no more."""


class RoleNouns:
    """Resolves the role nouns of one article by the profiles of its people, which they add to."""

    def __init__(
        self,
        units: Sequence[Unit],
        clauses: Clauses,
        named: Mapping[int, int],
        profiles: Mapping[int, Profile],
    ) -> None:
        self._units = units
        self._clauses = clauses
        self._named = named
        self._profiles = profiles

    def introduce(self, unit: Unit, thing: int, referents: Mapping[int, int]) -> None:
        """*His Russian counterpart Sergei Lavrov*: a counterpart holds the same office."""
        title = unit.title.lower()
        if thing not in self._profiles or "counterpart" not in title or unit.index == 0:
            return
        possessor = self._possessor(unit, referents)
        if possessor is not None and possessor in self._profiles and possessor != thing:
            self._profiles[thing].share_office(self._profiles[possessor])

    def _possessor(self, unit: Unit, referents: Mapping[int, int]) -> int | None:
        """The person whose the phrase is: "his" or "Aivazyan's" before it."""
        at = unit.index - 1
        if at > 0 and self._units[at].tag == "POS":
            at -= 1
        before = self._units[at]
        if at < 0 or not before.possessive or before.sentence != unit.sentence:
            return None
        return self._named.get(at, referents.get(at))

    def meant(self, unit: Unit, memory: Memory) -> int | None:
        """The person behind a role noun with "the", "this" or a possessor; None when none fits.

        A name in apposition tells it; else it is whom the noun fits best among those in memory.
        """
        noun = RoleNoun.read(self._units, unit)
        if noun is None:
            return None
        apposed = self._clauses.apposed(unit)
        if apposed is not None and apposed.index in self._named:
            return self._named[apposed.index]
        best = self._best(noun, unit, memory)
        if best is not None:
            self._profiles[best].take_up(noun)
        return best

    def _best(self, noun: RoleNoun, unit: Unit, memory: Memory) -> int | None:
        best, best_score = None, 0.0
        for thing, appearances in memory.candidates().items():
            profile = self._profiles.get(thing)
            fit = profile.fit(noun) if profile else 0.0
            if fit:
                distance = min(unit.sentence - appearances[0].sentence, FARTHEST)
                score = fit + OFTEN * log1p(memory.seen[thing]) - AWAY * distance
                if best is None or score > best_score:
                    best, best_score = thing, score
        return best
