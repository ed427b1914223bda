"""Where tokens stand as seen from a cue: in which segments and clauses, and before which finite verbs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic

from newscli.core.reported_groups import Memory
from newscli.core.reported_memory import Row, Value
from newscli.core.reported_view import FINITES, View


class Places(Generic[Value]):
    """Segments, clauses and verbs on one side of a cue."""

    def __init__(self, view: View, cue: int, side: str, memory: Memory[Value]) -> None:
        self._view, self._cue, self._side = view, cue, side
        self._memory: Memory[Value] = memory
        self._tag = view.tags[cue]

    def segments(self, first: int, last: int) -> list[Value]:
        """For each token the segment that holds it: how far from the cue's, how it begins, how far in it stands."""
        return self._placed(first, last, self._view.segment_start, self._segment, 4)

    def _segment(self, i: int, start: int) -> tuple[Value, Row[Value]]:
        view, side, segment = self._view, self._side, self._view.segment[i]
        word, tag = (view.words[start], view.tags[start]) if start < view.size else ("", "")
        apart = min(abs(segment - view.segment[self._cue]), 3)
        facts = side, apart, word, tag, segment in view.has_verb, view.opening(start)[0]
        return self._memory.segment[facts], self._memory.in_segment[side, apart, tag + view.tag(start + 1)]

    def clauses(self, first: int, last: int) -> list[Value]:
        """The same of clauses, which words such as "and" or "who" open, too."""
        return self._placed(first, last, self._view.clause_start, self._clause, 2)

    def _clause(self, i: int, start: int) -> tuple[Value, Row[Value]]:
        view, side = self._view, self._side
        by_word, tags, verb = view.opening(start)
        steps = min(abs(view.clause[i] - view.clause[self._cue]), 4)
        value = self._memory.clause[side, steps, view.words[start], by_word, verb, self._tag]
        return value, self._memory.in_clause[side, steps, tags]

    def _placed(
        self,
        first: int,
        last: int,
        starts: Sequence[int],
        part: Callable[[int, int], tuple[Value, Row[Value]]],
        most: int,
    ) -> list[Value]:
        """What the part that begins at its start adds, and how far in a token stands, up to ``most``."""
        found: list[Value] = []
        known = -1
        for i in range(first, last):
            start = starts[i]
            if start != known:
                known = start
                value, row = part(i, start)
            found.append(value + row[min(i - start, most)])
        return found

    def verbs(self, first: int, last: int) -> list[Value]:
        """For each token the finite verb at or behind it: what it is to the cue, and how far it is."""
        view, memory = self._view, self._memory
        found: list[Value] = []
        known = -1
        for i in range(first, last):
            verb = view.next_finite[i]
            if verb == view.size:
                return found + [memory.none] * (last - i)
            if verb != known:
                known, kind = verb, self._kind(verb)
                near, tagged = memory.before_verb[kind, self._tag], memory.tag_before_verb[kind, self._tag]
            found.append(near[min(verb - i, 8)] + tagged[view.tags[i]])
        return found

    def _kind(self, verb: int) -> str:
        """Is it the cue, before or behind it; the first; subordinate; a cue; how many verbs lie between."""
        view, cue = self._view, self._cue
        where = "c" if verb == cue else "b" if verb < cue else "a"
        is_first, is_cue = verb == view.next_finite[0], bool(view.lemmas[verb])
        between = min(view.count(FINITES, verb, cue), 2) if verb < cue else 0
        return f"{where}{is_first:d}{view.is_subordinate(verb):d}{is_cue:d}{between}"
