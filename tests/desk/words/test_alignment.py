"""A run of words found again in others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from newscli.desk.words.alignment import Block, best_chain, equal_runs


def chain(sought: str, others: str, breaks: Sequence[int] = ()) -> list[str]:
    """The equal runs of the best chain, each as ``place: words``."""
    left, right = sought.split(), others.split()
    weights = dict.fromkeys([*left, *right], 1.0)
    found = best_chain(left, equal_runs(left, right, weights), weights, frozenset(breaks), [0] * len(right))
    return [f"{block.there}: {' '.join(left[block.at : block.end])}" for block in found.blocks]


def test_one_run() -> None:
    assert chain("b c d", "a b c d e") == ["1: b c d"]


def test_a_word_more_and_a_word_less() -> None:
    assert chain("a b c d", "a b x c d") == ["0: a b", "3: c d"]
    assert chain("a b x c d", "a b c d") == ["0: a b", "2: c d"]


def test_the_near_one_of_two() -> None:
    assert chain("a b c d", "c d x x a b x c d") == ["4: a b", "7: c d"]


def test_a_long_piece_from_elsewhere() -> None:
    far = " ".join(["x"] * 60)
    assert chain("a b c d e f g", f"a b c {far} d e f g") == ["0: a b c", "63: d e f g"]
    assert chain("a b c d", f"a b c {far} d") == ["0: a b c"]
    assert chain("a b c d", f"a b c {far} d", breaks=[3]) == ["0: a b c", "63: d"]


def test_a_word_that_is_said_twice() -> None:
    assert chain("we will stay", "we we will stay") == ["1: we will stay"]


LETTERS = st.lists(st.sampled_from("abcd"), max_size=25)


@given(LETTERS, LETTERS)
def test_runs_are_equal_and_in_order(sought: list[str], others: list[str]) -> None:
    weights = dict.fromkeys("abcd", 0.6)
    runs = equal_runs(sought, others, weights)
    assert all(sought[run.at : run.end] == others[run.there : run.there_end] for run in runs)
    found = best_chain(sought, runs, weights, frozenset(), [0] * len(others)).blocks
    assert all(sought[one.at : one.end] == others[one.there : one.there_end] for one in found)
    assert all(one.end <= other.at for one, other in pairwise(found))


def test_a_block_knows_its_ends() -> None:
    assert (Block(2, 5, 3).end, Block(2, 5, 3).there_end) == (5, 8)
