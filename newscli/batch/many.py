"""Many texts to articles, in order, on all cores."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from newscli.model import Article


def parse_many(
    texts: Iterable[str], jobs: int | None = None, sentences: int | None = None
) -> Iterator[Article]:
    """The public function of that name, which says what it does."""
    from newscli.core.pipeline import parse

    numbered = ((text, str(number), sentences) for number, text in enumerate(texts, 1))
    count = cores() if jobs is None else jobs
    if count < 1:
        raise ValueError(f"jobs must be 1 or more, not {count}")
    if count == 1:
        return (parse(text, name, sentences=wanted) for text, name, wanted in numbered)
    return _in_processes(numbered, count)


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_processes(numbered: Iterator[tuple[str, str, int | None]], jobs: int) -> Iterator[Article]:
    from newscli.batch.pool.workers import Desk, Workers, twice
    from newscli.io.store.restore import article_from

    texts: deque[str] = deque()

    def calls() -> Iterator[tuple[str, str, int | None]]:
        for call in numbered:
            texts.append(call[0])
            yield call

    def work(desk: Desk, call: tuple[str, str, int | None]) -> Any:
        return twice(desk, "newscli.batch.many:read", call)

    with Workers(jobs) as workers:
        for values in workers.ordered(work, calls()):
            yield article_from(values, texts.popleft())


def read(text: str, name: str, sentences: int | None) -> Article:
    """In a worker; the way back is made without the text, which is where it came from."""
    from newscli.core.pipeline import parse

    return parse(text, name, sentences=sentences)
