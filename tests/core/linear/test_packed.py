"""Packed weights, and the sums of the chain against a walk over all sequences of labels."""

from __future__ import annotations

import struct
from itertools import pairwise, product
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.linear import Sparse
from newscli.core.linear.packed import LETTERS, SCALE, TRANSITIONS, Segmenter, Weights, pack

SCORE = st.integers(-5000, 5000)
SCORES = st.lists(st.lists(SCORE, min_size=4, max_size=4), min_size=1, max_size=5)
STEPS = st.fixed_dictionaries({pair: st.floats(-5, 5) for pair in TRANSITIONS})


def sequences(length: int) -> list[str]:
    paths = map("".join, product(LETTERS, repeat=length))
    return [
        path for path in paths if path[0] in "OB" and all(a + b in TRANSITIONS for a, b in pairwise(path))
    ]


def test_weights_of_several_features_are_added_lane_by_lane() -> None:
    weights = Weights(Sparse({"a": pack([1.5, -2.0]), "b": pack([0.25, 4.0])}, 0), lanes=2)
    assert weights.scores(weights.total(["a", "b", "unknown"])) == (1750, 2000)


@given(SCORES, STEPS)
def test_the_best_labels_have_the_highest_score(scores: list[list[int]], steps: dict[str, float]) -> None:
    segmenter = Segmenter(steps)
    highest = max(segmenter.path_score(scores, path) for path in sequences(len(scores)))
    best = segmenter.best(scores)
    assert segmenter.path_score(scores, best.labels) == best.score == highest


@given(SCORES, STEPS)
def test_marginals_are_sums_over_all_sequences(scores: list[list[int]], steps: dict[str, float]) -> None:
    segmenter = Segmenter(steps)
    paths = {path: exp(segmenter.path_score(scores, path) / SCALE) for path in sequences(len(scores))}
    rows, total = segmenter.marginals(scores)
    assert total == pytest.approx(log(sum(paths.values())))
    for number, row in enumerate(rows):
        for letter, probability in zip(LETTERS, row, strict=True):
            share = sum(weight for path, weight in paths.items() if path[number] == letter)
            assert probability == pytest.approx(share / sum(paths.values()), abs=1e-9)


@given(SCORES, STEPS, st.data())
def test_marginals_of_some_tokens_are_those_of_all(
    scores: list[list[int]], steps: dict[str, float], data: st.DataObject
) -> None:
    segmenter = Segmenter(steps)
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(scores))] * 2)))
    part, whole = segmenter.marginals(scores, first, last), segmenter.marginals(scores)
    assert part == (whole.rows[first:last], whole.total)


def test_sums_one_behind_the_other_are_unpacked_lane_by_lane() -> None:
    weights = Weights(Sparse({"a": pack([1.5, -2.0]), "b": pack([0.25, 4.0])}, 0), lanes=2)
    lanes = weights.lanes([weights.total(["a"]), weights.total(["a", "b"])])
    assert list(struct.iter_unpack("<2i", lanes)) == [(1500, -2000), (1750, 2000)]
