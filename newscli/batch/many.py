"""Many texts to articles, in order, on all cores."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from newscli.io.problems import InputProblem
from newscli.model import Article

Call = tuple[str, str, int | None]
"""A text, its name, and the key sentences wanted."""


def parse_many(
    texts: Iterable[str], jobs: int | None = None, sentences: int | None = None
) -> Iterator[Article]:
    """The public function of that name, which says what it does."""
    count = cores() if jobs is None else jobs
    if count < 1:
        raise ValueError(f"jobs must be 1 or more, not {count}")
    calls = _calls(texts, sentences)
    return _here(calls) if count == 1 else _in_processes(calls, count)


def _calls(texts: Iterable[str], sentences: int | None) -> Iterator[Call]:
    for number, text in enumerate(texts, 1):
        if not isinstance(text, str):
            raise TypeError(f"text {number} is no str but {type(text).__name__}")
        yield text, str(number), sentences


def _here(calls: Iterator[Call]) -> Iterator[Article]:
    for call in calls:
        try:
            article = read(*call)
        except Exception as error:
            raise _fault(call, f"{type(error).__name__}: {error}") from error
        yield article


def _fault(call: Call, said: str) -> InputProblem:
    """The same exception whoever parses, this process or another."""
    return InputProblem(f"text {call[1]}", f"newscli failed on it: {said}", "a fault of ours")


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_processes(numbered: Iterator[Call], jobs: int) -> Iterator[Article]:
    from newscli.batch.pool.workers import CallFailed, Desk, WorkerDied, Workers, twice
    from newscli.io.store.restore import article_from

    texts: deque[str] = deque()

    def calls() -> Iterator[Call]:
        for call in numbered:
            texts.append(call[0])
            yield call

    def work(desk: Desk, call: Call) -> Any:
        try:
            return twice(desk, "newscli.batch.many:read", call)
        except WorkerDied as error:
            raise InputProblem(f"text {call[1]}", "two processes died over it", "leave it out") from error
        except CallFailed as error:
            raise _fault(call, str(error)) from error

    with Workers(jobs) as workers:
        for values in workers.ordered(work, calls()):
            yield article_from(values, texts.popleft())


def read(text: str, name: str, sentences: int | None) -> Article:
    """In a worker; the way back is made without the text, which is where it came from."""
    from newscli.core.pipeline import parse

    return parse(text, name, sentences=sentences)
