"""Fits the linear ranker: a softmax over the candidates of a group, several of which may be right.

The loss of a group is minus the logarithm of the summed probability of its right candidates, plus an L2
penalty on the weights; minimised by L-BFGS. A group of two candidates, the second without features, makes a
logistic regression.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from newscli.training.softmax import Array, exponentials


class Vocabulary:
    """Numbers features in the order in which they are first seen."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def encode(self, features: Iterable[str]) -> Array:
        """The features' numbers, new ones added."""
        numbers = self.numbers
        return np.fromiter((numbers.setdefault(name, len(numbers)) for name in features), dtype=np.int32)


@dataclass(frozen=True, slots=True)
class Group:
    """The candidates of one quoted span, as feature numbers."""

    candidates: list[Array]
    """One array a candidate."""
    right: tuple[int, ...]
    """Positions of the right candidates; at least one."""


def fit(groups: Sequence[Group], size: int, l2: float, least: int, iterations: int) -> Array:
    """A weight for each of ``size`` features; 0 for those seen in fewer than ``least`` candidates."""
    from scipy.optimize import minimize

    kept = _frequent(groups, size, least)
    matrix, first, group_of, right = _matrix(groups, kept)
    transposed = matrix.T.tocsr()

    def loss(weights: Array) -> tuple[float, Array]:
        scores = matrix @ weights
        exponents, total = exponentials(scores, first, group_of)
        good = np.where(right, exponents, 0)
        total_good = np.maximum(np.add.reduceat(good, first), 1e-30)
        gradient = transposed @ (exponents / total[group_of] - good / total_good[group_of])
        value = (np.log(total) - np.log(total_good)).sum() + 0.5 * l2 * (weights @ weights)
        return float(value), gradient + l2 * weights

    start = np.zeros(matrix.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": iterations, "maxcor": 8})
    weights = np.zeros(size)
    weights[kept >= 0] = found.x
    return weights


def _frequent(groups: Sequence[Group], size: int, least: int) -> Array:
    """New numbers of the features that are seen often enough, -1 for the others."""
    counts = np.zeros(size, dtype=np.int64)
    for group in groups:
        for features in group.candidates:
            counts[features] += 1
    kept = np.full(size, -1, dtype=np.int32)
    chosen = counts >= least
    kept[chosen] = np.arange(chosen.sum())
    return kept


def _matrix(groups: Sequence[Group], kept: Array) -> tuple[Any, Array, Array, Array]:
    """Candidates by features, the first candidate of each group, each candidate's group, which are right."""
    from scipy.sparse import csr_matrix

    columns: list[Array] = []
    lengths: list[int] = []
    first: list[int] = []
    right: list[bool] = []
    for group in groups:
        first.append(len(lengths))
        for position, features in enumerate(group.candidates):
            known = kept[features]
            known = known[known >= 0]
            columns.append(known)
            lengths.append(len(known))
            right.append(position in group.right)
    pointers = np.concatenate([[0], np.cumsum(lengths)])
    indices = np.concatenate(columns)
    shape = (len(lengths), int(kept.max()) + 1)
    matrix = csr_matrix((np.ones(len(indices)), indices, pointers), shape=shape)
    starts = np.array(first)
    group_of = np.repeat(np.arange(len(first)), np.diff([*first, len(lengths)]))
    return matrix, starts, group_of, np.array(right)
