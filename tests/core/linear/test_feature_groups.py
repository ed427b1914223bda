"""Tables of groups of features."""

from __future__ import annotations

from collections.abc import Sequence

from newscli.core.linear.feature_groups import CACHED, Ladders, Row, Table, falling, rising


def how_many(names: Sequence[str]) -> int:
    return len(names)


def test_a_table_that_is_full_forgets() -> None:
    asked: list[int] = []

    def group(number: int) -> list[str]:
        asked.append(number)
        return ["x"] * number

    table: Table[int] = Table(group, how_many)
    assert [table[number,] for number in (1, 2, 1)] == [1, 2, 1]
    assert asked == [1, 2]
    table.update({(-number, 0): 0 for number in range(CACHED)})
    assert table[3,] == 3
    assert len(table) == 1


def test_a_row_knows_all_facts_but_the_last() -> None:
    row: Row[int] = Row(lambda one, two: [one, two], how_many, ("a",))
    assert row["b"] == 2


def test_a_ladder_goes_on_like_its_last_step() -> None:
    ladder = Ladders(lambda name, step: [name] * step, how_many, 1, 3)["a",]
    assert ladder == [1, 2, 3]
    assert rising(ladder, 1, 5) == [2, 3, 3, 3]
    assert rising(ladder, 4, 6) == [3, 3]
    assert rising(ladder, 0, 2) == [1, 2]
    assert falling(ladder, 4, 1) == [3, 3, 3, 2]
    assert falling(ladder, 5, 4) == [3, 3]
    assert falling(ladder, 1, 0) == [2, 1]
