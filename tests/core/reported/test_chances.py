"""How probably a content begins and ends, by the probabilities of labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.reported.chances import LIKELY, MOST_BEGINS, MOST_ENDS, Chances

PARTS = st.tuples(*[st.floats(0.01, 1.0)] * 4)
FIRST = 3
"""The token of the first row."""


def of(parts: list[tuple[float, ...]]) -> Chances:
    """Chances of rows that add up to 1."""
    rows = [tuple(part / sum(row) for part in row) for row in parts]
    return Chances([(row[0], row[1], row[2], row[3]) for row in rows], FIRST)


def test_a_certain_content() -> None:
    chances = Chances([(1.0, 0, 0, 0), (0, 1.0, 0, 0), (0, 0, 0, 1.0), (1.0, 0, 0, 0)], FIRST)
    assert [chances.begin(token) for token in range(3, 7)] == [0, 1, 0, 0]
    assert [chances.end(token) for token in range(3, 8)] == [0, 0, 0, 1, 0]
    assert (chances.best_begins(0, 9), chances.best_ends(0, 9)) == ([4], [6])


def test_a_content_of_one_token_ends_behind_its_beginning() -> None:
    chances = Chances([(0, 1.0, 0, 0), (1.0, 0, 0, 0)], FIRST)
    assert (chances.begin(3), chances.end(4)) == (1, 1)


def test_a_content_that_runs_to_the_last_token_ends_behind_it() -> None:
    assert Chances([(0, 1.0, 0, 0), (0, 0, 1.0, 0)], FIRST).end(5) == pytest.approx(1)


def test_outside_of_the_rows_nothing_begins_or_ends() -> None:
    chances = Chances([(0, 1.0, 0, 0)], FIRST)
    assert [chances.begin(2), chances.begin(4), chances.end(3), chances.end(5)] == [0, 0, 0, 0]


@given(st.lists(PARTS, min_size=1, max_size=12), st.integers(0, 9), st.integers(5, 20))
def test_the_best_places_are_the_likeliest(parts: list[tuple[float, ...]], first: int, last: int) -> None:
    chances = of(parts)
    begins, ends = chances.best_begins(first, last), chances.best_ends(first, last)
    inside = range(max(first, FIRST), min(last, FIRST + len(parts)))
    likely = sorted((chances.begin(at) for at in inside if chances.begin(at) > LIKELY), reverse=True)
    assert [chances.begin(at) for at in begins] == likely[:MOST_BEGINS]
    within = range(max(first, FIRST), min(last, FIRST + len(parts)) + 1)
    likely = sorted((chances.end(at) for at in within if chances.end(at) > LIKELY), reverse=True)
    assert [chances.end(at) for at in ends] == likely[:MOST_ENDS]
