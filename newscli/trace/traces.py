"""Articles in, traces out: quotes meet by runs of words, are compared, and gathered round the first seen."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from newscli.clusters import Bins, gathered
from newscli.model import Article
from newscli.trace.alignment import differences
from newscli.trace.changes import Said, blocks_between, changes, same_words
from newscli.trace.records import Trace, Variant
from newscli.trace.runs import RUN, run_keys
from newscli.trace.utterances import NOBODY, Utterance, utterances

AT_HAND = 1 << 14
"""Utterances that are not looked up again."""
MANY = 10**10
"""More articles than there are."""
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

    def add(self, article: Article, people: Mapping[str, int] = NOBODY) -> None:
        """One more article; ``people`` are the numbers of its persons among those of all articles, by their ids."""
        self._articles += 1
        all_said = [Said.of(one) for one in utterances(article, self._articles, people)]
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
        self._bins.rank(filter(None, (self._ranked(first, others) for first, others in alike)))
        for rank, data in enumerate(self._bins.ranked(), 1):
            members = [(number, share) for number, share in json.loads(data)]
            variants = tuple(self._variants(f"t{rank}", members))
            numbers = tuple(self._said(number).utterance.article for number, _ in members)
            yield Trace(variants, len(set(numbers)), numbers)

    def _ranked(self, first: int, others: list[tuple[int, float]]) -> tuple[str, bytes] | None:
        """All variants of a quote as data, and a key: those in most articles are first, then the first seen."""
        members = [(first, 1.0), *others]
        spread = len({self._said(number).utterance.article for number, _ in members})
        if spread < 2:
            return None
        undated, date, article, kind, start = self._said(first).utterance.age
        key = f"{MANY - spread:010d} {undated:d} {date} {article:010d} {kind} {start:010d} {first:012d}"
        return key, json.dumps(members).encode("ascii")

    def _looked_up(self, number: int) -> Said:
        return Said.of(Utterance.unpacked(self._bins.get(number)))

    def _variants(self, trace: str, members: Sequence[tuple[int, float]]) -> Iterator[Variant]:
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
