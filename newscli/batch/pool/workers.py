"""A pool of worker processes: the dead are replaced, and few tasks are read ahead."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from itertools import islice
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import Any, TypeVar

from newscli.batch.pool.messages import pack, unpack, unpack_problem

AHEAD = 4
"""So many tasks a worker are read in advance: enough to keep all busy, and memory flat."""

TOLD = tuple(
    number for name in ("SIGTERM", "SIGHUP", "SIGINT") if (number := getattr(signal, name, None)) is not None
)
"""Signals by which somebody, or the system when it goes down, tells a process to end."""
PATIENCE = 20
"""So often a call is made again whose workers are told to end."""

START = "import sys; sys.path.append(sys.argv[1]); from newscli.batch.pool.worker import main; main()"

Task = TypeVar("Task")
Result = TypeVar("Result")


class WorkerDied(Exception):
    """The process ended before it answered (killed, out of memory); ``status`` is that of the process."""

    def __init__(self, why: str, status: int = 0) -> None:
        super().__init__(why, status)
        self.status = status

    @property
    def was_told(self) -> bool:
        """Whether somebody told the process to end, which is no fault of what it was doing."""
        return -self.status in TOLD

    def __str__(self) -> str:
        return str(self.args[0])


class Stopped(Exception):
    """The pool is being closed; nobody waits for an answer any more."""


class CallFailed(Exception):
    """The function raised an error in the worker; the message says which."""


def nothing(note: Any) -> None:
    """Takes no note."""


class Worker:
    """One process and the two pipes to it; ``keep`` are open files that it shares, ``folder`` is where it works."""

    def __init__(self, keep: Sequence[int] = (), folder: str | None = None) -> None:
        root = str(Path(__file__).parents[3])
        command = [sys.executable, "-P", "-c", START, root]  # -P: no module is taken from the current folder
        pipe = subprocess.PIPE
        self.spent = False  # set when another process should take its place
        self._process = subprocess.Popen(command, stdin=pipe, stdout=pipe, pass_fds=tuple(keep), cwd=folder)

    @property
    def number(self) -> int:
        """The process id."""
        return self._process.pid

    def call(self, function: str, arguments: Sequence[Any], note: Callable[[Any], None] = nothing) -> Any:
        """What the function ``module:name`` returns there; ``note`` is given what it yields on the way.

        Raises :class:`CallFailed`, :class:`WorkerDied`, or the problem that the function raised.
        """
        assert self._process.stdin and self._process.stdout
        try:
            self._process.stdin.write(pack([function, arguments]))
            self._process.stdin.flush()
            kind, value = unpack(self._process.stdout.readline())
            while kind == "note":
                note(value)
                kind, value = unpack(self._process.stdout.readline())
        except (OSError, EOFError, ValueError) as error:
            raise WorkerDied("the worker process died") from error
        self.spent = kind == "last"
        if kind == "problem":
            raise unpack_problem(value)
        if kind == "error":
            raise CallFailed(value)
        return value

    def kill(self) -> None:
        """Ends the process, whatever it is doing; who waits for its answer is told."""
        self._process.kill()

    def end(self) -> int:
        """Ends the process, closes the pipes, and returns the status; nobody may be waiting for an answer."""
        self._process.kill()
        status = self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):  # what was not sent is not wanted any more
                if pipe:
                    pipe.close()
        return status


class Desk:
    """The place of one worker, filled when there is work for it; whoever holds the desk works alone there."""

    def __init__(self, workers: Workers) -> None:
        self._workers = workers
        self._worker: Worker | None = None

    def call(self, function: str, arguments: Sequence[Any], note: Callable[[Any], None] = nothing) -> Any:
        """As :meth:`Worker.call`; a worker that dies leaves the desk, and the next call starts another."""
        worker = self._worker or self._workers.start()
        self._worker = worker
        try:
            return worker.call(function, arguments, note)
        except WorkerDied as death:
            self._worker = None
            status = self._workers.bury(worker)
            raise WorkerDied(cause(status), status) from death
        finally:
            if worker.spent:
                self._worker = None
                self._workers.bury(worker)


class Workers:
    """``count`` desks, and a thread of this process for each; a context that ends all worker processes."""

    def __init__(self, count: int, keep: Sequence[int] = (), folder: str | None = None) -> None:
        self._count = count
        self._keep = keep
        self._folder = folder
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="newscli")
        self._alive: set[Worker] = set()
        self._open = True
        self._lock = Lock()  # for the two above, which the threads share
        self._idle: SimpleQueue[Desk] = SimpleQueue()
        for _ in range(count):
            self._idle.put(Desk(self))

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends all processes, whatever they are doing."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        with self._lock:
            self._open = False
            for worker in self._alive:
                worker.kill()
        self._threads.shutdown(wait=True)
        for worker in list(self._alive):
            worker.end()

    def ordered(self, work: Callable[[Desk, Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """What ``work`` makes of each task, in their order; few are read ahead."""
        waiting = iter(tasks)
        running: deque[Future[Result]] = deque()
        while True:
            for task in islice(waiting, AHEAD * self._count - len(running)):
                running.append(self._threads.submit(self.at_a_desk, work, task))
            if not running:
                return
            yield running.popleft().result()

    def finished(
        self, work: Callable[[Desk, Task], Result], tasks: Iterable[Task], ahead: int
    ) -> Iterator[Result]:
        """The same in the order in which they end, with ``ahead`` tasks more than workers in memory."""
        waiting = iter(tasks)
        running: set[Future[Result]] = set()
        while True:
            for task in islice(waiting, self._count + ahead - len(running)):
                running.add(self._threads.submit(self.at_a_desk, work, task))
            if not running:
                return
            ended, running = wait(running, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in ended)

    def start(self) -> Worker:
        """A new process; raises :class:`Stopped` when all have been told to end."""
        with self._lock:
            if not self._open:
                raise Stopped
            worker = Worker(self._keep, self._folder)
            self._alive.add(worker)
        return worker

    def bury(self, worker: Worker) -> int:
        """Ends a process and forgets it; returns the status it ended with."""
        status = worker.end()
        with self._lock:
            self._alive.discard(worker)
        return status

    def at_a_desk(self, work: Callable[[Desk, Task], Result], task: Task) -> Result:
        """In the thread that calls: one task at whichever desk is free."""
        desk = self._idle.get()
        try:
            return work(desk, task)
        finally:
            self._idle.put(desk)


def cause(status: int) -> str:
    """Why a process ended: ``killed by SIGKILL, as the system does when memory runs out``."""
    if status >= 0:
        return f"exit status {status}"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    hint = ", as the system does when memory runs out" if name == "SIGKILL" else ""
    return f"killed by {name}{hint}"


def twice(desk: Desk, function: str, arguments: Sequence[Any]) -> Any:
    """A call that is made once more, in a new worker, when its worker dies; then :class:`WorkerDied` is raised.

    A worker that was told to end did not die of the call: it is made again.
    """
    died = told = 0
    while True:
        try:
            return desk.call(function, arguments)
        except WorkerDied as death:
            if death.was_told and told < PATIENCE:
                told += 1
            elif died or death.was_told:
                raise
            else:
                died += 1
