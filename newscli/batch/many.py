"""Many texts to articles, in order, on all cores."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from newscli.model import Article


def parse_many(
    texts: Iterable[str], jobs: int | None = None, sentences: int | None = None
) -> Iterator[Article]:
    """The public function of that name, which says what it does."""
    from newscli import parse

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
    from newscli.batch.workers import Workers

    with Workers(jobs) as workers:
        yield from workers.ordered(_parse, numbered)


def _parse(text: str, name: str, sentences: int | None) -> Article:
    """In a worker."""
    from newscli import parse

    return parse(text, name, sentences=sentences)
