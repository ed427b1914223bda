"""What the tokens around a cue add, seen from the cue: how far, behind which breaks, in which clause, before which
verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Generic

from newscli.core.reported_groups import ADJACENT, STATES, WINDOW, Memory
from newscli.core.reported_memory import Value, added
from newscli.core.reported_place import Places
from newscli.core.reported_view import COMMAS, FINITES, MARKS, MOST, WINDOWED, View, binned

NEAR = 6
"""Tokens nearer than this to the cue get features of their exact distance."""


def window(view: View, cue: int) -> tuple[int, int]:
    """The tokens that the span model sees for a cue."""
    return max(0, cue - WINDOW), min(view.size, cue + WINDOW)


class Surroundings(Generic[Value]):
    """The features of a sentence's tokens as seen from its cues."""

    def __init__(self, view: View, memory: Memory[Value]) -> None:
        self._view = view
        self._memory: Memory[Value] = memory
        self._here: list[Value] = []
        self._left: list[Value] = []
        self._right: list[Value] = []

    def of(self, cue: int, features: list[str]) -> list[Value]:
        """One value for each token of the cue's window; ``features`` are those of the cue."""
        view, memory = self._view, self._memory
        if not self._left:
            self._look()
        first, last = window(view, cue)
        left: Side[Value] = Side(view, cue, "L", memory)
        right: Side[Value] = Side(view, cue, "R", memory)
        here = self._here[cue] + memory.value(["AT", "AT" + view.tags[cue], *features])
        values = added(self._left[first:cue], left.columns(first, cue))
        values.append(here)
        values += added(self._right[cue + 1 : last], right.columns(cue + 1, last))
        return values

    def _look(self) -> None:
        """What the tokens add whatever the cue is, and what their words add on either side of one."""
        words = [self._memory.tokens.words[word] for word in self._view.words]
        self._here = self._memory.tokens.values(self._view, 0, self._view.size)
        self._left = added(self._here, [[word.left for word in words]])
        self._right = added(self._here, [[word.right for word in words]])


class Side(Generic[Value]):
    """The features of the tokens on one side of a cue."""

    def __init__(self, view: View, cue: int, side: str, memory: Memory[Value]) -> None:
        self._view, self._cue, self._side = view, cue, side
        self._memory: Memory[Value] = memory
        self._lemma, self._tag = view.cue_word(cue), view.tags[cue]
        self._outline = view.tag(cue - 1) + self._tag + view.tag(cue + 1)
        self._rest = f"r{binned(view.size - 1 - cue)}"

    def columns(self, first: int, last: int) -> Iterator[list[Value]]:
        """Groups of features, each as one value a token."""
        view, cue = self._view, self._cue
        if cue < first:
            between = [count - view.counts[cue + 1] for count in view.counts[first + 1 : last + 1]]
        else:
            between = [view.counts[cue] - count for count in view.counts[first:last]]
        yield self._profiles(first, last, between)
        yield from self._by_breaks(view.tags[first:last], [min(count & MOST, 3) for count in between])
        yield self._by_distance(first, last)
        places = Places(view, cue, self._side, self._memory)
        yield places.segments(first, last)
        yield places.clauses(first, last)
        yield places.verbs(first, last)
        yield self._next_clauses(first, last)

    def _profiles(self, first: int, last: int, between: list[int]) -> list[Value]:
        """What lies between the tokens and the cue, and in what state they are."""
        profiles = self._memory.profiles[self._side, self._view.inside[self._cue]]
        states = self._view.states[first:last]
        return [
            profiles[(count & WINDOWED) * STATES + state]
            for count, state in zip(between, states, strict=True)
        ]

    def _by_breaks(self, tags: Sequence[str], breaks: list[int]) -> Iterator[list[Value]]:
        """What holds for all tokens with so many breaks between them and the cue, and for their tags."""
        constant = self._memory.value(self._frame())
        values, rows = {}, {}
        for count in set(breaks):
            values[count] = constant + self._memory.value(self._with_breaks(count))
            rows[count] = self._memory.tagged[self._side, count, self._lemma]
        yield [values[count] for count in breaks]
        yield [rows[count][tag] for count, tag in zip(breaks, tags, strict=True)]

    def _by_distance(self, first: int, last: int) -> list[Value]:
        """What the distance adds; near the cue with the token's tag and word."""
        view, cue, side, memory = self._view, self._cue, self._side, self._memory
        if cue < first:
            values = memory.far[side][1 : last - cue]
            near = range(first, min(last, cue + NEAR))
        else:
            values = memory.far[side][cue - first : 0 : -1]
            near = range(max(first, cue - NEAR + 1), last)
        for i in near:
            distance = abs(i - cue)
            value = memory.near[side, distance, view.tags[i], self._lemma]
            if distance < ADJACENT:
                value = value + memory.adjacent[side, distance, view.words[i]]
            values[i - first] = value
        return values

    def _next_clauses(self, first: int, last: int) -> list[Value]:
        """The clauses that open right behind tokens."""
        view, memory = self._view, self._memory
        values = [memory.none] * (last - first)
        for i in range(first, last):
            start = view.next_starts[i]
            if start:
                by_word, _, verb = view.opening(start)
                values[i - first] = memory.next_clause[
                    self._side, view.words[start], by_word, verb, self._tag
                ]
        return values

    def _frame(self) -> list[str]:
        """What holds for all tokens of the side."""
        side, lemma = self._side, self._lemma
        before, after = self._view.word(self._cue - 1), self._view.word(self._cue + 1)
        return [
            side, f"{side}f={self._outline}", f"{side}cw={lemma}|{self._tag}", f"{side}cwn={lemma}{after}",
            f"{side}nx={after}", f"{side}pv={before}", side + self._rest,
        ]  # fmt: skip

    def _with_breaks(self, breaks: int) -> list[str]:
        """What holds for all tokens with so many breaks between them and the cue."""
        view, cue, side = self._view, self._cue, self._side
        verb_before = "v" if view.count(FINITES, 0, cue) else ""
        before = f"k{min(view.count(COMMAS, 0, cue), 2)}{verb_before}{min(view.count(MARKS, 0, cue), 2)}"
        return [
            f"{side}c{breaks}{self._outline}", f"{side}c{breaks}cw={self._lemma}|{self._tag}",
            f"{side}{before}c{breaks}", f"{side}{self._rest}c{breaks}",
        ]  # fmt: skip
