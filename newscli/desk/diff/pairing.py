"""Which quote of the old version is which of the new one."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from newscli.desk.diff.texts import Comparison
from newscli.desk.words import words_of
from newscli.model import Quote

SAME_PLACE = 0.4
"""How alike two quotes at one place of the article are, or one took the other's place."""
SAME_QUOTE = 0.65
"""How alike two quotes at different places are, or they have nothing to do with one another."""
LEAST = 4
"""Words in a quote that is looked for at other places."""
MOST = 50
"""Quotes at other places that one quote is compared with."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One quote in both versions, or in one of them."""

    old: Quote | None
    """In the old version."""
    new: Quote | None
    """In the new version."""


@dataclass(slots=True)
class _Side:
    """The quotes of one version that have no partner yet."""

    quotes: dict[int, Quote]
    """By their place in the article's list."""
    words: list[tuple[str, ...]]
    """The words of all quotes."""

    @classmethod
    def of(cls, quotes: Sequence[Quote]) -> _Side:
        return cls(dict(enumerate(quotes)), [words_of(quote.text).words for quote in quotes])


def pairs(old: Sequence[Quote], new: Sequence[Quote], texts: Comparison) -> list[Pair]:
    """Every quote of both versions, once; those of the new version first, in its order."""
    left, right = _Side.of(old), _Side.of(new)
    partners: dict[int, int] = {}
    for step in (_at_one_place, _with_the_same_words, _where_words_were_edited, _elsewhere):
        for one, other in step(left, right, texts):
            if one in left.quotes and other in right.quotes:
                partners[other] = one
                del left.quotes[one], right.quotes[other]
    found = [Pair(old[partners[at]] if at in partners else None, quote) for at, quote in enumerate(new)]
    return found + [Pair(quote, None) for quote in left.quotes.values()]


Step = Iterator[tuple[int, int]]


def _at_one_place(left: _Side, right: _Side, texts: Comparison) -> Step:
    """The same words at the same place."""
    there = {(_range(quote, texts)[0], right.words[at]): at for at, quote in right.quotes.items()}
    for at, quote in list(left.quotes.items()):
        place = (texts.in_new(quote.start, quote.end)[0], left.words[at])
        if place in there:
            yield at, there[place]


def _with_the_same_words(left: _Side, right: _Side, texts: Comparison) -> Step:
    """The same words, wherever; those said more than once in their order."""
    waiting: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in reversed(list(right.quotes)):
        waiting[right.words[at]].append(at)
    for at in list(left.quotes):
        if waiting[left.words[at]]:
            yield at, waiting[left.words[at]].pop()


def _where_words_were_edited(left: _Side, right: _Side, texts: Comparison) -> Step:
    """Other words at the same place, the most alike first."""
    places = sorted((*_range(quote, texts), at) for at, quote in right.quotes.items())
    longest = max((high - low for low, high, _ in places), default=0)
    scored = []
    for one, quote in left.quotes.items():
        first, last = texts.in_new(quote.start, quote.end)
        for edit in texts.edits_in_old(quote.start, quote.end):
            first, last = min(first, edit.new_first), max(last, edit.new_last)
        near = islice(places, bisect_left(places, (first - longest,)), None)
        for low, high, other in near:
            if low >= last:
                break
            if high > first:
                scored.append((-_likeness(left.words[one], right.words[other]), one, other))
    return ((one, other) for score, one, other in sorted(scored) if -score >= SAME_PLACE)


def _elsewhere(left: _Side, right: _Side, texts: Comparison) -> Step:
    """Much the same words at another place."""
    with_word: dict[str, list[int]] = defaultdict(list)
    for other in right.quotes:
        for word in set(right.words[other]):
            with_word[word].append(other)
    scored = []
    for one in left.quotes:
        words = sorted(set(left.words[one]), key=lambda word: (len(with_word.get(word, ())), word))
        others = dict.fromkeys(other for word in words for other in with_word.get(word, ())[:MOST])
        if len(left.words[one]) >= LEAST:
            scored += [
                (-_likeness(left.words[one], right.words[other]), one, other) for other in [*others][:MOST]
            ]
    return ((one, other) for score, one, other in sorted(scored) if -score >= SAME_QUOTE)


def _range(quote: Quote, texts: Comparison) -> tuple[int, int]:
    words = texts.new.between(quote.start, quote.end)
    return words.start, words.stop


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other)
