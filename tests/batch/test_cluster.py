"""The same run on a real Dask cluster, workers on this machine: same bytes, whoever is killed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from clustered import Cluster
from runs import Records, articles, children, content, do, program, request, wait_for_shards

from newscli.batch.books.plan import Shard
from newscli.batch.cluster import ClusterCrew, connected
from newscli.batch.pool.workers import Desk
from newscli.batch.run import run
from newscli.io.problems import OutputProblem, UsageProblem

pytest.importorskip("distributed", reason="needs the extra [dask]")

SHARDS = 16
OPTIONS = ("--shard-size", "5", "-q")


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """Four workers; the tests lose three of them, in this order."""
    made = Cluster(tmp_path_factory.mktemp("cluster"), 4)
    yield made
    made.end()


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = articles(tmp_path_factory.mktemp("articles") / "news", SHARDS * 5, first="SLOW")
    (folder / "017.txt").write_bytes(b"\xff\x00")
    (folder / "031.txt").write_text("DIE")
    return folder


@pytest.fixture(scope="module")
def undisturbed(news: Path) -> dict[str, bytes]:
    """What a run on this machine alone writes."""
    out = news.parent / "undisturbed"
    assert program("batch", news, "--out", out, *OPTIONS).wait(timeout=120) == 3
    return content(out)


def test_inputs_and_output_behind_addresses(cluster: Cluster, news: Path, tmp_path: Path) -> None:
    """``local://`` is this machine by way of fsspec, as ``s3://`` is a bucket."""
    wanted = {"inputs": (f"local://{news}/00*.txt",), "texts": True}
    do(news, tmp_path / "expected", **wanted)
    far = request(news, f"local://{tmp_path}/out", **wanted)
    assert run(far, ClusterCrew(cluster.address), Records(), None).articles == 10
    expected = content(tmp_path / "expected")
    del expected[".lock"]
    assert content(tmp_path / "out") == expected


def test_two_workers_are_lost(
    cluster: Cluster, news: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    random, out = Random(6), tmp_path / "out"
    driver = program("batch", news, "--out", out, *OPTIONS, "--scheduler", cluster.address)
    for mark in (random.randrange(1, 5), random.randrange(5, 9)):
        wait_for_shards(out, mark, driver, random)
        cluster.lose(random)
    assert driver.wait(timeout=120) == 3
    assert content(out) == undisturbed


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are found in /proc")
def test_no_process_is_left_at_the_workers(cluster: Cluster) -> None:
    assert [children(worker) for worker in cluster.workers] == [[], []]


def test_the_driver_and_a_worker_are_killed_and_a_run_without_a_cluster_goes_on(
    cluster: Cluster, news: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    random, out = Random(7), tmp_path / "out"
    driver = program("batch", news, "--out", out, *OPTIONS, "--scheduler", cluster.address)
    wait_for_shards(out, random.randrange(1, 8), driver, random)
    driver.kill()
    driver.wait()
    cluster.lose(random)
    assert program("batch", news, "--out", out, *OPTIONS).wait(timeout=120) == 3
    assert content(out) == undisturbed


def test_a_scheduler_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newscli.batch.cluster.PATIENCE", 0.5)
    with pytest.raises(UsageProblem, match=r"no scheduler answers at tcp://127\.0\.0\.1:9 .*dask scheduler"):
        connected("tcp://127.0.0.1:9")


def test_a_scheduler_that_is_lost(news: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newscli.batch.cluster.PATIENCE", 0.5)
    mortal = Cluster(tmp_path, 0)
    waiting = Records()
    waiting.say = lambda message: mortal.scheduler.kill()  # type: ignore[method-assign]
    with pytest.raises(OutputProblem, match=r"the cluster is lost.*the same command goes on from here"):
        run(request(news, tmp_path / "out"), ClusterCrew(mortal.address), waiting, None)


def test_processes_without_work_are_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from newscli.batch.cluster_worker import Pool

    monkeypatch.setattr("newscli.batch.cluster_worker.IDLE", 0.2)
    pool = Pool("newscli-test", str(tmp_path))
    pool.setup(SimpleNamespace(state=SimpleNamespace(nthreads=1)))
    shard = Shard(1, (), "")

    def number(desk: Desk, shard: Shard) -> Any:
        return {"number": desk.call("os:getpid", []), "folder": desk.call("os:getcwd", [])}

    first, second = pool.at_a_desk(number, shard), pool.at_a_desk(number, shard)
    assert first == second
    assert first["folder"] == str(tmp_path)
    limit = time.monotonic() + 20
    while Path(f"/proc/{first['number']}").exists():
        assert time.monotonic() < limit
        time.sleep(0.02)
    assert pool.at_a_desk(number, shard) != first
    pool.teardown(None)
