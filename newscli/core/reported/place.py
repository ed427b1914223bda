"""Where tokens stand as seen from a cue: in which segments and clauses, and before which finite verbs."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import add
from typing import Generic

from newscli.core.linear import Row, Value, falling, rising
from newscli.core.reported.groups import BREAK, FeatureCache
from newscli.core.reported.view import COMMAS, FINITES, MARKS, View, binned


class Places(Generic[Value]):
    """Segments, clauses and verbs on one side of a cue."""

    def __init__(self, view: View, cue: int, side: str, cache: FeatureCache[Value]) -> None:
        self._view, self._cue, self._side = view, cue, side
        self._cache: FeatureCache[Value] = cache
        self._lemma, self._tag = view.cue_word(cue), view.tags[cue]
        before, after = view.word(cue - 1), view.word(cue + 1)
        self._frame: Value = cache.frame[side, before, after, self._lemma]
        self._outline = view.tag(cue - 1) + self._tag + view.tag(cue + 1)
        self._around = (
            min(view.count(COMMAS, 0, cue), 2), view.count(FINITES, 0, cue) > 0,
            min(view.count(MARKS, 0, cue), 2), binned(view.size - 1 - cue),
        )  # fmt: skip

    def columns(self, first: int, last: int) -> list[list[Value]]:
        """For each token: what its run adds, its tag with the run, how far it stands in segment and in clause."""
        view, tags = self._view, self._view.tags
        constants: list[Value] = []
        tagged: list[Value] = []
        in_segments: list[Value] = []
        in_clauses: list[Value] = []
        known = -1
        for start, end in self._runs(first, last):
            segment_start, clause_start = view.segment_start[start], view.clause_start[start]
            if segment_start != known:
                known = segment_start
                of_segment, in_segment = self._segment(start, segment_start)
            # a break belongs to the segment behind it, but to the clause in front of it
            breaks = self._breaks(start, segment_start > start)
            of_breaks, by_tag = self._by_breaks(breaks)
            of_clause, in_clause = self._clause(start, clause_start)
            constants += [of_segment + of_clause + of_breaks] * (end - start)
            tagged += [by_tag[tag] for tag in tags[start:end]]
            in_segments += rising(in_segment, start - segment_start - BREAK, end - segment_start - BREAK)
            in_clauses += rising(in_clause, start - clause_start, end - clause_start)
        return [constants, tagged, in_segments, in_clauses]

    def _runs(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The runs of tokens of a quoted span, cut off at its ends."""
        runs = self._view.runs
        at = bisect_right(runs, first)
        while first < last:
            end = min(runs[at], last) if at < len(runs) else last
            yield first, end
            first = end
            at += 1

    def _breaks(self, token: int, is_break: bool) -> int:
        """How many breaks lie between a token and the cue, itself included, up to 3."""
        apart = self._view.segment[token] - self._view.segment[self._cue]
        return min(apart if token > self._cue else is_break - apart, 3)

    def _by_breaks(self, breaks: int) -> tuple[Value, Row[Value]]:
        """What holds for all tokens with so many breaks between them and the cue, and for their tags."""
        cache, side = self._cache, self._side
        value = (
            self._frame + cache.outline[side, breaks, self._outline]
            + cache.lemma[side, breaks, self._lemma, self._tag] + cache.around[side, breaks, *self._around]
        )  # fmt: skip
        return value, cache.tagged[side, breaks, self._lemma]

    def _segment(self, i: int, start: int) -> tuple[Value, list[Value]]:
        """How far a token's segment is from the cue's and how it begins."""
        view, side, segment = self._view, self._side, self._view.segment[i]
        word, tag = (view.words[start], view.tags[start]) if start < view.size else ("", "")
        apart = min(abs(segment - view.segment[self._cue]), 3)
        facts = side, apart, word, tag, segment in view.has_verb, view.opening(start)[0]
        return self._cache.segment[facts], self._cache.in_segment[side, apart, tag + view.tag(start + 1)]

    def _clause(self, i: int, start: int) -> tuple[Value, list[Value]]:
        """The same of clauses, which words such as "and" or "who" open, too."""
        view, side = self._view, self._side
        by_word, tags, verb = view.opening(start)
        steps = min(abs(view.clause[i] - view.clause[self._cue]), 4)
        value = self._cache.clause[side, steps, view.words[start], by_word, verb, self._tag]
        return value, self._cache.in_clause[side, steps, tags]

    def verbs(self, first: int, last: int) -> list[Value]:
        """For each token the finite verb at or behind it: what it is to the cue, and how far it is."""
        view, cache = self._view, self._cache
        found: list[Value] = []
        while first < last:
            verb = view.next_finite[first]
            if verb == view.size:
                return found + [cache.none] * (last - first)
            end, kind = min(verb + 1, last), self._kind(verb)
            near = falling(cache.before_verb[kind, self._tag], verb - first, verb + 1 - end)
            by_tag = cache.tag_before_verb[kind, self._tag]
            found += map(add, near, [by_tag[tag] for tag in view.tags[first:end]])
            first = end
        return found

    def add_next_clauses(self, values: list[Value], first: int, last: int) -> None:
        """Add what the clauses that open right behind tokens say of them to their ``values``."""
        view, cache = self._view, self._cache
        starts = view.next_starts
        for i, start in starts[bisect_left(starts, (first,)) : bisect_left(starts, (last,))]:
            by_word, _, verb = view.opening(start)
            facts = self._side, view.words[start], by_word, verb, self._tag
            values[i - first] = values[i - first] + cache.next_clause[facts]

    def _kind(self, verb: int) -> str:
        """Is it the cue, before or behind it; the first; subordinate; a cue; how many verbs lie between."""
        view, cue = self._view, self._cue
        where = "c" if verb == cue else "b" if verb < cue else "a"
        is_first, is_cue = verb == view.next_finite[0], bool(view.lemmas[verb])
        between = min(view.count(FINITES, verb, cue), 2) if verb < cue else 0
        return f"{where}{is_first:d}{view.is_subordinate(verb):d}{is_cue:d}{between}"
