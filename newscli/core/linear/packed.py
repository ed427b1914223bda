"""Linear models in plain Python: the weights of a feature for all labels packed into one big integer.

Each label has a lane of 32 bits that holds its weight in thousandths. Adding the integers of several
features adds all weights at once; a conditional random field (Lafferty et al. 2001) then needs a few sums a
token to find the likeliest labels and how sure they are. With so few features a token this is faster than
handing them, as text, to a library. All scores here are whole numbers of thousandths.
"""

from __future__ import annotations

import struct
from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import exp, log
from typing import Any, NamedTuple

from newscli.models.store import Store
from newscli.models.stored import Sparse, Stored

LANE = 32
SCALE = 1000
SIGN = 1 << (LANE - 1)

Scores = Sequence[int]
"""One number a label, in thousandths."""


def pack(weights: Iterable[float]) -> int:
    """One integer for the weights of a feature; lanes may borrow from each other, sums stay exact."""
    return sum(round(weight * SCALE) << (LANE * lane) for lane, weight in enumerate(weights))


Ratios = tuple[float, float, float, float]
"""Powers of e of a token's scores."""

LETTERS = "OBIE"
PLACE = {letter: place for place, letter in enumerate(LETTERS)}
APART = 4
"""Tokens after which the sums of a chain are brought back into the range of a number."""
LEAST = -(1 << 60)
"""The score of what cannot be."""
TRANSITIONS = ("OO", "OB", "BO", "BB", "BI", "BE", "II", "IE", "EO", "EB")
"""The labels that may follow each other: outside, begin, inside, end."""


class Weights:
    """Feature to packed weights of ``lanes`` labels."""

    def __init__(self, table: Stored[int] | Sparse[int], lanes: int) -> None:
        """``table``: packed weights, 0 for unknown features."""
        self._get = table.__getitem__
        self._signs = sum(SIGN << (LANE * lane) for lane in range(lanes))
        self._unpack = struct.Struct(f"<{lanes}i").unpack
        self._bytes = 4 * lanes

    @classmethod
    def read(cls, stored: Mapping[str, Any]) -> Weights:
        """As they are trained: ``names`` by line, ``rows`` of 16-bit weights, one a lane, in base 64."""
        names, lanes = stored["names"].split("\n"), stored["lanes"]
        rows, size = b64decode(stored["rows"]), 2 * lanes
        packed = [packed_row(rows[at : at + size]) for at in range(0, len(rows), size)]
        return cls(Sparse(dict(zip(names, packed, strict=True)), 0), lanes)

    @classmethod
    def stored(cls, store: Store, prefix: str, lanes: int) -> Weights:
        """Weights that are looked up in a file."""
        return cls(Stored(store, prefix, packed_row, 0), lanes)

    def total(self, names: Iterable[str]) -> int:
        """The packed sum of the weights of some features; unknown ones weigh nothing."""
        return sum(map(self._get, names))

    def lanes(self, totals: Iterable[int]) -> bytes:
        """Packed sums one behind the other, as numbers of 32 bits with a sign."""
        signs, size = self._signs, self._bytes
        return b"".join([((total + signs) ^ signs).to_bytes(size, "little") for total in totals])

    def scores(self, total: int) -> tuple[int, ...]:
        """A packed sum as one number a label; adding and taking off the signs undoes the borrows between lanes."""
        signs = self._signs
        return self._unpack(((total + signs) ^ signs).to_bytes(self._bytes, "little"))


def packed_row(stored: bytes) -> int:
    """Weights of 16 bits, a lane each, in one integer: made positive, spread over the lanes, made signed again."""
    lanes = len(stored) // 2
    wide = bytearray(4 * lanes)
    wide[::4], wide[1::4] = stored[::2], stored[1::2].translate(TURNED)
    return int.from_bytes(wide, "little") - HIGHEST[lanes]


TURNED = bytes([number ^ 0x80 for number in range(256)])
"""The upper byte of a number of 16 bits with a sign, to that of the number and 32,768."""
HIGHEST = [sum(1 << (LANE * lane + 15) for lane in range(lanes)) for lanes in range(64)]
"""32,768 in so many lanes."""


class Best(NamedTuple):
    """The likeliest sequence of labels."""

    labels: str
    """A letter a token."""
    score: int
    """What it adds up to, in thousandths."""


class Marginals(NamedTuple):
    """What the forward and backward sums say of a sequence."""

    rows: list[Ratios]
    """Probability of each label at each token that was asked for."""
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
        self._transitions = {pair: round(transitions[pair] * SCALE) for pair in TRANSITIONS}
        self._ratios = {pair: exp(weight / SCALE) for pair, weight in self._transitions.items()}

    def best(self, scores: Sequence[Scores]) -> Best:
        """The likeliest labels (Viterbi 1967)."""
        oo, ob, bo, bb, bi, be, ii, ie, eo, eb = self._transitions.values()
        outside, begin = scores[0][:2]
        inside = end = LEAST
        steps = []
        for score_o, score_b, score_i, score_e in scores[1:]:
            from_o, from_b, from_e = outside + oo, begin + bo, end + eo
            begun_o, begun_b, begun_e = outside + ob, begin + bb, end + eb
            going_b, going_i, ended_b, ended_i = begin + bi, inside + ii, begin + be, inside + ie
            outside, step_o = (from_o, "O") if from_o >= from_b else (from_b, "B")
            if from_e > outside:
                outside, step_o = from_e, "E"
            begin, step_b = (begun_o, "O") if begun_o >= begun_b else (begun_b, "B")
            if begun_e > begin:
                begin, step_b = begun_e, "E"
            inside, step_i = (going_b, "B") if going_b > going_i else (going_i, "I")
            end, step_e = (ended_b, "B") if ended_b > ended_i else (ended_i, "I")
            steps.append((step_o, step_b, step_i, step_e))
            outside, begin, inside, end = outside + score_o, begin + score_b, inside + score_i, end + score_e
        score, label = max((outside, "O"), (begin, "B"), (inside, "I"), (end, "E"))
        path = [label]
        for step in reversed(steps):
            label = step[PLACE[label]]
            path.append(label)
        return Best("".join(reversed(path)), score)

    def marginals(self, scores: Sequence[Scores], first: int = 0, last: int | None = None) -> Marginals:
        """How probable every label is at each token from ``first`` to ``last`` (to the end without it)."""
        ratios, forward, sizes, total = self._forward(scores)
        last = len(ratios) if last is None else last
        oo, ob, bo, bb, bi, be, ii, ie, eo, eb = self._ratios.values()
        outside = begin = inside = end = 1 / sum(forward[-1], 0.0)
        behind: list[Ratios] = []
        for number in range(len(ratios) - 1, first - 1, -1):
            if number < last:
                behind.append((outside, begin, inside, end))
            r_o, r_b, r_i, r_e = ratios[number]
            if not number % APART:
                # what the sums in front were divided by keeps those from behind in range, too
                scale = 1 / sizes[number // APART]
                r_o, r_b, r_i, r_e = r_o * scale, r_b * scale, r_i * scale, r_e * scale
            outside, begin, inside, end = outside * r_o, begin * r_b, inside * r_i, end * r_e
            outside, begin, inside, end = (
                outside * oo + begin * ob,
                outside * bo + begin * bb + inside * bi + end * be,
                inside * ii + end * ie,
                outside * eo + begin * eb,
            )
        rows = [
            (f_o * b_o, f_b * b_b, f_i * b_i, f_e * b_e)
            for (f_o, f_b, f_i, f_e), (b_o, b_b, b_i, b_e) in zip(
                forward[first:last], reversed(behind), strict=True
            )
        ]
        return Marginals(rows, total + log(sum(forward[-1], 0.0)) + sum(map(log, sizes), 0.0))

    def _forward(self, scores: Sequence[Scores]) -> tuple[list[Ratios], list[Ratios], list[float], float]:
        """Of each token the powers of e, scaled by the highest, and the sums over all that may stand in front of it;
        by what these are divided at every fourth; the sum of the highest."""
        oo, ob, bo, bb, bi, be, ii, ie, eo, eb = self._ratios.values()
        outside = begin = inside = end = 0.0
        ratios: list[Ratios] = []
        rows: list[Ratios] = []
        sizes: list[float] = []
        total = 0
        for number, row in enumerate(scores):
            score_o, score_b, score_i, score_e = row
            highest = max(row)
            total += highest
            r_o, r_b = exp((score_o - highest) / SCALE), exp((score_b - highest) / SCALE)
            r_i, r_e = exp((score_i - highest) / SCALE), exp((score_e - highest) / SCALE)
            ratios.append((r_o, r_b, r_i, r_e))
            outside, begin, inside, end = (
                (outside * oo + begin * bo + end * eo) * r_o if number else r_o,
                (outside * ob + begin * bb + end * eb) * r_b if number else r_b,
                (begin * bi + inside * ii) * r_i,
                (begin * be + inside * ie) * r_e,
            )
            if not number % APART:
                size = outside + begin + inside + end
                sizes.append(size)
                outside, begin, inside, end = outside / size, begin / size, inside / size, end / size
            rows.append((outside, begin, inside, end))
        return ratios, rows, sizes, total / SCALE

    def path_score(self, scores: Sequence[Scores], path: str) -> int:
        """The score of a sequence of labels; as a number less the sum over all sequences it is its log-probability."""
        total = sum([row[PLACE[label]] for row, label in zip(scores, path, strict=True)])
        return total + sum([self._transitions[one + other] for one, other in pairwise(path)])
