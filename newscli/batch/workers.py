"""A pool of worker processes: answers in the order of the calls, few calls ahead, the dead replaced."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import Any

AHEAD = 4
"""So many calls a worker are read in advance: enough to keep all busy, and memory flat."""

START = "import sys; sys.path.append(sys.argv[1]); from newscli.batch.worker import main; main()"


class WorkerDied(Exception):
    """The process ended before it answered (killed, out of memory)."""


class CallFailed(Exception):
    """The function raised an error in the worker; the message says which."""


class Worker:
    """One process and the two pipes to it."""

    def __init__(self) -> None:
        root = str(Path(__file__).parents[2])
        command = [sys.executable, "-P", "-c", START, root]  # -P: no module is taken from the current folder
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    @property
    def number(self) -> int:
        """The process id."""
        return self._process.pid

    def call(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        """What the function returns there; raises :class:`CallFailed` or :class:`WorkerDied`."""
        assert self._process.stdin and self._process.stdout
        message = pickle.dumps((function, arguments))
        try:
            self._process.stdin.write(message)
            self._process.stdin.flush()
            fine, value = pickle.load(self._process.stdout)
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            raise WorkerDied("the worker process died") from error
        if not fine:
            raise CallFailed(value)
        return value

    def kill(self) -> None:
        """Ends the process, whatever it is doing; who waits for its answer is told."""
        self._process.kill()

    def end(self) -> None:
        """Ends the process and closes the pipes; nobody may be waiting for an answer."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not sent is not wanted any more
                if pipe:
                    pipe.close()


class Workers:
    """``count`` processes, started when there is work for them; a context that ends them all."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="newscli")
        self._alive: set[Worker] = set()
        self._open = True
        self._lock = Lock()  # for the two above, which the threads share
        self._idle: SimpleQueue[Worker | None] = SimpleQueue()
        for _ in range(count):
            self._idle.put(None)

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *exception: object) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            self._open = False
            for worker in self._alive:
                worker.kill()
        self._threads.shutdown(wait=True)
        for worker in list(self._alive):
            worker.end()

    def ordered(self, function: Callable[..., Any], calls: Iterable[tuple[Any, ...]]) -> Iterator[Any]:
        """What the function returns for each tuple of arguments, in their order; few are read ahead.

        A call whose worker dies is tried once more in a new one; then :class:`WorkerDied` is raised.
        """
        waiting = iter(calls)
        running: deque[Future[Any]] = deque()
        while True:
            for arguments in islice(waiting, AHEAD * self._count - len(running)):
                running.append(self._threads.submit(self._call, function, arguments))
            if not running:
                return
            yield running.popleft().result()

    def _call(self, function: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        """In a thread of the parent: one call, given to whichever worker is idle."""
        worker = self._idle.get()
        try:
            worker = worker or self._start()
            try:
                return worker.call(function, arguments)
            except WorkerDied:
                self._bury(worker)
                worker = self._start()
                return worker.call(function, arguments)
        except WorkerDied:
            if worker:
                self._bury(worker)
            worker = None
            raise
        finally:
            self._idle.put(worker)

    def _start(self) -> Worker:
        with self._lock:
            if not self._open:
                raise WorkerDied("the workers have been told to stop")
            worker = Worker()
            self._alive.add(worker)
        return worker

    def _bury(self, worker: Worker) -> None:
        worker.end()
        with self._lock:
            self._alive.discard(worker)
