"""The progress of a batch run on standard error: how many articles, how fast, how long still."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from newscli.io.outputs.inert import count


class BatchBar:
    """One line that leaves no trace; words and time are those of this run, not of one that it goes on from."""

    def __init__(self, console: Console) -> None:
        bar = BarColumn(bar_width=max(8, min(24, console.width - 72)))
        columns = (bar, TextColumn("{task.description}", markup=False))
        self._progress = Progress(*columns, console=console, transient=True, redirect_stdout=False)
        self._task = self._progress.add_task("listing the inputs", total=None)
        self._total: int | None = None
        self._began = time.monotonic()
        self._started = False
        self._before = 0
        self._through = 0
        self._words = 0
        self._failed = 0
        self._running: dict[int, tuple[int, int]] = {}
        self._lock = Lock()

    def __enter__(self) -> BatchBar:
        self._progress.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._progress.stop()

    def begin(self, total: int | None) -> None:
        """So many articles there are; None when nobody can know yet. It may be known later."""
        if not self._started:
            self._began, self._started = time.monotonic(), True
        self._total = total
        self._progress.update(self._task, total=total)
        self._draw()

    def at(self, shard: int, articles: int, words: int) -> None:
        """So many articles of a shard that is being done are through."""
        with self._lock:
            self._running[shard] = (articles, words)
        self._draw()

    def done(self, record: dict[str, Any], fresh: bool) -> None:
        """A shard is done: by this run, or by one before it."""
        number = record["articles"] + record["failed"]
        with self._lock:
            self._running.pop(record["shard"], None)
            self._failed += record["failed"]
            if fresh:
                self._through += number
                self._words += record["words"]
            else:
                self._before += number
        self._draw()

    def say(self, message: str) -> None:
        """Something that takes its time begins."""
        self._progress.update(self._task, description=message, total=None)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Takes the bar away for as long as something else is written."""
        self._progress.stop()
        try:
            yield
        finally:
            self._progress.start()

    def _draw(self) -> None:
        with self._lock:
            through = self._through + sum(articles for articles, _ in self._running.values())
            words = self._words + sum(words for _, words in self._running.values())
        line = caption(
            self._before + through,
            self._total,
            words,
            time.monotonic() - self._began,
            self._left(through),
            self._failed,
        )
        self._progress.update(self._task, completed=self._before + through, description=line)

    def _left(self, through: int) -> float | None:
        """Seconds, at the pace so far."""
        if self._total is None or not through:
            return None
        return (time.monotonic() - self._began) / through * (self._total - self._before - through)


def caption(
    articles: int, total: int | None, words: int, seconds: float, left: float | None, failed: int
) -> str:
    """``1,250 of 5,000 articles · 21,400 words/s · 2:05 left · 3 failed``."""
    known = f"{articles:,} of {total:,} articles" if total is not None else count(articles, "article")
    parts = [known]
    if seconds > 0 and words:
        parts.append(f"{words / seconds:,.0f} words/s")
    if left is not None:
        parts.append(f"{clock(left)} left")
    if failed:
        parts.append(f"{failed:,} failed")
    return " · ".join(parts)


def clock(seconds: float) -> str:
    """``2:05``, ``1:02:05``, ``3 days``."""
    whole = round(seconds)
    if whole >= 2 * 86_400:
        return f"{whole / 86_400:.0f} days"
    hours, rest = divmod(whole, 3600)
    minutes, whole = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{whole:02d}" if hours else f"{minutes}:{whole:02d}"
