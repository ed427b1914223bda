"""How probably a content begins at a token and ends before one, by the conditional random field."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

from newscli.core.linear import Ratios

LIKELY = 0.02
"""A place at which the field begins or ends a content with this probability is a candidate."""
MOST_BEGINS, MOST_ENDS = 3, 4
"""So many of them on one side."""


class Chances:
    """How probably a content begins at a token, ends before one, and leaves one out, by the field."""

    def __init__(self, rows: Sequence[Ratios], first: int) -> None:
        """``rows``: the probabilities of each label from token ``first`` on."""
        self.first, self.last = first, first + len(rows)
        self._rows = rows
        self._within = [1.0 - row[0] for row in rows]

    def begin(self, token: int) -> float:
        """That a content begins at a token."""
        return self._rows[token - self.first][1] if self.first <= token < self.last else 0.0

    def end(self, token: int) -> float:
        """That one ends right before a token."""
        return self._ends[token - self.first] if self.first < token <= self.last else 0.0

    @cached_property
    def _ends(self) -> list[float]:
        """The same of each token from the first on, and of what is behind the last."""
        rows = self._rows
        ends = [0.0]
        for (_, begin, _, end), (_, _, inside, further) in pairwise(rows):
            alone = begin - inside - further
            chance = end + alone if alone > 0.0 else end
            ends.append(chance if chance < 1.0 else 1.0)
        if rows:
            ends.append(min(1.0, sum(rows[-1][1:])))
        return ends

    def within(self, first: int, last: int) -> list[float]:
        """Of tokens, that they belong to a content."""
        first, last = first - self.first, last - self.first
        return self._within[first if first > 0 else 0 : last if last > 0 else 0]

    def best_begins(self, first: int, last: int) -> list[int]:
        """The tokens at which one most probably begins, at most three."""
        return [token for token in self._likely_begins if first <= token < last][:MOST_BEGINS]

    def best_ends(self, first: int, last: int) -> list[int]:
        """The tokens before which one most probably ends, at most four."""
        return [token for token in self._likely_ends if first <= token <= last][:MOST_ENDS]

    @cached_property
    def _likely_begins(self) -> list[int]:
        return self._ranked([row[1] for row in self._rows])

    @cached_property
    def _likely_ends(self) -> list[int]:
        return self._ranked(self._ends)

    def _ranked(self, chances: Sequence[float]) -> list[int]:
        """The tokens of chances that count, the likeliest first."""
        ranked = sorted([(chance, at) for at, chance in enumerate(chances) if chance > LIKELY], reverse=True)
        return [at + self.first for _, at in ranked]
