from collections.abc import Callable, Iterable
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from newscli.clusters import gathered


def near(one: int, other: int) -> int | None:
    """Alike are numbers that lie at most two apart."""
    return abs(one - other) if abs(one - other) <= 2 else None


def links(groups: Iterable[list[int]], age: Callable[[int], int]) -> list[tuple[int, int, int]]:
    found = gathered(groups, near, age)
    return [(number, first, likeness) for first, others in found for number, likeness in others]


def test_each_is_like_the_first_that_it_is_like() -> None:
    assert links([[1, 2, 3], [3, 4, 9]], lambda number: number) == [(2, 1, 1), (3, 1, 2)]


def test_a_chain_does_not_join_its_ends() -> None:
    pairs = [list(pair) for pair in combinations(range(1, 8), 2)]
    assert links(pairs, lambda number: number) == [
        (2, 1, 1),
        (3, 1, 2),
        (5, 4, 1),
        (6, 4, 2),
    ]


def test_the_earliest_is_the_first_whatever_its_number() -> None:
    assert links([[1, 2, 3]], lambda number: -number) == [(2, 3, 1), (1, 3, 2)]


def test_comparisons_grow_with_the_things_and_not_with_their_pairs() -> None:
    asked = 0

    def never(one: int, other: int) -> int | None:
        nonlocal asked
        asked += 1
        return None

    assert not list(gathered([list(range(1000))], never, lambda number: number))
    assert asked < 10_000


def test_a_large_group_of_things_that_differ_is_left_early() -> None:
    asked = 0

    def never(one: int, other: int) -> int | None:
        nonlocal asked
        asked += 1
        return None

    assert not list(gathered([list(range(100_000))], never, lambda number: number))
    assert asked < 300


def test_a_large_group_of_alike_things_is_looked_at_to_its_end() -> None:
    def ten_apart(one: int, other: int) -> int | None:
        return 0 if one % 10 == other % 10 else None

    found = list(gathered([list(range(1000))], ten_apart, lambda number: number))
    assert [first for first, _ in found][:8] == list(range(8))
    assert sum(len(others) for _, others in found) > 100


@given(st.lists(st.lists(st.integers(0, 30), min_size=2, unique=True).map(sorted), max_size=20))
def test_only_alike_things_are_given_and_each_once(groups: list[list[int]]) -> None:
    found = links(iter(groups), lambda number: number)
    assert all(near(number, first) == likeness and first < number for number, first, likeness in found)
    assert len({number for number, _, _ in found}) == len(found)
    assert not {number for number, _, _ in found} & {first for _, first, _ in found}
