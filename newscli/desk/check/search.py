"""Where in the sources some words may stand: the blocks that have all of them, or the most, rare words first."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from math import log

from newscli.desk.check.index import BLOCK, Passages, Region

LEAST = 3
"""So many of the rarest words are always asked for."""
ENOUGH = 4_000
"""Blocks found by so many entries, more words are asked only about the best of those."""
SURVIVORS = 150
"""Blocks that the more common words are asked about."""
REGIONS = 8
"""Places that are looked at closely."""
WHOLE = 60
"""The same of those that have all words."""
LIGHTEST = 0.08
"""What the most common word weighs."""


def weights_of(words: Sequence[str], passages: Passages) -> dict[str, float]:
    """What each word tells, 0–1: much when it stands in few blocks (inverse document frequency, Spärck Jones 1972)."""
    most = log(passages.blocks + 2)
    counts = passages.counts(sorted(set(words)))
    return {word: max(LIGHTEST, 1 - log(count + 1) / most) for word, count in counts.items()}


def regions_with_all(words: Sequence[str], weights: Mapping[str, float], passages: Passages) -> list[Region]:
    """The parts of the sources that have all the words; of a long run of words all those at its beginning."""
    sought = sorted(set(words[:BLOCK]), key=lambda word: (-weights[word], word))
    if any(weights[word] == 1 for word in sought):  # in no block
        return []
    first = passages.holding(sought[0])
    kept = sorted({*first, *(block - 1 for block in first if block)})
    for word in sought[1:]:
        holding = set(passages.holding(word))
        kept = [block for block in kept if block in holding or block + 1 in holding]
    return _regions(kept[:WHOLE], len(words), passages)


def regions_with_most(words: Sequence[str], weights: Mapping[str, float], passages: Passages) -> list[Region]:
    """The parts of the sources that have most of the words; each wide enough for all of them."""
    return _regions(sorted(_best_blocks(words, weights, passages)), len(words), passages)


def _regions(blocks: Iterable[int], size: int, passages: Passages) -> list[Region]:
    """The blocks, each with as many around it as the words may take, as regions that are apart."""
    margin = size // BLOCK + 1
    spans: list[tuple[int, int]] = []
    for block in blocks:
        first, last = max(0, block - margin), min(passages.blocks - 1, block + 1 + margin)
        if spans and first <= spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], last)
        else:
            spans.append((first, last))
    return [region for first, last in spans for region in passages.region(first, last)]


def _best_blocks(words: Sequence[str], weights: Mapping[str, float], passages: Passages) -> list[int]:
    """The first blocks of the best pairs of neighbours."""
    there = sorted({word for word in words if weights[word] < 1}, key=lambda word: (-weights[word], word))
    scores: dict[int, float] = defaultdict(float)
    read = 0
    for number, word in enumerate(there):
        holding = passages.holding(word)
        if number >= LEAST and read + len(holding) > ENOUGH:
            scores = _asked(there[number:], scores, weights, passages)
            break
        read += len(holding)
        _count(holding, weights[word], scores)
    return nlargest(REGIONS, sorted(scores), key=scores.__getitem__)


def _count(holding: Sequence[int], weight: float, scores: dict[int, float]) -> None:
    """Adds a word's weight to all pairs of neighbours that have it in one of the two, once."""
    before = -2
    for block in holding:
        if block - 1 != before and block:
            scores[block - 1] += weight
        scores[block] += weight
        before = block


def _asked(
    words: Sequence[str], scores: dict[int, float], weights: Mapping[str, float], passages: Passages
) -> dict[int, float]:
    """The best pairs so far, with the weights of common words, too."""
    kept = {block: scores[block] for block in nlargest(SURVIVORS, scores, key=scores.__getitem__)}
    for word in words:
        holding = passages.holding(word)
        for block in kept:
            at = bisect_left(holding, block)
            if at < len(holding) and holding[at] <= block + 1:
                kept[block] += weights[word]
    return kept
