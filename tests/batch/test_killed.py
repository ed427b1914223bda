"""Signals at random moments, twenty times here and four times in ``test_cluster``: the output is always the same."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from random import Random

import pytest
from runs import articles, children, content, program, wait_for_shards

SHARDS = 12
OPTIONS = ("--shard-size", "5", "--texts", "--jobs", "2", "-q")

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are found in /proc")


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty articles of ten milliseconds each, one of them no text."""
    folder = articles(tmp_path_factory.mktemp("killed") / "news", SHARDS * 5, first="SLOW")
    (folder / "017.txt").write_bytes(b"\xff\x00")
    return folder


@pytest.fixture(scope="module")
def undisturbed(news: Path) -> dict[str, bytes]:
    out = news.parent / "undisturbed"
    assert program("batch", news, "--out", out, *OPTIONS).wait(timeout=120) == 3
    return content(out)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_run_is_killed(seed: int, news: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    random, out = Random(seed), tmp_path / "out"
    marks = sorted(random.choices(range(SHARDS - 3), k=5))
    for mark in marks:
        process = program("batch", news, "--out", out, *OPTIONS)
        wait_for_shards(out, mark, process, random)
        process.kill()
        process.wait()
    assert program("batch", news, "--out", out, *OPTIONS).wait(timeout=120) == 3
    assert content(out) == undisturbed


@pytest.mark.parametrize("seed", [3, 4, 5])
def test_workers_are_killed(seed: int, news: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    random, out = Random(seed), tmp_path / "out"
    process = program("batch", news, "--out", out, *OPTIONS)
    for mark in (random.randrange(0, 4), random.randrange(6, 9)):
        wait_for_shards(out, mark, process, random)
        workers = children(process)
        if workers:
            os.kill(random.choice(workers), signal.SIGKILL)
    assert process.wait(timeout=120) == 3
    assert content(out) == undisturbed


@pytest.mark.parametrize("seed", [6, 7])
def test_workers_are_told_to_end(
    seed: int, news: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    random, out = Random(seed), tmp_path / "out"
    process = program("batch", news, "--out", out, *OPTIONS)
    for mark in (0, 0, 2, 2, 5):
        wait_for_shards(out, mark, process, random)
        for worker in children(process):
            os.kill(worker, signal.SIGTERM)
    assert process.wait(timeout=120) == 3
    assert content(out) == undisturbed
