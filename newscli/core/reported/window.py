"""What the tokens around a cue add, seen from the cue: how far, behind which breaks, in which clause, before which
verb."""

from __future__ import annotations

from typing import Generic

from newscli.core.linear import Value, added
from newscli.core.reported.cue import Facts
from newscli.core.reported.groups import ADJACENT, WINDOW, FeatureCache
from newscli.core.reported.place import Places
from newscli.core.reported.view import WINDOWED, View

NEAR = 6
"""Tokens nearer than this to the cue get features of their exact distance."""


def window(view: View, cue: int) -> tuple[int, int]:
    """The tokens that the span model sees for a cue."""
    return max(0, cue - WINDOW), min(view.size, cue + WINDOW)


class Surroundings(Generic[Value]):
    """The features of a sentence's tokens as seen from its cues."""

    def __init__(self, view: View, cache: FeatureCache[Value]) -> None:
        self._view = view
        self._cache: FeatureCache[Value] = cache
        self._tokens: list[Value] = []

    def of(self, cue: int, facts: Facts) -> list[Value]:
        """One value for each token of the cue's window; ``facts`` are those of the cue."""
        cache = self._cache
        first, last = window(self._view, cue)
        values = self._side("L", cue, first, cue)
        values.append(self._here[cue] + cache.at[self._view.tags[cue],] + cache.cue.total(facts))
        values += self._side("R", cue, cue + 1, last)
        return values

    @property
    def _here(self) -> list[Value]:
        """What the tokens add whatever the cue is."""
        if not self._tokens:
            self._tokens = self._cache.tokens.values(self._view)
        return self._tokens

    def _side(self, side: str, cue: int, first: int, last: int) -> list[Value]:
        """What the tokens on one side of a cue add."""
        if first == last:
            return []
        view, cache = self._view, self._cache
        places: Places[Value] = Places(view, cue, side, cache)
        sided = cache.tokens.sides[side]
        columns = [
            [sided[word] for word in view.words[first:last]],
            profiles(view, cache, cue, first, last),
            distances(view, cache, cue, first, last),
            places.verbs(first, last),
        ]
        values = added(self._here[first:last], columns + places.columns(first, last))
        places.add_next_clauses(values, first, last)
        return values


def profiles(view: View, cache: FeatureCache[Value], cue: int, first: int, last: int) -> list[Value]:
    """What lies between the tokens of one side and the cue, and in what state they are."""
    counts, states = view.counts, view.states[first:last]
    if cue < first:
        known, base = cache.profiles["R", view.inside[cue]], counts[first]
        between = [count - base for count in counts[first + 1 : last + 1]]
    else:
        known, base = cache.profiles["L", view.inside[cue]], counts[cue]
        between = [base - count for count in counts[first:last]]
    return [known[count & WINDOWED | state] for count, state in zip(between, states, strict=True)]


def distances(view: View, cache: FeatureCache[Value], cue: int, first: int, last: int) -> list[Value]:
    """What the distance from the cue adds; near the cue with the token's tag and word."""
    lemma, words, tags = view.cue_word(cue), view.words, view.tags
    if cue < first:
        side, step, values = "R", 1, cache.far["R"][1 : last - cue]
    else:
        side, step, values = "L", -1, cache.far["L"][cue - first : 0 : -1]
    for distance in range(1, min(NEAR, last - first + 1)):
        i = cue + step * distance
        value = cache.near[side, distance, lemma][tags[i]]
        if distance < ADJACENT:
            value = value + cache.adjacent[side, distance][words[i]]
        values[i - first] = value
    return values
