"""Features of the tokens around a cue for the span model, each seen from the cue.

The features come in groups, each a function of a few facts; what a group adds up to is remembered by these
facts. With ``list`` for a value the groups yield the names of the features, to train on; with packed
weights (:mod:`newscli.core.packed`) they yield sums of weights, and most groups cost one look-up.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from newscli.core.document import INSIDE
from newscli.core.reported_features import View, binned, cue_features, kind_features, token_groups

WINDOW = 90
"""Tokens on either side of a cue that the span model sees."""
MEMORY = 50_000
"""Facts remembered before all are forgotten."""
NEAR = 6
"""Tokens nearer than this to the cue get features of their exact distance."""

Value = TypeVar("Value", int, list[str])
Profile = tuple[str, int, int, int, int, int, int, bool, int, bool, int]
"""Side; breaks, finite verbs, marks, cues, clause words, subject pronouns between; "that" between; quote
state of the token; finite verb in its segment; quote state of the cue."""


def window(view: View, cue: int) -> tuple[int, int]:
    """The tokens that the span model sees for a cue."""
    return max(0, cue - WINDOW), min(view.size, cue + WINDOW)


class Memory(Generic[Value]):
    """What groups of features add up to, by the facts they depend on, for all sentences."""

    def __init__(self, value: Callable[[list[str]], Value]) -> None:
        self.value: Callable[[list[str]], Value] = value
        self.none: Value = value([])
        self._known: dict[Hashable, Value] = {}

    def recall(self, group: Callable[..., list[str]], *facts: Hashable) -> Value:
        """The value of a group of features that depends on these facts alone."""
        key = (group, facts)
        found = self._known.get(key)
        if found is None:
            if len(self._known) >= MEMORY:
                self._known.clear()
            found = self._known[key] = self.value(group(*facts))
        return found


class Surroundings(Generic[Value]):
    """The features of a sentence's tokens as seen from its cues."""

    def __init__(self, view: View, memory: Memory[Value]) -> None:
        self._view = view
        self._memory: Memory[Value] = memory
        self._tokens: dict[int, Value] = {}
        self._sided: dict[tuple[str, int], Value] = {}

    def of(self, cue: int) -> list[Value]:
        """One value for each token of the cue's window."""
        first, last = window(self._view, cue)
        left: Side[Value] = Side(self._view, cue, "L", self._memory)
        right: Side[Value] = Side(self._view, cue, "R", self._memory)
        values: list[Value] = []
        for i in range(first, cue):
            values.append(self._token(i) + self._beside("L", i) + left.of(i))
        values.append(self._token(cue) + self._memory.value(_at_cue(self._view, cue)))
        for i in range(cue + 1, last):
            values.append(self._token(i) + self._beside("R", i) + right.of(i))
        return values

    def _token(self, i: int) -> Value:
        found = self._tokens.get(i)
        if found is None:
            found = self._memory.none
            for group, facts in token_groups(self._view, i):
                found = found + self._memory.recall(group, *facts)
            view = self._view
            found = found + self._memory.recall(
                kind_features, view.kind(i - 1), view.kinds[i], view.kind(i + 1)
            )
            self._tokens[i] = found
        return found

    def _beside(self, side: str, i: int) -> Value:
        key = (side, i)
        found = self._sided.get(key)
        if found is None:
            features = [
                f"{side}t={self._view.tags[i]}",
                f"{side}w={self._view.words[i]}",
                f"{side}k={self._view.kinds[i][0]}",
                f"{side}g={self._view.kinds[i][1]}",
            ]
            found = self._sided[key] = self._memory.value(features)
        return found


def _at_cue(view: View, cue: int) -> list[str]:
    return ["AT", "AT" + view.tags[cue], *cue_features(view, cue)]


class Side(Generic[Value]):
    """The features of the tokens on one side of a cue."""

    def __init__(self, view: View, cue: int, side: str, memory: Memory[Value]) -> None:
        self._view, self._cue, self._side = view, cue, side
        self._memory: Memory[Value] = memory
        self._lemma = view.lemmas[cue] or view.words[cue]
        self._tag = view.tags[cue]
        self._by_breaks: list[Value] = [memory.value(self._frame(breaks)) for breaks in range(4)]
        self._last_division: tuple[int, ...] = ()
        self._division: Value = memory.none
        self._last_verb = -1
        self._verb_kind = ""

    def of(self, i: int) -> Value:
        """The value of a token."""
        view, cue, side, recall = self._view, self._cue, self._side, self._memory.recall
        distance, a, b = (cue - i, i, cue) if i < cue else (i - cue, cue + 1, i + 1)
        breaks = min(view.commas[b] - view.commas[a], 3)
        profile = (
            side, breaks, min(view.finite[b] - view.finite[a], 3), min(view.marks[b] - view.marks[a], 2),
            min(view.cues[b] - view.cues[a], 2), min(view.clause_words[b] - view.clause_words[a], 3),
            min(view.subjects[b] - view.subjects[a], 2), view.thats[b] > view.thats[a],
            view.inside[i], view.segment[i] in view.has_verb, view.inside[cue],
        )  # fmt: skip
        here = view.tags[i]
        total = (
            self._by_breaks[breaks]
            + recall(_profile, profile)
            + recall(_tagged, side, breaks, self._lemma, here)
            + self._place(i)
        )
        if distance < NEAR:
            total += recall(_near, side, distance, here, view.words[i], self._lemma)
        else:
            total += recall(_far, side, binned(distance))
        verb = view.next_finite[i]
        if verb < view.size:
            total += recall(_next_verb, self._kind_of_verb(verb), min(verb - i, 8), self._tag, here)
        start = _next_start(view, i)
        if start:
            by_word, _, first_verb = view.opening(start)
            total += recall(_next_clause, side, view.words[start], by_word, first_verb, self._tag)
        return total

    def _frame(self, breaks: int) -> list[str]:
        """What holds for all tokens of the side with so many breaks between them and the cue."""
        view, cue, side, lemma, tag = self._view, self._cue, self._side, self._lemma, self._tag
        frame, typed = view.tag(cue - 1) + tag + view.tag(cue + 1), f"{lemma}|{tag}"
        rest = f"r{binned(view.size - 1 - cue)}"
        verb_before = "v" if view.finite[cue] else ""
        before = f"k{min(view.commas[cue], 2)}{verb_before}{min(view.marks[cue], 2)}"
        return [
            side, f"{side}f={frame}", f"{side}cw={typed}", f"{side}cwn={lemma}{view.word(cue + 1)}",
            f"{side}nx={view.word(cue + 1)}", f"{side}pv={view.word(cue - 1)}", side + rest,
            f"{side}c{breaks}{frame}", f"{side}c{breaks}cw={typed}", f"{side}{before}c{breaks}",
            f"{side}{rest}c{breaks}",
        ]  # fmt: skip

    def _place(self, i: int) -> Value:
        """The segment and the clause that hold the token: how far from the cue's, how they begin."""
        view, cue = self._view, self._cue
        start, clause = view.segment_start[i], view.clause_start[i]
        division = (start, min(i - start, 4), clause, min(i - clause, 2))
        if division != self._last_division:
            self._last_division = division
            word, tag = (view.words[start], view.tags[start]) if start < view.size else ("", "")
            apart = min(abs(view.segment[i] - view.segment[cue]), 3)
            steps = min(abs(view.clause[i] - view.clause[cue]), 4)
            self._division = self._memory.recall(
                _segment, self._side, apart, division[1], word, tag, view.tag(start + 1),
                view.segment[i] in view.has_verb, view.opening(start)[0],
            ) + self._memory.recall(
                _clause, self._side, steps, division[3], view.words[clause], view.opening(clause), self._tag
            )  # fmt: skip
        return self._division

    def _kind_of_verb(self, verb: int) -> str:
        """Is it the cue, before or behind it; the first; subordinate; a cue; how many verbs lie between."""
        if verb != self._last_verb:
            view, cue = self._view, self._cue
            where = "c" if verb == cue else "b" if verb < cue else "a"
            is_first, is_cue = verb == view.next_finite[0], bool(view.lemmas[verb])
            between = min(view.finite[cue] - view.finite[verb], 2) if verb < cue else 0
            self._last_verb = verb
            self._verb_kind = f"{where}{is_first:d}{view.is_subordinate(verb):d}{is_cue:d}{between}"
        return self._verb_kind


def _profile(profile: Profile) -> list[str]:
    side, breaks, verbs, marks, cues, clause_words, subjects, that, state, has_verb, cue_state = profile
    features = [
        f"{side}c{breaks}", f"{side}v{verbs}", f"{side}q{marks}", f"{side}k{cues}", f"{side}l{clause_words}",
        f"{side}cv{breaks}{verbs}", f"{side}cvk{breaks}{verbs}{cues}{'T' if that else ''}",
        f"{side}cq{breaks}{marks}{state}", f"{side}s{subjects}{breaks}", f"{side}dq{state}{cue_state}",
    ]  # fmt: skip
    if has_verb:
        features.append(f"{side}hv{breaks}")
    if cue_state == INSIDE:
        features.append(f"{side}cueq{state}")
    return features


def _tagged(side: str, breaks: int, lemma: str, here: str) -> list[str]:
    return [f"{side}cwt={lemma}{here}", f"{side}c{breaks}t={here}"]


def _near(side: str, distance: int, here: str, word: str, lemma: str) -> list[str]:
    place = f"{side}{binned(distance)}"
    features = [f"d={place}", f"x3={place}{here}"]
    if distance < 4:
        features += [f"cx={place}{lemma}", f"wx={place}{word}"]
    return features


def _far(side: str, distance: int) -> list[str]:
    return [f"d={side}{distance}", side + "far"]


def _segment(
    side: str, apart: int, inner: int, word: str, tag: str, next_tag: str, has_verb: bool, opening: str
) -> list[str]:
    return [
        f"{side}g{apart}o{word}", f"{side}g{apart}ot{tag}{has_verb:d}", f"{side}g{apart}o{inner}",
        f"{side}opf{apart}={opening}", f"{side}opg{apart}{min(inner, 2)}={tag}{next_tag}",
    ]  # fmt: skip


def _clause(
    side: str, steps: int, inner: int, word: str, opening: tuple[str, str, str], cue_tag: str
) -> list[str]:
    by_word, by_tag, verb = opening
    return [
        f"{side}so{steps}{word}", f"{side}sof={by_word}", f"{side}sot{inner}={by_tag}",
        f"{side}sn{steps}{inner}", f"{side}sv{steps}={verb}{cue_tag}", f"{side}svo={word}{verb}{cue_tag}",
    ]  # fmt: skip


def _next_verb(kind: str, far: int, cue_tag: str, here: str) -> list[str]:
    reach = 1 if far < 3 else 2 if far < 8 else 3
    return [f"nf{min(far, 4)}{kind}", f"nfc{kind}{cue_tag}{reach}", f"nfp{kind}{cue_tag}{here}"]


def _next_start(view: View, i: int) -> int:
    """Where a clause opens right behind a token (or behind the comma that follows it); 0 if none does."""
    starts, size = view.clause_start, view.size
    start = i + 1 if i + 1 < size and starts[i + 1] == i + 1 else i + 2
    if start >= size or starts[start] != start:
        return 0
    return start + 1 if start + 1 < size and starts[start + 1] == start + 1 else start


def _next_clause(side: str, word: str, by_word: str, verb: str, cue_tag: str) -> list[str]:
    return [f"{side}nsv={word}{verb}{cue_tag}", f"{side}nsq={by_word}", f"{side}nsv2={verb}{cue_tag}"]
