"""A crew of dask.distributed workers on storage that all of them share; this is the driver's side.

A task is one shard (see :mod:`newscli.batch.cluster_worker`). When a Dask worker is lost, the scheduler gives its
shards to others; two that do the same shard write the same bytes.
"""

from __future__ import annotations

import logging
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from importlib import import_module
from itertools import islice
from typing import Any

from newscli.batch.books.plan import Shard
from newscli.batch.job import Job
from newscli.batch.pool.crew import AHEAD
from newscli.batch.pool.messages import pack, unpack
from newscli.batch.watch import Watch
from newscli.io.extras import require
from newscli.io.problems import OutputProblem, UsageProblem

OPTION = "--scheduler"
AGAIN = "the same command goes on from here"
LARGE = "distributed.admin.large-graph-warning-threshold"
"""A shard of long articles is no reason to warn the user."""
PATIENCE = 10
"""Seconds to wait for the scheduler's first answer."""
TIMES = 3
"""So often a shard is given to the cluster when workers are lost over it; each time the scheduler tries some more."""


class ClusterCrew:
    """The workers that the scheduler at an address has."""

    def __init__(self, address: str) -> None:
        self._address = address

    def records(
        self, job: Job, shards: Iterator[Shard], watch: Watch, keep: Sequence[int]
    ) -> Generator[dict[str, Any], None, None]:
        """As :class:`newscli.batch.pool.crew.Crew` says; the lock stays with the driver."""
        client = connected(self._address)
        dask: Any = import_module("dask")
        try:
            with dask.config.set({LARGE: "1GB"}), _pool(client, job) as pool:
                yield from _Flow(client, pool, job, watch).records(shards)
        finally:
            client.close(timeout=5)


def connected(address: str) -> Any:
    """A client of the scheduler; raises :class:`UsageProblem` when there is none."""
    require("dask", OPTION, otherwise="")
    distributed: Any = import_module("distributed")
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what goes wrong is told by us, in one line
    try:
        return distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        what = f"no scheduler answers at {address} ({type(error).__name__})"
        raise UsageProblem(OPTION, what, "start one with: dask scheduler") from None


@contextmanager
def _pool(client: Any, job: Job) -> Iterator[str]:
    """Processes of this run beside every Dask worker, also those that come later; gives the name of the pool."""
    from newscli.batch.cluster_worker import Pool

    pool = Pool(f"newscli-{job.run}", job.folder)
    try:
        client.register_plugin(pool)
    except ImportError as error:
        raise lacking(error) from None
    try:
        yield pool.name
    finally:
        with suppress(Exception):  # a cluster that is lost has no processes to end
            client.unregister_worker_plugin(pool.name)


def lacking(error: ImportError) -> UsageProblem:
    """What a worker says that cannot import something."""
    return UsageProblem(OPTION, f"a worker lacks something: {error}", "install newscli there")


class _Flow:
    """Shards on their way to the workers and back."""

    def __init__(self, client: Any, pool: str, job: Job, watch: Watch) -> None:
        self._client = client
        self._pool = pool
        self._job = pack(job.packed())
        self._watch = watch
        self._waiting: dict[Any, tuple[bytes, int]] = {}

    def records(self, shards: Iterator[Shard]) -> Iterator[dict[str, Any]]:
        """The record of each shard, as they come; few shards are on their way."""
        distributed: Any = import_module("distributed")
        flow = distributed.as_completed(loop=self._client.loop)
        self._fill(flow, shards)
        for future in flow:
            record = self._result(flow, future)
            if record is not None:
                yield record
            self._fill(flow, shards)

    def _fill(self, flow: Any, shards: Iterator[Shard]) -> None:
        """Gives the cluster as many shards as keep it busy; workers may come and go."""
        threads = sum(self._client.nthreads().values())
        if not threads:
            self._watch.say("waiting for the workers of the cluster")
        room = threads + max(AHEAD, threads // 2) - len(self._waiting)
        for shard in islice(shards, max(0, room)):
            self._submit(flow, pack(shard.packed()), 1)

    def _submit(self, flow: Any, shard: bytes, time: int) -> None:
        from newscli.batch.cluster_worker import work

        future = self._client.submit(work, self._pool, self._job, shard, pure=False)
        self._waiting[future] = (shard, time)
        flow.add(future)

    def _result(self, flow: Any, future: Any) -> dict[str, Any] | None:
        """The record, or None when the shard has been given away once more."""
        from distributed import KilledWorker

        shard, time = self._waiting.pop(future)
        try:
            return dict(unpack(future.result()))
        except KilledWorker:
            if time == TIMES:
                raise OutputProblem(
                    OPTION, "the workers of the cluster are lost again and again", AGAIN
                ) from None
            self._submit(flow, shard, time + 1)
            return None
        except ImportError as error:
            raise lacking(error) from None
        except (OSError, CancelledError):  # the connection
            raise OutputProblem(OPTION, "the cluster is lost", AGAIN) from None
