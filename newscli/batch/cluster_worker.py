"""The side of a Dask worker: it has processes of its own do the shards, as a run on one machine does.

So an article that kills or never ends harms one of those processes, and no Dask worker.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from threading import Lock, Timer
from typing import Any

from distributed import WorkerPlugin, get_worker

from newscli.batch.books.plan import Shard
from newscli.batch.job import Job
from newscli.batch.places.storage import is_remote
from newscli.batch.pool.care import Care
from newscli.batch.pool.messages import pack, unpack
from newscli.batch.pool.workers import Desk, Workers
from newscli.io.problems import UsageProblem

IDLE = 60.0
"""Seconds after which processes without work are ended; the next task starts others."""


class Pool(WorkerPlugin):
    """The processes of one run beside one Dask worker: as many as it has threads, for as long as there is work."""

    def __init__(self, name: str, folder: str) -> None:
        self.name = name
        self._folder = folder

    def setup(self, worker: Any) -> None:
        """Where the worker is."""
        self._count = worker.state.nthreads
        self._busy = 0
        self._workers: Workers | None = None
        self._timer: Timer | None = None
        self._lock = Lock()

    def teardown(self, worker: Any) -> None:
        """At the end of the run, or of the worker."""
        with self._lock:
            self._end()

    def at_a_desk(self, task: Callable[[Desk, Shard], dict[str, Any]], shard: Shard) -> dict[str, Any]:
        """The task at one of the processes, which are ended when nothing has come for :data:`IDLE` seconds."""
        with self._lock:
            self._busy += 1
            if self._timer:
                self._timer.cancel()
            if self._workers is None:
                folder = self._folder if os.path.isdir(self._folder) else None
                self._workers = Workers(self._count, folder=folder)
            workers = self._workers
        try:
            return workers.at_a_desk(task, shard)
        finally:
            with self._lock:
                self._busy -= 1
                self._timer = Timer(IDLE, self._rest)
                self._timer.daemon = True
                self._timer.start()

    def _rest(self) -> None:
        """The driver has nothing more, or was killed."""
        with self._lock:
            if not self._busy:
                self._end()

    def _end(self) -> None:
        if self._workers:
            self._workers.close()
        self._workers = None


def work(pool: str, job: bytes, shard: bytes) -> bytes:
    """In a thread of a Dask worker: one shard; returns its record."""
    settled, plan = Job.unpacked(unpack(job)), Shard.unpacked(unpack(shard))
    _check_folder(settled, plan)

    def cared(desk: Desk, plan: Shard) -> dict[str, Any]:
        return Care(desk, settled, plan, lambda articles, words: None).record()

    processes: Any = get_worker().plugins[pool]
    return pack(processes.at_a_desk(cared, plan))


def _check_folder(job: Job, shard: Shard) -> None:
    """Raises :class:`UsageProblem` where the inputs are not to be seen, rather than call each of them lost."""
    local = any(item.raw and item.raw.kind == "file" and not is_remote(item.name) for item in shard.items)
    if local and not os.path.isdir(job.folder):
        raise UsageProblem(
            job.folder, "a worker does not see this folder", "inputs must be on shared storage"
        )
