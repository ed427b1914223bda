"""The search for the likeliest labels, against a walk over all sequences of labels."""

from __future__ import annotations

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.names import chain
from newscli.core.names.chain import LEAST, Chain, Scores

KINDS = 2
LABELS = 1 + 2 * KINDS
SCORES = st.lists(st.integers(-50, 50), min_size=LABELS, max_size=LABELS)
TRANSITIONS = st.lists(SCORES, min_size=LABELS, max_size=LABELS)
TOKENS = st.lists(SCORES, min_size=1, max_size=2)
INSIDE = 20
NEWS = [
    [6, 6, 6, 0, 0],
    [5, -2, 1, INSIDE, 0],
    [5, 1, -2, 0, INSIDE],
    [3, -3, 0, INSIDE - 2, 0],
    [3, 0, -3, 0, INSIDE - 2],
]
"""Weights such as training finds: going on with a name is worth much, but only behind the same kind."""


def joined(windows: list[list[Scores]], gap: Scores) -> list[Scores]:
    """The rows of the windows with a gap between two."""
    rows = [row for window in windows for row in (*window, gap)]
    return rows[:-1]


def score(rows: list[Scores], labels: list[int], transitions: list[list[int]]) -> int:
    """What a sequence of labels scores."""
    total = sum(row[label] for row, label in zip(rows, labels, strict=True))
    return total + sum(transitions[one][other] for one, other in pairwise(labels))


@given(st.lists(TOKENS, min_size=1, max_size=2), TRANSITIONS, st.integers(0, 250))
def test_no_sequence_scores_more(
    windows: list[list[Scores]], transitions: list[list[int]], sure: int
) -> None:
    gap = (sure, *[0] * (LABELS - 1))
    rows = joined(windows, gap)
    highest = max(
        score(rows, list(labels), transitions) for labels in product(range(LABELS), repeat=len(rows))
    )
    assert score(rows, Chain(transitions, gap).best(rows), transitions) == highest


@given(st.lists(TOKENS, min_size=1, max_size=3), st.integers(0, 80))
def test_no_sequence_scores_more_with_weights_such_as_training_finds(
    windows: list[list[Scores]], sure: int
) -> None:
    gap = (sure, *[0] * (LABELS - 1))
    rows = joined(windows, gap)[:5]
    rows += [rows[0]] * (rows[-1] is gap)
    highest = max(score(rows, list(labels), NEWS) for labels in product(range(LABELS), repeat=len(rows)))
    assert score(rows, Chain(NEWS, gap).best(rows), NEWS) == highest


@pytest.mark.parametrize(("sure", "labels"), [(60, [1, 0, 3]), (2, [1, 3, 3])])
def test_a_name_runs_over_a_gap_that_is_not_sure(sure: int, labels: list[int]) -> None:
    gap = (sure, 0, 0, 0, 0)
    assert Chain(NEWS, gap).best([(0, 30, 0, 0, 0), gap, (0, 0, 0, 15, 0)]) == labels


def test_only_a_sure_gap_lets_names_be_sought_in_parts() -> None:
    assert LEAST in Chain(NEWS, (2, 0, 0, 0, 0))._slack
    assert LEAST not in Chain(NEWS, (60, 0, 0, 0, 0))._slack


@given(st.lists(SCORES, min_size=2, max_size=40), TRANSITIONS, st.integers(0, 10))
def test_a_long_part_has_the_same_labels_in_less_memory(
    rows: list[Scores], transitions: list[list[int]], long: int
) -> None:
    found = Chain(transitions, (0,) * LABELS)
    usual = found.best(rows)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(chain, "LONG", long)
        assert found.best(rows) == usual
