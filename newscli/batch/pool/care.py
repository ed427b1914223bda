"""One shard through whatever happens to its workers: two deaths at one article, and the rest goes on without it.

A worker that somebody told to end (SIGTERM) counts against no article.
"""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Callable
from typing import Any, Protocol

from newscli.batch.books.plan import DIED_OF_IT, Shard
from newscli.batch.job import Job
from newscli.batch.pool.workers import PATIENCE, WorkerDied
from newscli.io.problems import OutputProblem

WORK, PROBE = "newscli.batch.books.shard:work", "newscli.batch.books.shard:probe"

ALARM = -getattr(signal, "SIGALRM", 0)
"""How a process ends whose article takes too long."""
AGAIN = "the same command goes on from here"
TWICE = 2
"""So many workers may die of an article."""

Told = Callable[[int, int], None]
"""Articles and words of the shard that are done."""


class Place(Protocol):
    """Where calls are made: a :class:`newscli.batch.pool.workers.Desk`."""

    def call(self, function: str, arguments: Any, note: Callable[[Any], None]) -> Any:
        """What the function returns in a worker; raises :class:`WorkerDied`, and the next call has a new worker."""


class Care:
    """The shard, and what has happened to it so far."""

    def __init__(self, place: Place, job: Job, shard: Shard, told: Told) -> None:
        self._place = place
        self._job = job.packed()
        self._limit = job.time_limit
        self._shard = shard.packed()
        self._count = len(shard.items)
        self._told = told
        self._deaths: Counter[int | None] = Counter()
        self._skipped: dict[int, str] = {}
        self._at: int | None = None
        self._told_to_end = 0

    def record(self) -> dict[str, Any]:
        """The record of the shard when it is written; raises the problem that stops the run."""
        while True:
            try:
                skipped = {str(number): reason for number, reason in self._skipped.items()}
                return dict(self._call(WORK, skipped))
            except WorkerDied as death:
                self._mourn(death)
                if self._deaths.total() == TWICE and not self._skipped:  # at different articles
                    self._probe()

    def _probe(self) -> None:
        """Every article by itself, in a worker that nothing has happened to."""
        for number in range(self._count):
            while number not in self._skipped:
                try:
                    self._call(PROBE, number)
                    break
                except WorkerDied as death:
                    self._mourn(death)

    def _call(self, function: str, argument: Any) -> Any:
        self._at = None
        return self._place.call(function, [self._job, self._shard, argument], self._note)

    def _note(self, progress: list[int]) -> None:
        self._at, words = progress
        self._told(self._at, words)

    def _mourn(self, death: WorkerDied) -> None:
        """Remembers at which article the worker died, unless it was told to."""
        if death.was_told:
            self._told_to_end += 1
            if self._told_to_end > PATIENCE:
                raise OutputProblem("", "worker processes are told to end again and again", AGAIN)
            return
        self._deaths[self._at] += 1
        if self._deaths[self._at] < TWICE:
            return
        if self._at is None or self._at == self._count:  # no article was at work
            raise OutputProblem("", f"worker processes keep dying ({death})", "see what they say above")
        self._skipped[self._at] = self._reason(death)

    def _reason(self, death: WorkerDied) -> str:
        if ALARM and death.status == ALARM:
            return f"not done after {self._limit:g} seconds; --time-limit allows more"
        return f"{DIED_OF_IT}: {death}"
