"""Which of the candidates for an extent a cue reports: a conditional logit over their ends and what is within."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newscli.core.document import MARK
from newscli.core.linear import Sparse, Stored
from newscli.core.reported.accept import logit
from newscli.core.reported.boundaries import Frame
from newscli.core.reported.chances import Chances
from newscli.core.reported.cues import BREAKS
from newscli.core.reported.extents import Extent
from newscli.core.reported.view import COMMAS, CUES, FINITES, MOST, View, binned

DIRECT = 0.97
"""A content with a greater share of its words in marks is a direct quote, which attribution finds."""
STEPS = (0.003, 0.01, 0.03, 0.1, 0.25, 0.5, 0.75, 0.93)
"""Bounds between the levels of a probability."""
CONJUNCTIONS = frozenset(("and", "but", "or"))
MOST_TOKENS = 20.0
UP_TO_2, UP_TO_3 = ([str(min(count, most)) for count in range(MOST + 1)] for most in (2, 3))
"""A count as text, by the count."""


@dataclass(frozen=True, slots=True)
class Chooser:
    """Weights of features, and of numbers with their mean and deviation."""

    weights: Stored[float] | Sparse[float]
    """Of features; 0 for unknown ones."""
    scales: Sequence[tuple[float, float, float]]
    """Of each number: mean, deviation, weight."""

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> Chooser:
        """From JSON."""
        weights = stored["weights"]
        known = weights if isinstance(weights, Stored) else Sparse(weights, 0.0)
        return cls(known, [tuple(row) for row in stored["scales"]])

    def choose(self, features: Candidates) -> tuple[Extent, float]:
        """The likeliest candidate and its probability among them."""
        scores = [self._score(features, extent) for extent in features.extents]
        best = max(range(len(scores)), key=scores.__getitem__)
        total = sum([math.exp(score - scores[best]) for score in scores], 0.0)
        return features.extents[best], 1 / total

    def _score(self, features: Candidates, extent: Extent) -> float:
        weights_of = self.weights.each
        total = features.sum_of(extent, lambda names: sum(weights_of(names), 0.0))
        for (mean, deviation, weight), number in zip(self.scales, features.numbers(extent), strict=True):
            total += weight * (number - mean) / deviation
        return total


def level(probability: float) -> int:
    """A probability, coarsely."""
    return bisect_right(STEPS, probability)


class Candidates:
    """The features of a cue's candidates; what depends on one end alone is made once an end."""

    def __init__(
        self, frame: Frame, chances: Chances, extents: Sequence[Extent], best: tuple[int, int] | None
    ) -> None:
        self.view: View = frame.view
        self.frame, self.chances, self.extents, self.best = frame, chances, extents, best
        view, cue = self.view, frame.cue
        self._lemma, self._tag = view.lemmas[cue], view.tags[cue]
        self._has_marks = view.has_marks
        self._has_parentheses = "(" in view.words or ")" in view.words
        self._sums: dict[tuple[str, str, int, str], float] = {}
        following = view.word(cue + 1)
        shown = following if following in BREAKS or following == "that" else view.tag(cue + 1)
        source = frame.source
        self._inside = sum(chances.within(chances.first, chances.last), 0.0)
        self._context = (
            f"lb{frame.before is not None:d}{shown}",
            f"src{source is not None and source[0] < cue:d}{source is not None and source[0] > cue:d}",
        )

    def names(self, extent: Extent) -> list[str]:
        """All features of a candidate, to train on."""
        begin, end = (
            self._begin(extent.side, extent.first, extent.begin),
            self._end(extent.side, extent.last, extent.end),
        )
        return [*begin, *end, *self._pair(extent)]

    def sum_of(self, extent: Extent, total: Callable[[list[str]], float]) -> float:
        """What the features of a candidate add up to."""
        begin, end = (
            ("b", extent.side, extent.first, extent.begin),
            ("e", extent.side, extent.last, extent.end),
        )
        if begin not in self._sums:
            self._sums[begin] = total(self._begin(extent.side, extent.first, extent.begin))
        if end not in self._sums:
            self._sums[end] = total(self._end(extent.side, extent.last, extent.end))
        return self._sums[begin] + self._sums[end] + total(self._pair(extent))

    def _begin(self, side: str, first: int, kind: str) -> list[str]:
        """How a candidate begins."""
        view, lemma = self.view, self._lemma
        word, tag, chance = view.words[first], view.tags[first], level(self.chances.begin(first))
        s = "s" + side
        return [
            s + kind, f"{s}w={word}", f"{s}t={tag}", f"{s}pw={view.word(first - 1)}",
            f"{s}pt={view.tag(first - 1)}{tag}", f"{s}pb{chance}", f"{s}{lemma}{kind}",
            f"{s}{lemma}t={tag}", f"{s}d{binned(abs(first - self.frame.cue))}",
            f"{s}nt={tag}{view.tag(first + 1)}", f"{s}pbk{chance}{kind}",
        ]  # fmt: skip

    def _end(self, side: str, last: int, kind: str) -> list[str]:
        """How a candidate ends, and what follows."""
        view, chance = self.view, level(self.chances.end(last))
        tag, word1, tag1, word2, tag2 = (
            view.tags[last - 1],
            view.word(last),
            view.tag(last),
            view.word(last + 1),
            view.tag(last + 1),
        )
        is_break = word1 in BREAKS or word1 == ")"
        shown = word1 if is_break else tag1
        e = "e" + side
        features = [
            e + kind, f"{e}lw={view.words[last - 1]}", f"{e}lt={tag}", f"{e}n={word1}", f"{e}nt={tag1}",
            f"{e}pe{chance}", f"{e}n2={word1}|{word2}", f"{e}n2t={shown}|{tag2}",
            f"{e}n3t={shown}|{tag2}{view.tag(last + 2)}", f"{e}lnt={tag}{tag1}", f"{e}pek{chance}{kind}",
        ]  # fmt: skip
        start = last + 1 if is_break else last
        if start >= view.size:
            return [*features, e + "END"]
        _, tags, verb = view.opening(start)
        return [
            *features, f"{e}ov={word1}{verb}", f"{e}ot={word1}{tags}",
            f"{e}ow={word1}{word2 if is_break else word1}{verb}",
            f"{e}rest{min(view.count(FINITES, last, view.size), 2)}{min(view.count(CUES, last, view.size), 2)}",
            f"{e}rsz{binned(view.size - last)}",
        ]  # fmt: skip

    def _pair(self, extent: Extent) -> list[str]:
        """What a candidate holds and leaves out."""
        view, (first, last, side, begin, end) = self.view, extent
        held, quoted, following = (
            view.counts[last] - view.counts[first],
            self._quoted(first, last),
            view.word(last),
        )
        cues = UP_TO_2[held >> CUES & MOST]
        breaks, verbs = held >> COMMAS & MOST, held >> FINITES & MOST
        p, has_verb, shape = "p" + side, "1" if verbs else "0", UP_TO_2[breaks] + UP_TO_2[verbs]
        opening = first + (view.words[first] == "that" and last - first > 1)
        fin = f"{p}fin{UP_TO_3[verbs]}"
        return [
            f"{p}op{view.tags[opening]}{shape}", f"{p}ow{view.words[opening]}{shape}",
            f"{p}vt{has_verb}{following}{view.tag(last + 1)}", fin + view.tags[first], fin + self._lemma,
            f"{p}k{cues}", f"{p}c{UP_TO_3[breaks]}", f"{p}len{min(12, (last - first) // 3)}",
            f"{p}q{quoted}", f"{p}{self._tag}{quoted}",
            f"{p}pp{level(self.chances.begin(first))}{level(self.chances.end(last))}", f"{p}{begin}{end}",
            f"{p}vk{has_verb}{begin}{following}", f"par{self._parentheses(first, last)}",
            f"mk{view.inside[first:last].count(MARK) % 2 if self._has_marks else 0}", f"{p}so{self._shared(extent)}",
            *self._against_best(extent), *self._at_cue(side), *self._behind_cue(extent),
            *self._behind_and(extent),
        ]  # fmt: skip

    def _behind_and(self, extent: Extent) -> list[str]:
        """Which verb stands behind the "and" at its end: like that of the cue, or like that of the content."""
        view, at = self.view, extent.last
        if view.word(at) == ",":
            at += 1
        if extent.side == "l" or view.word(at) not in CONJUNCTIONS:
            return []
        verb = view.next_finite[extent.first]
        own = view.tags[verb] if verb < extent.last else "0"
        following, p = view.tag(at + 1), f"and{extent.side}"
        return [
            f"{p}{self._tag}{own}{following}",
            f"{p}{self._lemma}{following}",
            f"{p}{own}{following}{view.word(extent.last)}",
        ]

    def _quoted(self, first: int, last: int) -> str:
        """All, some or none of the words stand in marks."""
        if not self._has_marks:
            return "0"
        view = self.view
        words, inside = (
            view.words_before[last] - view.words_before[first],
            view.quoted_before[last] - view.quoted_before[first],
        )
        return "0" if not inside else "1" if inside >= DIRECT * words else "p"

    def _parentheses(self, first: int, last: int) -> int:
        """1 when one stays open, -1 when one was never opened."""
        if not self._has_parentheses:
            return 0
        words = self.view.words[first:last]
        return max(-1, min(1, words.count("(") - words.count(")")))

    def _shared(self, extent: Extent) -> str:
        """Whether it holds the source, part of it, or nothing."""
        source = self.frame.source
        if source is None:
            return "-"
        if extent.first <= source[0] and source[1] <= extent.last:
            return "1" if source[0] < source[1] else "0"
        return "p" if extent.first < source[1] and source[0] < extent.last else "0"

    def _against_best(self, extent: Extent) -> list[str]:
        best, p = self.best, "p" + extent.side
        if best is None:
            return [p + "nobest"]
        if best == extent[:2]:
            return [p + "best"]
        return [p + "bs"] * (best[0] == extent.first) + [p + "be"] * (best[1] == extent.last)

    def _at_cue(self, side: str) -> list[str]:
        s, (left, source) = "S" + side, self._context
        return [s, s + self._lemma, s + self._tag, s + left, s + source]

    def _behind_cue(self, extent: Extent) -> list[str]:
        """For candidates in front of the cue: what stands behind the reporting clause, taken in or left out."""
        behind = self.frame.behind
        if extent.side == "r" or behind is None or behind + 1 >= self.view.size:
            return []
        view, s = self.view, "rb" + extent.side
        word, (_, tags, verb) = view.words[behind], view.opening(behind + 1)
        has_verb = min(view.count(FINITES, behind, view.size), 1)
        before = (
            min(view.count(FINITES, extent.first, self.frame.first), 1)
            if extent.first < self.frame.first
            else 0
        )
        return [
            f"{s}{word}{view.words[behind + 1]}", f"{s}{word}{view.tags[behind + 1]}", f"{s}{word}{tags}",
            f"{s}{verb}", f"{s}v{before}{has_verb}{view.tags[behind + 1]}",
        ]  # fmt: skip

    def numbers(self, extent: Extent) -> list[float]:
        """Log-odds of ends and tokens within; how many tokens the field takes for content outside, or not inside."""
        chances = self.chances
        within = chances.within(extent.first, extent.last) or [0.0]
        inside, size = sum(within, 0.0), len(within)
        return [
            logit(chances.begin(extent.first)), logit(chances.end(extent.last)), logit(min(within)),
            logit(inside / size), min(self._inside - inside, MOST_TOKENS), min(size - inside, MOST_TOKENS),
        ]  # fmt: skip
