"""The passage of the sources that a stretch of words stands in, piece by piece."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from newscli.desk.check.index import Passages, Region
from newscli.desk.check.search import regions_with_all, regions_with_most, weights_of
from newscli.desk.check.stretch import Stretch
from newscli.desk.words.alignment import Block, Chain, best_chain, equal_runs

APART = 4
"""So many words in a row that are not found are looked for elsewhere."""
BETWEEN = "\0"
"""Stands between two regions, and is no word."""


@dataclass(frozen=True, slots=True)
class Ground:
    """Regions one behind the other, as one run of words."""

    regions: tuple[Region, ...]
    """In the order of the sources."""
    words: tuple[str, ...]
    """The words of all of them, with a word that is none behind each."""
    homes: tuple[int, ...]
    """For each word the number of its region."""
    firsts: tuple[int, ...]
    """Index of the first word of each region."""

    @classmethod
    def of(cls, regions: Sequence[Region]) -> Ground:
        """The ground that the regions make."""
        words: list[str] = []
        homes: list[int] = []
        firsts: list[int] = []
        for number, region in enumerate(regions):
            firsts.append(len(words))
            words += (*region.words.words, BETWEEN)
            homes += [number] * (len(region.words) + 1)
        return cls(tuple(regions), tuple(words), tuple(homes), tuple(firsts))

    def place(self, there: int) -> tuple[Region, int]:
        """The region of a word and its index there."""
        number = self.homes[there]
        return self.regions[number], there - self.firsts[number]


@dataclass(frozen=True, slots=True)
class Match:
    """Where a stretch was found."""

    ground: Ground
    """What was looked at."""
    sought: tuple[str, ...]
    """The words of the stretch."""
    blocks: tuple[Block, ...]
    """Equal runs in the order of the stretch; there is at least one."""
    coverage: float
    """0–1: share of the weight of all words that is in them."""
    weight: float
    """Weight of the words in them."""


def exact(sought: Sequence[str], ground: Ground) -> list[int]:
    """Where all the words stand side by side, as indexes into the ground."""
    first, size = sought[0], len(sought)
    return [
        there
        for there, word in enumerate(ground.words)
        if word == first and ground.words[there : there + size] == sought
    ]


def match(stretch: Stretch, passages: Passages) -> tuple[Match | None, list[Match]]:
    """The best match, and all in which every word is found side by side; None when no word is found."""
    sought = stretch.words.words
    if not sought or not passages.blocks:
        return None, []
    weights = weights_of(sought, passages)
    whole = _whole(stretch, weights, passages)
    if whole:
        return whole[0], whole
    ground = Ground.of(regions_with_most(sought, weights, passages))
    chain = _chain(stretch, ground, weights)
    missing = _missing(len(sought), chain)
    if missing and chain.blocks:
        more = [
            region
            for low, high in missing
            for region in regions_with_most(sought[low:high], weights, passages)
        ]
        ground = Ground.of(_united([*ground.regions, *more]))
        chain = _chain(stretch, ground, weights)
    return _match(ground, chain, sought, weights), []


def _whole(stretch: Stretch, weights: Mapping[str, float], passages: Passages) -> list[Match]:
    """All places where every word stands, side by side."""
    sought = stretch.words.words
    ground = Ground.of(regions_with_all(sought, weights, passages))
    weight = sum(weights[word] for word in sought)
    size = len(sought)
    return [Match(ground, sought, (Block(0, at, size),), 1.0, weight) for at in exact(sought, ground)]


def _chain(stretch: Stretch, ground: Ground, weights: Mapping[str, float]) -> Chain:
    sought = stretch.words.words
    runs = equal_runs(sought, ground.words, weights)
    return best_chain(sought, runs, weights, stretch.breaks, ground.homes)


def _missing(size: int, chain: Chain) -> list[tuple[int, int]]:
    """The long gaps of a chain, in words of the stretch."""
    edges = [0, *(edge for block in chain.blocks for edge in (block.at, block.end)), size]
    gaps = list(pairwise(edges))[::2]
    return [(low, high) for low, high in gaps if high - low >= APART]


def _match(ground: Ground, chain: Chain, sought: Sequence[str], weights: Mapping[str, float]) -> Match | None:
    if not chain.blocks:
        return None
    whole = sum(weights[word] for word in sought)
    equal = sum(weights[sought[at]] for at in chain.covered())
    return Match(ground, tuple(sought), chain.blocks, equal / whole, equal)


def _united(regions: Sequence[Region]) -> list[Region]:
    """Each region once, those inside others left out."""
    found: list[Region] = []
    for region in sorted(regions, key=lambda one: (one.source, one.offset, -len(one.text))):
        before = found[-1] if found else None
        inside = (
            before is not None
            and before.source == region.source
            and region.offset + len(region.text) <= before.offset + len(before.text)
        )
        if not inside:
            found.append(region)
    return found
