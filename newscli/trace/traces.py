"""Articles in, traces out: quotes meet by runs of words, are compared, and gathered round the first seen."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import count

from newscli.clusters import Spool, gathered
from newscli.model import Article
from newscli.trace.alignment import differences
from newscli.trace.changes import Said, blocks_between, changes, same_words
from newscli.trace.records import Trace, Variant
from newscli.trace.runs import RUN, run_keys
from newscli.trace.utterances import Utterance, utterances

AT_HAND = 4096
"""Utterances that are not looked up again."""
MOST_WORDS = 5000
"""A speech of more words is left out."""


def find_traces(articles: Iterable[Article], spool: Spool) -> Iterator[Trace]:
    """The quotes that stand in several articles, those in most articles first, then the first seen.

    The ``spool`` is empty and of no use afterwards. Time and disk grow with the quotes, memory with those that stand in
    several articles.
    """
    _fill(spool, articles)
    said = lru_cache(maxsize=AT_HAND)(lambda number: Said.of(Utterance.unpacked(spool.get(number))))
    alike = gathered(
        spool.groups(),
        lambda one, other: same_words(said(one), said(other)),
        lambda number: said(number).utterance.age,
    )
    found: dict[int, list[tuple[int, float]]] = {}
    for number, first, share in alike:
        found.setdefault(first, [(first, 1.0)]).append((number, share))
    several = {
        first: articles for first, members in found.items() if (articles := _articles(members, said)) > 1
    }
    ranked = sorted(several, key=lambda first: (-several[first], said(first).utterance.age))
    for rank, first in enumerate(ranked, 1):
        members = sorted(found[first], key=lambda member: said(member[0]).utterance.age)
        yield Trace(tuple(_variants(f"t{rank}", members, said, spool)), several[first])


def _fill(spool: Spool, articles: Iterable[Article]) -> None:
    """Utterances go in under 1, 2, 3…, articles under -1, -2, -3…"""
    total = count(1)
    for number, article in enumerate(articles, 1):
        said = [(next(total), Said.of(one)) for one in utterances(article, number)]
        said = [(at, one) for at, one in said if RUN <= len(one.words) <= MOST_WORDS]
        spool.put((at, one.utterance.packed()) for at, one in said)
        spool.add_keys((key, at) for at, one in said for key in run_keys(one.words))
        if said:
            place = (article.article, article.summary.title, article.summary.source)
            spool.put([(-number, json.dumps(place).encode("ascii"))])


def _articles(members: Iterable[tuple[int, float]], said: Callable[[int], Said]) -> int:
    return len({said(number).utterance.article for number, _ in members})


def _variants(
    trace: str, members: Sequence[tuple[int, float]], said: Callable[[int], Said], spool: Spool
) -> Iterator[Variant]:
    first = said(members[0][0])
    for place, (number, share) in enumerate(members, 1):
        later = said(number)
        own = later.utterance
        article, title, source = json.loads(spool.get(-own.article))
        blocks = blocks_between(first, later)
        yield Variant(
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
