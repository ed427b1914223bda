"""A run of words found again in others: which pieces of it stand where, in one order.

Equal runs are sought first (by a table of the places of each word), the best chain of them is kept, and what is left
between two of them is compared word by word (RapidFuzz). Rare words weigh more than common ones.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

NEAR = 40
"""Up to so many words left out between two pieces, they belong to one passage."""
JUMP = 2.2
"""What a piece from elsewhere must weigh more than, to be taken."""
STEP = 0.25
"""What any gap costs."""
SKIPPED = 0.02
"""What each word left out costs."""
COMMON = 200
"""A word that stands at more places begins no run: it only goes on with one."""
MOST = 80
"""Equal runs that are chained; the heaviest are kept."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of equal words."""

    at: int
    """Index of its first word in the run that is sought."""
    there: int
    """Index of its first word in the others."""
    size: int
    """How many words."""

    @property
    def end(self) -> int:
        """Index behind it in the run that is sought."""
        return self.at + self.size

    @property
    def there_end(self) -> int:
        """Index behind it in the others."""
        return self.there + self.size


@dataclass(frozen=True, slots=True)
class Chain:
    """Equal runs in the order of the words that are sought."""

    blocks: tuple[Block, ...]
    """None overlaps another in the run that is sought."""
    score: float
    """Weight of the equal words less what gaps cost."""

    def covered(self) -> set[int]:
        """The indexes of the sought words that are found."""
        return {at for block in self.blocks for at in range(block.at, block.end)}


Weights = Mapping[str, float]
"""What each word weighs, 0–1."""


def equal_runs(sought: Sequence[str], others: Sequence[str], weights: Weights) -> list[Block]:
    """The longest equal runs, each as long as it can be, those of one common word left out; in no order."""
    places: dict[str, list[int]] = {word: [] for word in sought}
    for there, word in enumerate(others):
        if word in places:
            places[word].append(there)
    runs: list[Block] = []
    open_runs: dict[int, int] = {}
    for at, word in enumerate(sought):
        there_too = places[word]
        if len(there_too) > COMMON:
            there_too = [there for there in there_too if there - 1 in open_runs]
        longer = {there: open_runs.pop(there - 1, 0) + 1 for there in there_too}
        runs += (Block(at - size, there - size + 1, size) for there, size in open_runs.items())
        open_runs = longer
    runs += (Block(len(sought) - size, there - size + 1, size) for there, size in open_runs.items())
    return [run for run in runs if run.size > 1 or weights[sought[run.at]] >= 0.5]


def best_chain(
    sought: Sequence[str],
    runs: Sequence[Block],
    weights: Weights,
    breaks: frozenset[int],
    homes: Sequence[int],
) -> Chain:
    """The heaviest chain of runs.

    Before a word whose index is in ``breaks`` the speaker is marked as cut, and words may be left out for nothing.
    ``homes`` says of each of the other words to which passage it belongs; a step to another one is a jump.
    """
    sums = [0.0]
    for word in sought:
        sums.append(sums[-1] + weights[word])
    kept = sorted(runs, key=lambda run: (sums[run.at] - sums[run.end], run.there))[:MOST]
    kept.sort(key=lambda run: (run.at, run.end, run.there))
    scores: list[float] = []
    before: list[tuple[int, Block] | None] = []
    for number, run in enumerate(kept):
        score, way = sums[run.end] - sums[run.at], None
        for other in range(number):
            step = _step(kept[other], run, breaks, homes)
            if step is None:
                continue
            rest, cost = step
            total = scores[other] + sums[rest.end] - sums[rest.at] - cost
            if total > score + 1e-9:
                score, way = total, (other, rest)
        scores.append(score)
        before.append(way)
    return _traced(kept, scores, before)


def _traced(
    kept: Sequence[Block], scores: Sequence[float], before: Sequence[tuple[int, Block] | None]
) -> Chain:
    if not kept:
        return Chain((), 0.0)
    number = max(range(len(kept)), key=lambda one: (scores[one], -one))
    score, blocks = scores[number], []
    while True:
        way = before[number]
        blocks.append(way[1] if way else kept[number])
        if way is None:
            return Chain(tuple(reversed(blocks)), score)
        number = way[0]


def _step(
    first: Block, second: Block, breaks: frozenset[int], homes: Sequence[int]
) -> tuple[Block, float] | None:
    """What of the second run is left behind the first, and what the step costs; None when nothing is left."""
    overlap = max(0, first.end - second.at)
    if second.at < first.at or overlap >= second.size or second.end <= first.end:
        return None
    skipped = second.there + overlap - first.there_end
    same = homes[first.there] == homes[second.there]
    if same and skipped < 0 and second.there_end > first.there_end and second.there > first.there:
        overlap -= skipped  # both share words of the others, as a word said twice does
        skipped = 0
        if overlap >= second.size:
            return None
    rest = Block(second.at + overlap, second.there + overlap, second.size - overlap)
    marked = any(at in breaks for at in range(first.end, rest.at + 1)) if breaks else False
    if not same or skipped < 0 or (skipped > NEAR and not marked):
        return rest, JUMP
    return rest, 0.0 if marked else STEP + SKIPPED * skipped
