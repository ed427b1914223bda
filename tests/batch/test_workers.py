"""Processes that answer in order, that are replaced when they die, and that are gone at the end."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from newscli.batch.pool import workers as module
from newscli.batch.pool.workers import AHEAD, CallFailed, Desk, WorkerDied, Workers, twice
from newscli.io.problems import UsageProblem


def calling(function: str) -> Callable[[Desk, tuple[Any, ...]], Any]:
    """Work that calls the function, once more when the worker dies."""
    return lambda desk, arguments: twice(desk, function, arguments)


def alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_answers_come_in_the_order_of_the_calls() -> None:
    with Workers(2) as workers:
        waits = [0.2, 0.0, 0.1, 0.0, 0.0]
        assert list(workers.ordered(calling("time:sleep"), [(wait,) for wait in waits])) == [None] * 5
        roots = workers.ordered(calling("math:isqrt"), ((n * n,) for n in range(200)))
        assert list(roots) == list(range(200))


def test_answers_can_come_as_they_are_ready() -> None:
    with Workers(2) as workers:
        list(workers.ordered(calling("time:sleep"), [(0.1,)] * 2))  # both are up

        def work(desk: Desk, wait: float) -> float:
            desk.call("time:sleep", [wait])
            return wait

        assert list(workers.finished(work, [1.0, 0.0, 0.1], ahead=1)) == [0.0, 0.1, 1.0]


def test_few_calls_are_read_ahead() -> None:
    taken = 0

    def calls() -> Iterator[tuple[int]]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield (number,)

    with Workers(2) as workers:
        answers = workers.ordered(calling("operator:neg"), calls())
        assert [next(answers) for _ in range(10)] == [-number for number in range(10)]
        assert taken <= 10 + AHEAD * 2
        taken = 0
        answers = workers.finished(calling("operator:neg"), calls(), ahead=1)
        assert len([next(answers) for _ in range(10)]) == 10
        assert taken <= 10 + 2 + 1 + 2


def test_an_error_in_a_worker_says_what_it_was_and_the_worker_goes_on() -> None:
    with Workers(1) as workers:
        with pytest.raises(CallFailed, match="ValueError"):
            list(workers.ordered(calling("math:sqrt"), [(-1,)]))
        assert list(workers.ordered(calling("math:sqrt"), [(4,)])) == [2]


def test_a_problem_of_the_user_arrives_as_what_it_is() -> None:
    with Workers(1) as workers, pytest.raises(UsageProblem, match="'klingon'; try utf-8"):
        list(workers.ordered(calling("newscli.io.inputs.decoding:check_encoding"), [("klingon",)]))


def test_notes_come_before_the_answer() -> None:
    notes: list[Any] = []
    with Workers(1) as workers:
        [answer] = workers.ordered(lambda desk, count: desk.call("toys:count_to", [count], notes.append), [3])
    assert notes == [1, 2, 3]
    assert answer == "done"


@pytest.mark.parametrize("text", ["\ud83d\ude00", "a\u2028b\x85c\x00", '\\u00e9 "é"', "😀"])
def test_text_travels_as_it_is(text: str) -> None:
    with Workers(1) as workers:
        assert list(workers.ordered(calling("builtins:str"), [(text,)])) == [text]


def test_a_killed_worker_is_replaced_and_its_call_made_again() -> None:
    with Workers(2) as workers:
        answers = workers.ordered(calling("time:sleep"), [(0.5,)] * 4)
        assert next(answers) is None
        os.kill(next(iter(workers._alive)).number, signal.SIGKILL)
        assert list(answers) == [None] * 3
        assert list(workers.ordered(calling("operator:neg"), [(1,), (2,)])) == [-1, -2]


def test_a_worker_that_is_told_to_end_is_no_fault_of_its_call() -> None:
    deaths = [WorkerDied("", -signal.SIGTERM)] * 3 + [WorkerDied("", -signal.SIGKILL)]

    class Place:
        def call(self, function: str, arguments: Any) -> str:
            if deaths:
                raise deaths.pop()
            return "done"

    assert twice(Place(), "f", []) == "done"  # type: ignore[arg-type]
    deaths += [WorkerDied("", -signal.SIGKILL)] * 2
    with pytest.raises(WorkerDied):
        twice(Place(), "f", [])  # type: ignore[arg-type]


def test_a_call_that_kills_two_workers_is_given_up_and_the_others_go_on() -> None:
    with Workers(2) as workers:
        with pytest.raises(WorkerDied):
            list(workers.ordered(calling("os:_exit"), [(1,)]))
        assert list(workers.ordered(calling("operator:neg"), [(1,), (2,), (3,)])) == [-1, -2, -3]


def test_all_processes_are_gone_at_the_end_even_busy_ones() -> None:
    with Workers(2) as workers:
        answers = workers.ordered(calling("time:sleep"), [(0,), (0,), (60,), (60,), (60,)])
        assert [next(answers), next(answers)] == [None, None]
        numbers = [worker.number for worker in workers._alive]
    assert numbers
    assert not any(alive(number) for number in numbers)


def test_a_worker_ends_when_its_parent_is_gone() -> None:
    worker = module.Worker()
    assert worker.call("operator:neg", (1,)) == -1
    assert worker._process.stdin
    worker._process.stdin.close()  # as the system does when the parent dies
    assert worker._process.wait(timeout=20) == 0


def test_what_a_library_prints_is_no_answer(capfd) -> None:
    with Workers(1) as workers:
        assert list(workers.ordered(calling("builtins:print"), [("noise",)])) == [None]


def test_a_worker_that_has_grown_heavy_is_replaced() -> None:
    with Workers(1) as workers:
        call = calling("toys:process_after_growing")
        light, heavy, other = workers.ordered(call, [(0,), (300,), (0,)])
        assert light == heavy
        assert other != heavy
        assert len(workers._alive) == 1
