"""Linear models in plain Python: the weights of a feature for all labels packed into one big integer.

Each label has a lane of 32 bits that holds its weight in thousandths. Adding the integers of several
features adds all weights at once; a conditional random field (Lafferty et al. 2001) then needs a few sums a
token to find the likeliest labels and how sure they are. With so few features a token this is faster than
handing them, as text, to a library.
"""

from __future__ import annotations

import struct
from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import exp, inf, log
from typing import Any, NamedTuple

LANE = 32
SCALE = 1000
ZERO = 1 << 30
"""Added to every lane before it is read, so that it is positive."""

Scores = Sequence[float]
"""One number a label."""


def pack(weights: Iterable[float]) -> int:
    """One integer for the weights of a feature; lanes may borrow from each other, sums stay exact."""
    return sum(round(weight * SCALE) << (LANE * lane) for lane, weight in enumerate(weights))


LETTERS = "OBIE"
TRANSITIONS = ("OO", "OB", "BO", "BB", "BI", "BE", "II", "IE", "EO", "EB")
"""The labels that may follow each other: outside, begin, inside, end."""


class Weights:
    """Feature to packed weights of ``lanes`` labels."""

    def __init__(self, table: Mapping[str, int], lanes: int) -> None:
        self._get = table.get
        self._base = sum(ZERO << (LANE * lane) for lane in range(lanes))
        self._unpack = struct.Struct(f"<{lanes}I").unpack
        self._bytes = 4 * lanes

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> Weights:
        """From JSON: ``names`` by line, ``rows`` of 16-bit weights, one a lane, in base 64."""
        names, lanes = stored["names"].split("\n"), stored["lanes"]
        rows = struct.iter_unpack(f"<{lanes}h", b64decode(stored["rows"]))
        return cls({name: _pack_row(row) for name, row in zip(names, rows, strict=True)}, lanes)

    def total(self, names: Iterable[str]) -> int:
        """The packed sum of the weights of some features; unknown ones weigh nothing."""
        get = self._get
        return sum(get(name, 0) for name in names)

    def scores(self, total: int) -> list[float]:
        """A packed sum as one number a label."""
        lanes = self._unpack((total + self._base).to_bytes(self._bytes, "little"))
        return [(lane - ZERO) / SCALE for lane in lanes]


def _pack_row(row: Sequence[int]) -> int:
    total = 0
    for weight in reversed(row):
        total = (total << LANE) + weight
    return total


class Marginals(NamedTuple):
    """What the forward and backward sums say of a sequence."""

    rows: list[Scores]
    """Probability of each label at each token."""
    total: float
    """Logarithm of the sum over all sequences of labels."""


class Segmenter:
    """A linear-chain conditional random field with four labels: outside, and begin, inside, end of a span.

    A span of one token is a begin alone; one that the window cuts off ends with an inside. What cannot
    follow each other (inside after outside) never does. The labels are written out instead of looped over,
    because these sums are much of the time that reported speech takes.
    """

    def __init__(self, transitions: Mapping[str, float]) -> None:
        """``transitions``: the weight of one label after another by their letters (``OB``: O, then B)."""
        self.transitions = {pair: transitions[pair] for pair in TRANSITIONS}
        self._ratios = {pair: exp(weight) for pair, weight in self.transitions.items()}

    def best(self, scores: Sequence[Scores]) -> str:
        """The likeliest labels, a letter a token (Viterbi 1967)."""
        oo, ob, bo, bb, bi, be, ii, ie, eo, eb = self.transitions.values()
        outside, begin = scores[0][:2]
        inside = end = -inf
        steps = []
        for score_o, score_b, score_i, score_e in scores[1:]:
            from_o, from_b, from_e = outside + oo, begin + bo, end + eo
            to_o = max(from_o, from_b, from_e)
            begun_o, begun_b, begun_e = outside + ob, begin + bb, end + eb
            to_b = max(begun_o, begun_b, begun_e)
            steps.append(
                (
                    "O" if to_o == from_o else "B" if to_o == from_b else "E",
                    "O" if to_b == begun_o else "B" if to_b == begun_b else "E",
                    "B" if begin + bi > inside + ii else "I",
                    "B" if begin + be > inside + ie else "I",
                )
            )
            inside, end = max(begin + bi, inside + ii) + score_i, max(begin + be, inside + ie) + score_e
            outside, begin = to_o + score_o, to_b + score_b
        _, label = max((outside, "O"), (begin, "B"), (inside, "I"), (end, "E"))
        path = [label]
        for step in reversed(steps):
            label = step[LETTERS.index(label)]
            path.append(label)
        return "".join(reversed(path))

    def marginals(self, scores: Sequence[Scores]) -> Marginals:
        """How probable every label is at every token."""
        ratios, total = _ratios(scores)
        forward, scaled = self._forward(ratios)
        oo, ob, bo, bb, bi, be, ii, ie, eo, eb = self._ratios.values()
        outside = begin = inside = end = 1.0
        rows: list[Scores] = []
        for (f_o, f_b, f_i, f_e), (r_o, r_b, r_i, r_e) in zip(
            reversed(forward), reversed(ratios), strict=True
        ):
            p_o, p_b, p_i, p_e = f_o * outside, f_b * begin, f_i * inside, f_e * end
            scale = 1 / (p_o + p_b + p_i + p_e)
            rows.append((p_o * scale, p_b * scale, p_i * scale, p_e * scale))
            outside, begin, inside, end = outside * r_o, begin * r_b, inside * r_i, end * r_e
            scale = 1 / (outside + begin + inside + end)
            outside, begin, inside, end = outside * scale, begin * scale, inside * scale, end * scale
            outside, begin, inside, end = (
                outside * oo + begin * ob,
                outside * bo + begin * bb + inside * bi + end * be,
                inside * ii + end * ie,
                outside * eo + begin * eb,
            )
        return Marginals(rows[::-1], total + scaled)

    def _forward(self, ratios: Sequence[Scores]) -> tuple[list[Scores], float]:
        oo, ob, bo, bb, bi, be, ii, ie, eo, eb = self._ratios.values()
        outside, begin = ratios[0][:2]
        inside = end = total = 0.0
        rows: list[Scores] = []
        for number, (r_o, r_b, r_i, r_e) in enumerate(ratios):
            if number:
                outside, begin, inside, end = (
                    (outside * oo + begin * bo + end * eo) * r_o,
                    (outside * ob + begin * bb + end * eb) * r_b,
                    (begin * bi + inside * ii) * r_i,
                    (begin * be + inside * ie) * r_e,
                )
            size = outside + begin + inside + end
            total += log(size)
            outside, begin, inside, end = outside / size, begin / size, inside / size, end / size
            rows.append((outside, begin, inside, end))
        return rows, total

    def path_score(self, scores: Sequence[Scores], path: str) -> float:
        """The score of a sequence of labels; less the sum over all sequences it is its log-probability."""
        total = sum(row[LETTERS.index(label)] for row, label in zip(scores, path, strict=True))
        return total + sum(self.transitions[pair] for pair in map("".join, pairwise(path)))


def _ratios(scores: Sequence[Scores]) -> tuple[list[Scores], float]:
    """Powers of e, each token's scaled by its highest, and the sum of what was scaled away."""
    total = 0.0
    ratios: list[Scores] = []
    for row in scores:
        highest = max(row)
        total += highest
        outside, begin, inside, end = row
        ratios.append(
            (exp(outside - highest), exp(begin - highest), exp(inside - highest), exp(end - highest))
        )
    return ratios, total
