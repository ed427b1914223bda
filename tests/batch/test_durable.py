"""Files that are there whole or not at all."""

from __future__ import annotations

import errno
import hashlib
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from runs import articles, content, do, program

from newscli.batch.places import durable
from newscli.batch.places.durable import Draft, LocalFolder
from newscli.io.problems import OutputProblem


def test_a_file_takes_its_name_when_it_is_whole(tmp_path: Path) -> None:
    draft = LocalFolder(tmp_path).draft("quotes/part.jsonl")
    draft.write(b"one\n")
    draft.write(b"two\n")
    assert not (tmp_path / "quotes" / "part.jsonl").exists()
    draft.publish()
    assert content(tmp_path) == {"quotes/part.jsonl": b"one\ntwo\n"}
    assert (draft.size, draft.digest) == (8, hashlib.sha256(b"one\ntwo\n").hexdigest())
    draft.discard()
    assert content(tmp_path) == {"quotes/part.jsonl": b"one\ntwo\n"}


def test_what_is_discarded_leaves_no_trace(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"before")
    draft = Draft(tmp_path / "a")
    draft.write(b"after")
    draft.discard()
    assert content(tmp_path) == {"a": b"before"}


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="files are named in /proc")
def test_everything_is_on_the_disk_before_a_name_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a loss of power there are the records of a shard, or nothing says that it is done."""
    log: list[str] = []
    fsync, replace = os.fsync, Path.replace

    def noted_sync(number: int) -> None:
        path = Path(os.readlink(f"/proc/self/fd/{number}"))
        log.append("sync folder" if path.is_dir() else "sync file")
        fsync(number)

    def noted_replace(path: Path, target: Path) -> None:
        log.append(f"name {Path(target).relative_to(tmp_path / 'out')}")
        replace(path, target)

    do(articles(tmp_path / "news", 1), tmp_path / "out", shard_size=1)  # the folders are made
    (tmp_path / "out" / "shards" / "000001.json").unlink()
    monkeypatch.setattr(os, "fsync", noted_sync)
    monkeypatch.setattr(Path, "replace", noted_replace)
    do(tmp_path / "news", tmp_path / "out", shard_size=1)
    start = log.index("name quotes/part-000001.jsonl")
    assert log[start - 5 : start] == ["sync file"] * 5
    assert log[start:][:12] == [
        "name quotes/part-000001.jsonl",
        "sync folder",
        "name speakers/part-000001.jsonl",
        "sync folder",
        "name entities/part-000001.jsonl",
        "sync folder",
        "name summary/part-000001.jsonl",
        "sync folder",
        "name sketches/part-000001.jsonl",
        "sync folder",
        "sync file",
        "name shards/000001.json",
    ]
    assert log[-3:] == ["sync file", "name manifest.json", "sync folder"]


def test_a_folder_is_made_and_its_name_is_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(durable, "sync", synced.append)
    durable.make(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    assert synced == [tmp_path, tmp_path / "a"]


def test_a_lock_is_waited_for_but_not_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(durable, "PATIENCE", 0.1)
    folder = LocalFolder(tmp_path / "out")
    expected = pytest.raises(OutputProblem, match="another run is at work there; wait for it, or stop it")
    with folder.locked(), expected, folder.locked():
        raise AssertionError("two at a time")
    with folder.locked() as keep:
        assert len(keep) == 1


@pytest.mark.parametrize("step", range(1, 26, 3))
def test_no_room_at_any_step(step: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run stops in one line; with room again, it goes on to the same end."""
    news = articles(folder / "news", 4)
    do(news, folder / "undisturbed", texts=True)
    left = step
    fsync = os.fsync

    def full(number: int) -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        fsync(number)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(OutputProblem, match="no space left on device; put that right and run the same"):
            do(news, folder / "out", texts=True)
    expected = content(folder / "undisturbed")
    for name, data in content(folder / "out").items():
        assert name == "manifest.json" or data == expected[name], "under its name everything is whole"
    do(news, folder / "out", texts=True)
    assert content(folder / "out") == expected


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 100 kB, where this process may mount one."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=100k", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip(reason="nothing can be mounted here")
    yield place
    subprocess.run(["umount", "-l", str(place)], check=False)


def test_a_disk_that_is_full(small_disk: Path, tmp_path: Path, capfd: Any) -> None:
    news = articles(tmp_path / "news", 90)
    options = ("--shard-size", "10", "--jobs", "2", "--texts")
    assert program("batch", news, "--out", tmp_path / "undisturbed", *options, "-q").wait(timeout=120) == 0
    assert program("batch", news, "--out", small_disk / "out", *options).wait(timeout=120) == 1
    [line] = capfd.readouterr().err.splitlines()
    assert "cannot be written: no space left on device; put that right and run the same command again" in line
    assert not [name for name in content(small_disk) if ".newscli" in name]
    subprocess.run(["mount", "-o", "remount,size=10m", str(small_disk)], check=True)
    assert program("batch", news, "--out", small_disk / "out", *options, "-q").wait(timeout=120) == 0
    assert content(small_disk / "out") == content(tmp_path / "undisturbed")
