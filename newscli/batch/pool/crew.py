"""Who does the shards: worker processes of this machine, or (see :mod:`newscli.batch.cluster`) those of a cluster."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from functools import partial
from typing import Any, Protocol

from newscli.batch.books.plan import Shard
from newscli.batch.job import Job
from newscli.batch.pool.care import Care
from newscli.batch.pool.workers import Desk, Workers
from newscli.batch.watch import Watch

AHEAD = 2
"""So many shards more than workers are in memory, that nobody waits for the next."""


class Crew(Protocol):
    """Does shards and takes them as it needs them."""

    def records(
        self, job: Job, shards: Iterator[Shard], watch: Watch, keep: Sequence[int]
    ) -> Generator[dict[str, Any], None, None]:
        """The record of each shard as it is done, in any order; raises the problem that stops the run.

        ``keep`` are open files that hold the lock on the output for as long as anybody writes there.
        """


class LocalCrew:
    """``jobs`` processes."""

    def __init__(self, jobs: int) -> None:
        self._jobs = jobs

    def records(
        self, job: Job, shards: Iterator[Shard], watch: Watch, keep: Sequence[int]
    ) -> Generator[dict[str, Any], None, None]:
        """As :class:`Crew` says."""

        def work(desk: Desk, shard: Shard) -> dict[str, Any]:
            return Care(desk, job, shard, partial(watch.at, shard.number)).record()

        with Workers(self._jobs, keep, job.folder) as workers:
            yield from workers.finished(work, shards, AHEAD)
