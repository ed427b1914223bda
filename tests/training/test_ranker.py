"""The ranker learns which features mark the right candidate, and the same from the same groups."""

from __future__ import annotations

import pytest

numpy = pytest.importorskip("numpy", reason="needs NumPy")
pytest.importorskip("scipy", reason="needs SciPy")

from newscli.training.ranker import Group, Vocabulary, fit  # noqa: E402
from newscli.training.softmax import softmax  # noqa: E402

RIGHT, WRONG, RARE = 0, 1, 2


def groups(count: int, right: tuple[int, ...] = (0,)) -> list[Group]:
    return [Group([numpy.array([RIGHT]), numpy.array([WRONG])], right) for _ in range(count)]


def test_the_feature_of_right_candidates_gets_the_greater_weight() -> None:
    weights = fit(groups(20), size=3, l2=1.0, least=2, iterations=50)
    assert weights[RIGHT] > 1 > -1 > weights[WRONG]


def test_a_stronger_penalty_makes_smaller_weights() -> None:
    loose, tight = (fit(groups(20), size=3, l2=penalty, least=2, iterations=50) for penalty in (0.1, 50.0))
    assert abs(tight[RIGHT]) < abs(loose[RIGHT])


def test_rare_features_get_no_weight() -> None:
    rare = Group([numpy.array([RIGHT, RARE]), numpy.array([WRONG])], (0,))
    weights = fit([rare, *groups(20)], size=3, l2=1.0, least=2, iterations=50)
    assert weights[RARE] == 0


def test_where_all_candidates_are_right_nothing_is_learned() -> None:
    weights = fit(groups(20, right=(0, 1)), size=3, l2=1.0, least=2, iterations=50)
    assert numpy.allclose(weights, 0)


def test_two_runs_give_the_same_bytes() -> None:
    first, second = (fit(groups(20), size=3, l2=1.0, least=2, iterations=50).tobytes() for _ in range(2))
    assert first == second


def test_features_are_numbered_as_they_come() -> None:
    vocabulary = Vocabulary()
    assert vocabulary.encode(["after", "near", "after"]).tolist() == [0, 1, 0]
    assert vocabulary.numbers == {"after": 0, "near": 1}


def test_probabilities_sum_to_one_whatever_the_scores() -> None:
    found = softmax(numpy.array([1000.0, 1000.0, -1000.0]))
    assert found.tolist() == [0.5, 0.5, 0.0]
