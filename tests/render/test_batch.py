"""The progress of a batch run."""

from __future__ import annotations

import io
from typing import Any

import pytest

from newscli.render.batch import BatchBar, caption, clock
from newscli.render.drawing import console


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.4, "0:00"), (125, "2:05"), (3725, "1:02:05"), (86_400, "24:00:00"), (260_000, "3 days")],
)
def test_clock(seconds: float, said: str) -> None:
    assert clock(seconds) == said


def test_caption() -> None:
    assert caption(1250, 5000, 42_800, 2.0, 125.0, 3) == (
        "1,250 of 5,000 articles · 21,400 words/s · 2:05 left · 3 failed"
    )
    assert caption(1, None, 0, 0.0, None, 0) == "1 article"


def record(shard: int, articles: int, words: int, failed: int = 0) -> dict[str, Any]:
    return {"shard": shard, "articles": articles, "words": words, "failed": failed}


def test_pace_and_time_left_are_those_of_this_run(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("newscli.render.batch.time.monotonic", lambda: now)
    stream = io.StringIO()
    bar = BatchBar(console(stream, 100, color=False, moving=True))
    bar.begin(100)
    bar.done(record(1, 40, 8000), False)
    now = 110.0
    bar.done(record(2, 18, 5000, failed=2), True)
    bar.at(3, 10, 1000)
    [task] = bar._progress.tasks
    assert task.description == "70 of 100 articles · 600 words/s · 0:10 left · 2 failed"
    assert (task.completed, task.total) == (70, 100)
    bar.at(3, 0, 0)  # its worker died, and it begins anew
    assert bar._progress.tasks[0].completed == 60


def test_what_takes_its_time_is_told() -> None:
    stream = io.StringIO()
    with BatchBar(console(stream, 100, color=False, moving=True)) as bar:
        bar.say("newscli.sqlite is being built")
        with bar.aside():
            stream.write("aside\n")
    assert "newscli.sqlite is being built" in stream.getvalue()
