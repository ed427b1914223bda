"""A worker process: calls come in on standard input, answers go out; it ends with its parent.

A call is ``["module:name", arguments]``. A function that yields is at work for long: what it yields is sent as notes,
what it returns is the answer. Answers are ``["note", value]``, ``["value", value]``, ``["last", value]`` when the
process has grown so much that another should take its place, ``["problem", …]`` for what the user can put right,
``["error", words]`` for any other exception.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Generator, Iterator
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

from newscli.batch.pool.messages import function_called, pack, pack_problem, unpack
from newscli.io.problems import Problem
from newscli.models import expect_much

HEAVY = 200 << 20
"""Resident bytes of a worker that is replaced. The models take 100 MB, what they remember of words some more."""


def main() -> None:
    """Serves until standard input is closed, which the death of the parent does, too."""
    expect_much()
    gc.set_threshold(100_000, 50, 100)  # looking for circles takes a twentieth of the time
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption means
    if hasattr(signal, "SIGALRM"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)  # a call that sets an alarm wants to be ended by it
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not end up among the answers
    calls: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_receive, args=(sys.stdin.buffer, calls), daemon=True).start()
    while True:
        for answer in _answers(calls.get()):
            try:
                answers.write(answer)
                answers.flush()
            except OSError:  # nobody waits for it any more
                os._exit(0)


def _receive(stream: BinaryIO, calls: SimpleQueue[bytes]) -> None:
    """Reads ahead in a thread, so that a busy worker notices, too, that nobody waits for it any more."""
    try:
        while (line := stream.readline()).endswith(b"\n"):
            calls.put(line)
    finally:
        os._exit(0)


def _answers(call: bytes) -> Iterator[bytes]:
    """Notes, and one message that ends the call."""
    try:
        name, arguments = unpack(call)
        value = function_called(name)(*arguments)
        if isinstance(value, Generator):
            value = yield from _noted(value)
        yield pack(["last" if resident() > HEAVY else "value", value])
    except Problem as problem:
        yield pack(["problem", pack_problem(problem)])
    except Exception as error:
        yield pack(["error", f"{type(error).__name__}: {error}"])


def _noted(work: Generator[object, None, object]) -> Generator[bytes, None, object]:
    """Sends on what the work yields; returns what it returns."""
    while True:
        try:
            note = next(work)
        except StopIteration as end:
            return end.value
        yield pack(["note", note])


def resident() -> int:
    """Bytes of memory that this process takes; 0 where the system does not say."""
    try:
        with open("/proc/self/statm", "rb") as stream:
            return int(stream.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, ValueError):
        return 0
