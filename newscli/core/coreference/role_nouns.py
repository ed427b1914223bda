"""Whom role nouns mean: "the Armenian foreign minister", "his wife", "the director, Beatriz Lobo"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log1p

from newscli.core.coreference.profiles import Profile, RoleNoun
from newscli.core.coreference.salience import Salience
from newscli.core.phrases import Chunk, Clauses

OFTEN, AWAY = 0.5, 0.3
"""What a person gains by the logarithm of how often it was named, and loses by a sentence's distance."""
FARTHEST = 12
"""Sentences; a person further away loses no more."""


class RoleNouns:
    """Resolves the role nouns of one article by the profiles of its people, which they add to."""

    def __init__(
        self,
        chunks: Sequence[Chunk],
        clauses: Clauses,
        named: Mapping[int, int],
        profiles: Mapping[int, Profile],
    ) -> None:
        self._chunks = chunks
        self._clauses = clauses
        self._named = named
        self._profiles = profiles

    def introduce(self, chunk: Chunk, entity: int, referents: Mapping[int, int]) -> None:
        """*His Russian counterpart Sergei Lavrov*: a counterpart holds the same office."""
        title = chunk.title.lower()
        if entity not in self._profiles or "counterpart" not in title or chunk.index == 0:
            return
        possessor = self._possessor(chunk, referents)
        if possessor is not None and possessor in self._profiles and possessor != entity:
            self._profiles[entity].share_office(self._profiles[possessor])

    def _possessor(self, chunk: Chunk, referents: Mapping[int, int]) -> int | None:
        """The person whose the phrase is: "his" or "Aivazyan's" before it."""
        at = chunk.index - 1
        if at > 0 and self._chunks[at].tag == "POS":
            at -= 1
        before = self._chunks[at]
        if at < 0 or not before.possessive or before.sentence != chunk.sentence:
            return None
        return self._named.get(at, referents.get(at))

    def meant(self, chunk: Chunk, salience: Salience) -> int | None:
        """The person behind a role noun with "the", "this" or a possessor; None when none fits.

        A name in apposition tells it; else it is whom the noun fits best among those seen before.
        """
        noun = RoleNoun.read(self._chunks, chunk)
        if noun is None:
            return None
        apposed = self._clauses.apposed(chunk)
        if apposed is not None and apposed.index in self._named:
            return self._named[apposed.index]
        best = self._best(noun, chunk, salience)
        if best is not None:
            self._profiles[best].take_up(noun)
        return best

    def _best(self, noun: RoleNoun, chunk: Chunk, salience: Salience) -> int | None:
        best, best_score = None, 0.0
        for entity, appearances in salience.candidates().items():
            profile = self._profiles.get(entity)
            fit = profile.fit(noun) if profile else 0.0
            if fit:
                distance = min(chunk.sentence - appearances[0].sentence, FARTHEST)
                score = fit + OFTEN * log1p(salience.seen[entity]) - AWAY * distance
                if best is None or score > best_score:
                    best, best_score = entity, score
        return best
