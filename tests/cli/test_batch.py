"""``newscli batch``: its options, what it says, and how it ends."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path
from typing import Any

import pytest
from runs import articles as many_articles
from runs import program


@pytest.fixture(autouse=True)
def toys_for_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The toy parser is importable in the processes that the command starts."""
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parents[1]))


def test_a_folder_of_records(articles: Path, run: Any) -> None:
    result = run("batch", "a.txt", "b.txt", "--out", "out", "--jobs", "1", "-v")
    assert (result.code, result.out) == (0, "")
    assert result.err == ("newscli: shard 1: 2 articles, 3 quotes, 18 words\nnewscli: 2 articles done\n")
    lines = Path("out/quotes/part-000001.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["article"] for line in lines] == ["a.txt", "a.txt", "b.txt"]
    again = run("batch", "a.txt", "b.txt", "--out", "out")
    assert (again.code, again.err) == (0, "newscli: 2 articles done, all of them before\n")


def test_failures_are_told_up_to_a_number(folder: Path, run: Any) -> None:
    news = many_articles(folder / "news", 30)
    for number in range(25):
        (news / f"{number:03d}.txt").write_text("CRASH\x1b[31m")
    result = run("batch", "news", "--out", "out", "--jobs", "1")
    lines = result.err.splitlines()
    assert result.code == 3
    assert lines[0] == ("newscli: news/000.txt: newscli failed on it: RuntimeError: the toy broke�[31m")
    assert len(lines) == 20 + 2
    assert lines[20:] == [
        "newscli: more inputs fail; all are in failures.jsonl",
        "newscli: 5 articles done, 25 inputs failed; see out/failures.jsonl",
    ]
    assert len(Path("out/failures.jsonl").read_text("utf-8").splitlines()) == 25


def test_nothing_but_failures(articles: Path, run: Any) -> None:
    assert run("batch", "nowhere.txt", "--out", "out", "--jobs", "1", "-q").code == 1


def test_quiet(articles: Path, run: Any) -> None:
    result = run("batch", ".", "--out", "out", "--jobs", "1", "-q", "-v", stderr_is_terminal=True)
    assert (result.code, result.out, result.err) == (0, "", "")


def test_a_bar_on_a_terminal(articles: Path, run: Any) -> None:
    result = run("batch", ".", "--out", "out", "--jobs", "1", stderr_is_terminal=True)
    assert result.code == 0
    assert "2 of 2 articles" in result.err
    assert result.err.endswith("newscli: 2 articles done\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("a.txt",), "--out: the output needs a folder; name one: --out FOLDER"),
        (
            ("a.txt", "--out", "o", "--jobs", "2", "--scheduler", "tcp://h:1"),
            "--jobs: the cluster has its own workers",
        ),
        (("a.txt", "--out", "o", "--jobs", "0"), "--jobs must be 1 or more, not 0"),
        (("a.txt", "--out", "o", "--shard-size", "0"), "--shard-size must be 1 or more, not 0"),
        (("a.txt", "--out", "o", "--time-limit", "0"), "--time-limit must be 0.001 or more, not 0"),
        (("a.txt", "--out", "o", "--to", "xml"), "--to must be parquet or sqlite, not 'xml'"),
        (("a.txt", "--out", "o", "--encoding", "klingon"), "no encoding called 'klingon'"),
    ],
)
def test_usage(articles: Path, run: Any, arguments: tuple[str, ...], said: str) -> None:
    result = run("batch", *arguments)
    assert result.code == 2
    assert said in result.err
    assert not Path("o").exists()


def test_another_run_in_the_folder(articles: Path, run: Any) -> None:
    assert run("batch", "a.txt", "--out", "out", "--jobs", "1").code == 0
    result = run("batch", "a.txt", "b.txt", "--out", "out", "--jobs", "1")
    assert result.code == 2
    assert "the inputs have changed since: b.txt is new; name another folder with --out" in result.err
    assert run("batch", "a.txt", "b.txt", "--out", "out", "--jobs", "1", "--restart").code == 0


@pytest.mark.parametrize("missing", ["parquet", "dask"])
def test_a_missing_extra(articles: Path, run: Any, missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from newscli.io import extras

    monkeypatch.setattr(extras, "_is_there", lambda extra: extra != missing)
    options = {"parquet": ("--to", "parquet"), "dask": ("--scheduler", "tcp://h:1")}[missing]
    result = run("batch", "a.txt", "--out", "out", *options)
    assert result.code == 2
    assert f"needs the extra [{missing}]; pip install 'newscli[{missing}]'" in result.err


def test_what_is_stopped_goes_on(folder: Path, capfd: Any) -> None:
    news = many_articles(folder / "news", 6)
    (news / "003.txt").write_text("FOREVER")
    process = program("batch", "news", "--out", "out", "--shard-size", "2", "--jobs", "1")
    while not Path("out/shards/000001.json").exists():
        assert process.poll() is None
    os.kill(process.pid, signal.SIGINT)
    assert process.wait(timeout=30) == 130
    assert capfd.readouterr().err.splitlines() == [
        "newscli: stopped; the same command goes on from here",
        "newscli: interrupted",
    ]
    assert not list(folder.glob("out/**/.newscli-*"))
    process = program(
        "batch", "news", "--out", "out", "--shard-size", "2", "--jobs", "1", "--time-limit", "0.5"
    )
    assert process.wait(timeout=60) == 3
    assert len(Path("out/failures.jsonl").read_text("utf-8").splitlines()) == 1
