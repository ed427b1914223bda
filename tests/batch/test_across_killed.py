"""What is made of all articles together (people, copies, traces, tables) is the same whoever does the work and is killed."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from random import Random
from subprocess import Popen

import pytest
from runs import children, content, crowd, program, wait_for_shards

from newscli.io.store.database import opened

pytest.importorskip("pyarrow", reason="needs the extra [parquet]")

SHARDS = 8
OPTIONS = ("--shard-size", "5", "--to", "sqlite", "--to", "parquet", "-q")
HERE = (*OPTIONS, "--jobs", "2")

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are found in /proc")


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return crowd(tmp_path_factory.mktemp("across") / "news", SHARDS * 5)


@pytest.fixture(scope="module")
def undisturbed(news: Path) -> dict[str, bytes]:
    out = news.parent / "undisturbed"
    assert program("batch", news, "--out", out, *HERE).wait(timeout=120) == 0
    return content(out)


def test_there_is_something_to_be_the_same(news: Path, undisturbed: dict[str, bytes]) -> None:
    with opened(news.parent / "undisturbed" / "newscli.sqlite") as connection:
        counts = {
            table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("articles", "people", "duplicates", "variants")
        }
        [joined] = connection.execute("SELECT count(*) FROM people WHERE articles > 1").fetchone()
    assert counts["articles"] == SHARDS * 5
    assert counts["people"] >= 4 and joined >= 3
    assert counts["duplicates"] and counts["variants"]
    assert "parquet/people/part-000001.parquet" in undisturbed


def in_the_end(out: Path, process: Popen[bytes], random: Random) -> None:
    """Until all shards are done, and a random moment longer: what is made of them together is being made."""
    wait_for_shards(out, SHARDS, process, Random(0))
    time.sleep(random.uniform(0, 0.4))


@pytest.mark.parametrize("seed", range(4))
def test_the_run_is_killed(seed: int, news: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    random, out = Random(seed), tmp_path / "out"
    for at_the_end in (False, True, True):
        process = program("batch", news, "--out", out, *HERE)
        if at_the_end:
            in_the_end(out, process, random)
        else:
            wait_for_shards(out, random.randrange(SHARDS), process, random)
        for worker in children(process) if process.poll() is None else ():
            os.kill(worker, random.choice((signal.SIGKILL, signal.SIGTERM)))
        process.send_signal(random.choice((signal.SIGKILL, signal.SIGTERM, signal.SIGINT)))
        process.wait(timeout=60)
    assert program("batch", news, "--out", out, *HERE).wait(timeout=120) == 0
    assert content(out) == undisturbed


def test_a_cluster_makes_the_same(news: Path, undisturbed: dict[str, bytes], tmp_path: Path) -> None:
    """A worker is lost, then the driver is killed while the database is being made; additions, too."""
    pytest.importorskip("distributed", reason="needs the extra [dask]")
    from clustered import Cluster

    random, out, grown = Random(5), tmp_path / "out", tmp_path / "grown"
    cluster = Cluster(tmp_path, 3)
    there = (*OPTIONS, "--scheduler", cluster.address)
    try:
        driver = program("batch", news, "--out", out, *there)
        wait_for_shards(out, random.randrange(1, 4), driver, random)
        cluster.lose(random)
        in_the_end(out, driver, random)
        driver.kill()
        driver.wait()
        assert program("batch", news, "--out", out, *there).wait(timeout=120) == 0
        assert content(out) == undisturbed
        assert program("batch", *sorted(news.glob("00*")), "--out", grown, *HERE).wait(timeout=120) == 0
        more = sorted(news.glob("0[123]*"))
        driver = program("batch", *more, "--out", grown, "--add", *there)
        wait_for_shards(grown, 4, driver, random)
        cluster.lose(random)
        driver.kill()
        driver.wait()
        assert program("batch", *more, "--out", grown, "--add", *there).wait(timeout=120) in (0, 2)
    finally:
        cluster.end()
    assert content(grown) == undisturbed
