"""Articles in, traces out: quotes meet by runs of words, are compared, and gathered round the first seen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache

from newscli.clusters import Bins, gathered
from newscli.model import Article
from newscli.trace.alignment import differences
from newscli.trace.changes import Said, blocks_between, changes, same_words
from newscli.trace.records import Trace, Variant
from newscli.trace.runs import RUN, run_keys
from newscli.trace.utterances import Utterance, utterances

AT_HAND = 1 << 14
"""Utterances that are not looked up again."""
MOST_WORDS = 5000
"""A speech of more words is left out."""


def find_traces(articles: Iterable[Article], bins: Bins) -> Iterator[Trace]:
    """The traces of all articles; see :class:`Tracer`."""
    tracer = Tracer(bins)
    for article in articles:
        tracer.add(article)
    return tracer.traces()


class Tracer:
    """Takes articles in their order, then gives the quotes that stand in several of them.

    The ``bins`` are empty in the beginning and of no use afterwards: utterances are in it under 1, 2, 3…, articles
    under -1, -2, -3… Time and disk grow with the quotes, memory with those that stand in several articles.
    """

    def __init__(self, bins: Bins) -> None:
        self._bins = bins
        self._articles = 0
        self._utterances = 0
        self._said = lru_cache(maxsize=AT_HAND)(self._looked_up)

    def add(self, article: Article) -> None:
        """One more article."""
        self._articles += 1
        all_said = [Said.of(one) for one in utterances(article, self._articles)]
        numbered = list(
            enumerate(
                (said for said in all_said if RUN <= len(said.words) <= MOST_WORDS), self._utterances + 1
            )
        )
        if not numbered:
            return
        self._utterances += len(numbered)
        place = (article.article, article.summary.title, article.summary.source)
        self._bins.put([(-self._articles, json.dumps(place).encode("ascii"))])
        self._bins.put((number, said.utterance.packed()) for number, said in numbered)
        self._bins.add_keys((key, number) for number, said in numbered for key in run_keys(said.words))

    def traces(self) -> Iterator[Trace]:
        """The quotes that stand in several articles, those in most articles first, then the first seen."""
        alike = gathered(
            self._bins.groups(),
            lambda one, other: same_words(self._said(one), self._said(other)),
            lambda number: self._said(number).utterance.age,
        )
        found: dict[int, list[tuple[int, float]]] = {}
        for number, first, share in alike:
            found.setdefault(first, [(first, 1.0)]).append((number, share))
        sizes = {first: self._spread(members) for first, members in found.items()}
        several = [first for first, size in sizes.items() if size > 1]
        several.sort(key=lambda first: (-sizes[first], self._said(first).utterance.age))
        for rank, first in enumerate(several, 1):
            variants = tuple(self._variants(f"t{rank}", found[first]))
            numbers = tuple(self._said(number).utterance.article for number, _ in found[first])
            yield Trace(variants, sizes[first], numbers)

    def _looked_up(self, number: int) -> Said:
        return Said.of(Utterance.unpacked(self._bins.get(number)))

    def _spread(self, members: Iterable[tuple[int, float]]) -> int:
        """In how many articles they stand."""
        return len({self._said(number).utterance.article for number, _ in members})

    def _variants(self, trace: str, members: list[tuple[int, float]]) -> Iterator[Variant]:
        members.sort(key=lambda member: self._said(member[0]).utterance.age)
        first = self._said(members[0][0])
        for place, (number, share) in enumerate(members, 1):
            yield self._variant(trace, place, first, self._said(number), share)

    def _variant(self, trace: str, place: int, first: Said, later: Said, share: float) -> Variant:
        own = later.utterance
        article, title, source = json.loads(self._bins.get(-own.article))
        blocks = blocks_between(first, later)
        return Variant(
            trace=trace,
            place=place,
            article=article,
            quotes=own.quotes,
            kind=own.kind,
            text=own.text,
            start=own.start,
            end=own.end,
            speaker=own.speaker,
            title=title,
            date=own.date,
            source=source,
            changes=changes(first, later, blocks),
            similarity=round(share, 3),
            differences=differences(blocks, first.utterance.text, own.text),
        )
