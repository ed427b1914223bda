"""A shard whose workers die: what is tried again, what is given up, and when."""

from __future__ import annotations

import signal
from collections.abc import Callable
from typing import Any

import pytest

from newscli.batch.books.plan import Item, shards
from newscli.batch.job import Job
from newscli.batch.pool.care import PROBE, WORK, Care
from newscli.batch.pool.workers import WorkerDied
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.problems import OutputProblem

JOB = Job(out="/out", folder="/", settings=Settings(), versions={}, run="r", time_limit=100.0)
COUNT = 6


class Place:
    """Workers of which the first, second… die at a given article; None when they do not."""

    def __init__(self, *deaths: int | None, deadly: int | None = None) -> None:
        self._deaths = list(deaths)
        self._deadly = deadly
        self.calls: list[str] = []
        self.status = -signal.SIGSEGV

    def call(self, function: str, arguments: Any, note: Callable[[Any], None]) -> Any:
        _, _, argument = arguments
        if function == PROBE:
            self.calls.append(f"probe {argument}")
            note([argument, 0])
            if argument == self._deadly:
                raise WorkerDied("killed by SIGSEGV")
            return None
        assert function == WORK
        self.calls.append(f"work without {sorted(map(int, argument))}")
        death = self._deaths.pop(0) if self._deaths else None
        for number in range(COUNT + 1):
            note([number, number * 10])
            if number == death and str(number) not in argument:
                raise WorkerDied("killed by SIGSEGV", self.status)
        return {"skipped": argument}


def record(place: Place) -> dict[str, Any]:
    [shard] = shards([Item(str(number), Raw(str(number), "text", "x")) for number in range(COUNT)], COUNT)
    return Care(place, JOB, shard, lambda articles, words: None).record()


def test_nothing_happens() -> None:
    place = Place()
    assert record(place) == {"skipped": {}}
    assert place.calls == ["work without []"]


def test_a_worker_dies_once() -> None:
    place = Place(3)
    assert record(place) == {"skipped": {}}
    assert place.calls == ["work without []", "work without []"]


def test_two_die_of_the_same_article() -> None:
    place = Place(3, 3)
    reason = "two worker processes died of it: killed by SIGSEGV"
    assert record(place) == {"skipped": {"3": reason}}
    assert place.calls == ["work without []", "work without []", "work without [3]"]


def test_two_die_at_different_articles_and_each_is_tried_alone() -> None:
    place = Place(3, 1, deadly=4)
    assert list(record(place)["skipped"]) == ["4"]
    probes = [f"probe {number}" for number in (0, 1, 2, 3, 4, 4, 5)]
    assert place.calls == ["work without []"] * 2 + probes + ["work without [4]"]


def test_two_die_at_different_articles_that_are_fine_alone() -> None:
    place = Place(3, 1, 3)
    assert list(record(place)["skipped"]) == ["3"]


def test_several_kill() -> None:
    place = Place(3, 3, 5, 5, 0, 0)
    assert sorted(record(place)["skipped"]) == ["0", "3", "5"]


def test_workers_that_die_of_no_article_stop_the_run() -> None:
    with pytest.raises(OutputProblem, match=r"keep dying \(killed by SIGSEGV\)"):
        record(Place(COUNT, COUNT))


def test_workers_that_are_told_to_end_count_against_nothing() -> None:
    place = Place(3, 3, 3, 1)
    place.status = -signal.SIGTERM
    assert record(place) == {"skipped": {}}
    assert place.calls == ["work without []"] * 5


def test_workers_that_are_told_to_end_for_ever_stop_the_run() -> None:
    place = Place(*[3] * 100)
    place.status = -signal.SIGTERM
    with pytest.raises(OutputProblem, match="told to end again and again"):
        record(place)


def test_an_article_that_took_too_long() -> None:
    place = Place(3, 3)
    place.status = -signal.SIGALRM
    [reason] = record(place)["skipped"].values()
    assert reason == "not done after 100 seconds; --time-limit allows more"
