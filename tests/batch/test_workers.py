"""Processes that answer in order, that are replaced when they die, and that are gone at the end."""

from __future__ import annotations

import math
import operator
import os
import signal
import time
from collections.abc import Iterator

import pytest

from newscli.batch import workers as module
from newscli.batch.workers import AHEAD, CallFailed, WorkerDied, Workers


def alive(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True


def test_answers_come_in_the_order_of_the_calls() -> None:
    with Workers(2) as workers:
        waits = [0.2, 0.0, 0.1, 0.0, 0.0]
        assert list(workers.ordered(time.sleep, [(wait,) for wait in waits])) == [None] * 5
        assert list(workers.ordered(math.isqrt, ((n * n,) for n in range(200)))) == list(range(200))


def test_few_calls_are_read_ahead() -> None:
    taken = 0

    def calls() -> Iterator[tuple[int]]:
        nonlocal taken
        for number in range(1000):
            taken += 1
            yield (number,)

    with Workers(2) as workers:
        answers = workers.ordered(operator.neg, calls())
        assert [next(answers) for _ in range(10)] == [-number for number in range(10)]
        assert taken <= 10 + AHEAD * 2


def test_an_error_in_a_worker_says_what_it_was_and_the_worker_goes_on() -> None:
    with Workers(1) as workers:
        with pytest.raises(CallFailed, match="ValueError"):
            list(workers.ordered(math.sqrt, [(-1,)]))
        assert list(workers.ordered(math.sqrt, [(4,)])) == [2]


def test_a_killed_worker_is_replaced_and_its_call_made_again() -> None:
    with Workers(2) as workers:
        answers = workers.ordered(time.sleep, [(0.5,)] * 4)
        assert next(answers) is None
        os.kill(next(iter(workers._alive)).number, signal.SIGKILL)
        assert list(answers) == [None] * 3
        assert list(workers.ordered(operator.neg, [(1,), (2,)])) == [-1, -2]


def test_a_call_that_kills_two_workers_is_given_up_and_the_others_go_on() -> None:
    with Workers(2) as workers:
        with pytest.raises(WorkerDied):
            list(workers.ordered(os._exit, [(1,)]))
        assert list(workers.ordered(operator.neg, [(1,), (2,), (3,)])) == [-1, -2, -3]


def test_all_processes_are_gone_at_the_end_even_busy_ones() -> None:
    with Workers(2) as workers:
        answers = workers.ordered(time.sleep, [(0,), (0,), (60,), (60,), (60,)])
        assert [next(answers), next(answers)] == [None, None]
        numbers = [worker.number for worker in workers._alive]
    assert numbers
    assert not any(alive(number) for number in numbers)


def test_a_worker_ends_when_its_parent_is_gone() -> None:
    worker = module.Worker()
    assert worker.call(operator.neg, (1,)) == -1
    assert worker._process.stdin
    worker._process.stdin.close()  # as the system does when the parent dies
    assert worker._process.wait(timeout=20) == 0


def test_what_a_library_prints_is_no_answer(capfd) -> None:
    with Workers(1) as workers:
        assert list(workers.ordered(print, [("noise",)])) == [None]
