"""Bounded tables: what is asked for again stays, what is old is forgotten."""

from __future__ import annotations

from newscli.core.linear.cache import Cache


class Squares(Cache[int, int]):
    """Squares of numbers; tells which it worked out."""

    most = 6

    def __init__(self) -> None:
        super().__init__()
        self.worked_out: list[int] = []

    def _made(self, key: int) -> int:
        self.worked_out.append(key)
        return key * key


def test_what_is_asked_for_again_and_again_is_worked_out_once() -> None:
    squares = Squares()
    for number in range(20):
        assert squares[number] == number * number
        assert squares[0] == 0
    assert squares.worked_out == list(range(20))


def test_what_was_not_asked_for_in_a_while_is_forgotten() -> None:
    squares = Squares()
    for number in (*range(10), 0):
        squares[number]
        assert len(squares) + len(squares._older) <= squares.most
    assert squares.worked_out == [*range(10), 0]
