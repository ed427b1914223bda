"""Counterparts: "his Russian counterpart Sergei Lavrov" holds the office of whom "his" means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newscli.core.coreference.profiles import Profile
from newscli.core.phrases import Chunk


class Counterparts:
    """Gives the counterparts of one article the office of the other."""

    def __init__(
        self,
        chunks: Sequence[Chunk],
        named: Mapping[int, int],
        profiles: Mapping[int, Profile],
    ) -> None:
        self._chunks = chunks
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
