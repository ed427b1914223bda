"""From the labels of the span models to a draft: the content and the source."""

from __future__ import annotations

import re
import struct
from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass

from newscli.core.document import INSIDE, Span
from newscli.core.linear import Segmenter, Weights
from newscli.core.reported.accept import Draft, facts, logit, numbers
from newscli.core.reported.boundaries import Frame
from newscli.core.reported.chances import Chances
from newscli.core.reported.choice import DIRECT, Candidates, Chooser
from newscli.core.reported.extents import Extent, extents, trimmed
from newscli.core.reported.groups import FeatureCache
from newscli.core.reported.overrun import without_overrun
from newscli.core.reported.view import View
from newscli.core.reported.window import window

SPAN = re.compile("B[IE]*")
RELATIVE = frozenset(("WP", "WDT"))
CONTENT, SOURCE = struct.Struct("<4i16x"), struct.Struct("<16x4i")
"""The lanes of a token: the scores of the labels of its content, then of its source."""
LEAST_SOURCE = 0.02
"""A place less probable than this is no source."""


@dataclass(frozen=True, slots=True)
class SpanModel:
    """Two conditional random fields over the same features: one for the content, one for the source."""

    weights: Weights
    """Four lanes for the content's labels, four for the source's."""
    cache: FeatureCache[int]
    """Sums of weights that were needed before."""
    content: Segmenter
    """Finds the content."""
    source: Segmenter
    """Finds the source; learnt from many more attributions."""

    @classmethod
    def over(
        cls, weights: Weights, paired: Container[str], content: Segmenter, source: Segmenter
    ) -> SpanModel:
        """The model with an empty memory; ``paired``: the words with weights by the tag of a neighbour."""
        return cls(weights, FeatureCache(weights.total, paired), content, source)


class Labels:
    """The labels of one cue's window, and how sure the model is of them."""

    def __init__(self, view: View, cue: int, totals: Sequence[int], model: SpanModel) -> None:
        self.first, self.last = window(view, cue)
        self._model = model
        self._lanes = model.weights.lanes(totals)
        self._content_scores = list(CONTENT.iter_unpack(self._lanes))
        self._source_scores = list(SOURCE.iter_unpack(self._lanes))
        self._best = model.content.best(self._content_scores)
        self._chances: Chances | None = None
        self._sources: list[tuple[int, int]] | None = None

    def content(self) -> list[tuple[int, int]]:
        """Token spans of the content, in order."""
        return spans_of(self._best.labels, self.first)

    @property
    def sources(self) -> list[tuple[int, int]]:
        """Token spans that may be the source."""
        if self._sources is None:
            self._sources = spans_of(self._model.source.best(self._source_scores).labels, self.first)
        return self._sources

    @property
    def chances(self) -> Chances:
        """Where a content may begin and end."""
        if self._chances is None:
            rows = self._model.content.marginals(self._content_scores).rows
            self._chances = Chances(rows, self.first)
        return self._chances

    def likeliest_source(self, view: View, excluded: Collection[int]) -> tuple[int, int] | None:
        """Where a source most probably stands when no label says so."""
        rows = self._model.source.marginals(self._source_scores).rows
        begins = [
            (begin, number)
            for number, (_, begin, _, _) in enumerate(rows)
            if number + self.first not in excluded and view.words[number + self.first][0].isalnum()
        ]
        best, start = max(begins, default=(0.0, 0))
        if best < LEAST_SOURCE:
            return None
        end = start + 1
        while end < len(rows) and rows[end][2] + rows[end][3] >= best / 2:
            end += 1
        return start + self.first, end + self.first


def spans_of(path: str, first: int) -> list[tuple[int, int]]:
    """The spans that labels draw, as tokens counted from ``first``."""
    return [(first + found.start(), first + found.end()) for found in SPAN.finditer(path)]


def draft(
    number: int,
    view: View,
    cue: int,
    totals: Sequence[int],
    model: SpanModel,
    chooser: Chooser,
    prior: float,
) -> Draft | None:
    """What a cue of sentence ``number`` reports by the span model's ``totals``; ``chooser`` takes its extent.

    None when it has no content, or a direct quote.
    """
    labels = Labels(view, cue, totals, model)
    candidates = candidates_of(view, cue, labels)
    if not candidates.extents:
        return None
    chosen, chance = chooser.choose(candidates)
    inside = _content(candidates.frame, chosen)
    words = [token for token in inside if view.words[token][0].isalnum()]
    quoted = sum([view.inside[token] == INSIDE for token in words]) / max(1, len(words))
    if quoted >= DIRECT:
        return None
    first, last = chosen.first, chosen.last
    mention = _source(view, labels, cue, inside, first, last)
    start, end = view.sentence.starts[first], view.sentence.ends[last - 1]
    found = Draft(number, cue, first, last, start, end, mention and mention[:2], quoted, [], [])
    chances = labels.chances
    certainty = [chances.begin(first), *chances.within(first, last)[1:-1], chances.end(last)]
    found.numbers = numbers(view, found, prior, certainty, logit(chance), mention is not None and mention[2])
    found.facts = facts(view, found)
    return found


def candidates_of(view: View, cue: int, labels: Labels) -> Candidates:
    """The extents that a cue may report."""
    contents, sources = labels.content(), labels.sources
    best = trimmed(view, contents[0][0], contents[-1][1]) if contents else None
    if best and best[0] >= best[1]:
        best = None
    source = min(sources, key=lambda span: abs(span[0] - cue)) if sources else None
    frame = Frame(view, cue, source)
    found = without_overrun(frame, extents(frame, labels.chances, best))
    return Candidates(frame, labels.chances, found, best)


def _content(frame: Frame, extent: Extent) -> set[int]:
    """The tokens of an extent; the reporting clause that cuts it in two is none of them."""
    tokens = set(range(extent.first, extent.last))
    if extent.side == "b" and frame.before is not None and frame.behind is not None:
        tokens.difference_update(range(frame.before, frame.behind + 1))
    return tokens


def _source(
    view: View, labels: Labels, cue: int, inside: Collection[int], first: int, last: int
) -> tuple[int, int, bool] | None:
    """Tokens of the source, and whether labels say so: the nearest to the cue, or the likeliest place."""
    found = [(a, b) for a, b in labels.sources if not (a in inside and b - 1 in inside) or first < a < last]
    if found:
        return *with_antecedent(view, *min(found, key=lambda span: abs(span[0] - cue))), True
    guess = labels.likeliest_source(view, {*inside, cue}) or nearest_noun(view, cue, inside)
    return (*with_antecedent(view, *guess), False) if guess else None


def with_antecedent(view: View, start: int, end: int) -> tuple[int, int]:
    """A source that is a relative pronoun ("who") takes in the noun phrase right before it."""
    noun = start - 2 if start > 1 and view.words[start - 1] == "," else start - 1
    if noun < 0 or view.tags[start] not in RELATIVE or not view.tags[noun].startswith("NN"):
        return start, end
    while noun > 0 and _modifies(view.tags[noun - 1]):
        noun -= 1
    return noun, end


def nearest_noun(view: View, cue: int, excluded: Collection[int]) -> tuple[int, int] | None:
    """The noun phrase or pronoun nearest to the cue on its left, else on its right, within the window."""
    first, last = window(view, cue)

    def is_head(token: int) -> bool:
        tag = view.tags[token]
        return token not in excluded and (tag.startswith("NN") or tag in ("PRP", "WP"))

    head = next((token for token in range(cue - 1, first - 1, -1) if is_head(token)), None)
    if head is None:
        head = next((token for token in range(cue + 1, last) if is_head(token)), None)
        return None if head is None else (head, head + 1)
    start = head
    while (
        start > first
        and view.tags[head] != "PRP"
        and _modifies(view.tags[start - 1])
        and start - 1 not in excluded
    ):
        start -= 1
    return start, head + 1


def _modifies(tag: str) -> bool:
    return tag.startswith(("NN", "JJ")) or tag in ("DT", "PRP$", "POS", "CD")


def mention_span(view: View, found: Draft) -> Span | None:
    """Where the source stands in the text."""
    if found.mention is None:
        return None
    first, last = found.mention
    return Span(view.sentence.starts[first], view.sentence.ends[last - 1])
