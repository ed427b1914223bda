"""A worker process: calls come in on standard input, what they return goes out; it ends with its parent.

Both ends are programs of one installation on one machine, so that the messages between them can be pickles.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

Call = tuple[Callable[..., Any], tuple[Any, ...]]
"""A function that can be imported, and its arguments."""


def main() -> None:
    """Serves until standard input is closed, which the death of the parent does, too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interruption means
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not end up among the answers
    calls: SimpleQueue[Call] = SimpleQueue()
    Thread(target=_receive, args=(sys.stdin.buffer, calls), daemon=True).start()
    while True:
        function, arguments = calls.get()
        pickle.dump(_answer(function, arguments), answers)
        answers.flush()


def _receive(stream: BinaryIO, calls: SimpleQueue[Call]) -> None:
    """Reads ahead in a thread, so that a busy worker notices, too, that nobody waits for it any more."""
    try:
        while True:
            calls.put(pickle.load(stream))
    finally:
        os._exit(0)


def _answer(function: Callable[..., Any], arguments: tuple[Any, ...]) -> tuple[bool, Any]:
    """``(True, value)``, or ``(False, words)`` for an exception, which need not survive a pickle."""
    try:
        return True, function(*arguments)
    except Exception as error:
        return False, f"{type(error).__name__}: {error}"
