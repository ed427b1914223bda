"""Inputs added to a finished folder: the bytes of one run over all of them, without a look at the old ones."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from runs import Here, Records, articles, children, content, do, program, request, wait_for_shards

from newscli.batch.run import run as run_batch
from newscli.io.inputs.raw import Settings
from newscli.io.problems import OutputProblem, UsageProblem


@pytest.fixture
def parts(tmp_path: Path) -> list[Path]:
    """Three folders, the names of each behind those of the one before: eight articles, five, and two."""
    return [articles(tmp_path / name, count) for name, count in (("a", 8), ("b", 5), ("c", 2))]


def in_turn(parts: list[Path], out: Path, **fields: Any) -> None:
    """The first part, and the others added one after the other; nothing is left of the inputs that were read."""
    for number, part in enumerate(parts):
        do(part, out, add=number > 0, **fields)
        part.rename(part.with_suffix(".gone"))
    for part in parts:
        part.with_suffix(".gone").rename(part)


def together(parts: list[Path], out: Path, **fields: Any) -> dict[str, bytes]:
    do(parts[0], out, inputs=tuple(map(str, parts)), **fields)
    return content(out)


@pytest.mark.parametrize("shard_size", [1, 3, 4, 8, 100])
def test_the_bytes_are_those_of_one_run(parts: list[Path], tmp_path: Path, shard_size: int) -> None:
    in_turn(parts, tmp_path / "out", shard_size=shard_size, texts=True)
    assert content(tmp_path / "out") == together(parts, tmp_path / "one", shard_size=shard_size, texts=True)


@pytest.mark.parametrize("texts", [False, True])
def test_so_are_those_of_tables_and_people(parts: list[Path], tmp_path: Path, texts: bool) -> None:
    pytest.importorskip("pyarrow", reason="needs the extra [parquet]")
    fields = {"parquet": True, "sqlite": True, "texts": texts, "shard_size": 3}
    in_turn(parts, tmp_path / "out", **fields)
    found, expected = content(tmp_path / "out"), together(parts, tmp_path / "one", **fields)
    assert found == expected
    assert {"newscli.sqlite", "duplicates.jsonl", "parquet/people/part-000001.parquet"} <= found.keys()


def test_failures_stay_and_come(parts: list[Path], tmp_path: Path) -> None:
    (parts[0] / "007.txt").write_bytes(b"caf\xe9 is not UTF-8")
    (parts[1] / "000.txt").write_text("CRASH")
    do(parts[0], tmp_path / "out")
    outcome = do(parts[1], tmp_path / "out", add=True)
    assert (outcome.articles, outcome.failed, outcome.before) == (4, 1, 7)
    assert content(tmp_path / "out") == together(parts[:2], tmp_path / "one")


def test_only_what_is_new_is_told(parts: list[Path], tmp_path: Path) -> None:
    (parts[0] / "007.txt").write_text("CRASH")
    do(parts[0], tmp_path / "out")
    told: list[Any] = []
    watch = Records()
    watch.done = lambda record, fresh: told.append(record)  # type: ignore[method-assign]
    do(parts[1], tmp_path / "out", add=True, watch=watch)
    assert [(one["shard"], one["articles"], one["failed"], one["failures"]) for one in told] == [
        (3, 1, 0, []),
        (4, 3, 0, []),
        (5, 1, 0, []),
    ]
    assert watch.total == 5


def test_rows_of_files_with_many_articles(tmp_path: Path) -> None:
    paths = [tmp_path / "a.jsonl", tmp_path / "b.jsonl"]
    for path, count in zip(paths, (4, 5), strict=True):
        rows = [{"text": f"“We have {number} boats,” said Ana Ruiz."} for number in range(count)]
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    in_turn(paths, tmp_path / "out")
    assert content(tmp_path / "out") == together(paths, tmp_path / "one")


def test_a_shard_that_is_full_of_text_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newscli.batch.books.plan.shards.__defaults__", (150, None))
    parts = [articles(tmp_path / name, count) for name, count in (("a", 5), ("b", 5))]
    in_turn(parts, tmp_path / "out", shard_size=100)
    assert content(tmp_path / "out") == together(parts, tmp_path / "one", shard_size=100)
    assert len(list((tmp_path / "out" / "shards").iterdir())) > 2


@pytest.mark.parametrize("again", ["a", "./a", "b/../a/003.txt"])
def test_an_input_is_added_once(
    parts: list[Path], tmp_path: Path, again: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    do(Path("a"), tmp_path / "out")
    before = content(tmp_path / "out")
    with pytest.raises(UsageProblem, match=r"a/00[03]\.txt is in it already; .*leave it out"):
        do(Path("b"), tmp_path / "out", inputs=("b", again), add=True)
    assert content(tmp_path / "out") == before
    do(Path("b"), tmp_path / "out", add=True)
    with pytest.raises(UsageProblem, match=r"b/000\.txt is in it already"):
        do(Path("b"), tmp_path / "out", add=True)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"shard_size": 4}, "options: shard_size was 3, now it is 4"),
        ({"texts": True}, "options: texts was false, now it is true"),
        ({"settings": Settings(encoding="latin-1")}, "options: encoding was not given"),
    ],
)
def test_other_options_are_refused(
    parts: list[Path], tmp_path: Path, fields: dict[str, Any], said: str
) -> None:
    do(parts[0], tmp_path / "out")
    before = content(tmp_path / "out")
    with pytest.raises(UsageProblem, match=f"holds a run with other {said}"):
        do(parts[1], tmp_path / "out", add=True, **fields)
    assert content(tmp_path / "out") == before


def test_another_version_is_refused(
    parts: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(parts[0], tmp_path / "out")
    monkeypatch.setattr("newscli.batch.books.manifest.__version__", "9.9")
    monkeypatch.setattr("newscli.batch.books.manifest.versions", _uncached())
    with pytest.raises(UsageProblem, match=r'versions: newscli was ".*", now it is "9\.9"'):
        do(parts[1], tmp_path / "out", add=True)


def _uncached() -> Any:
    from newscli.batch.books.manifest import versions

    return versions.__wrapped__


def test_there_must_be_a_finished_run(parts: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    with pytest.raises(UsageProblem, match=r"nothing in .*out to add to"):
        do(parts[1], out, add=True)
    assert not out.exists()
    stopped(parts[0], out)
    with pytest.raises(UsageProblem, match=r"has not come to its end; .*without --add"):
        do(parts[1], out, add=True)


class Stopping(Here):
    """A crew that is stopped in the midst of it."""

    def __init__(self, after: int) -> None:
        self._after = after

    def records(self, *arguments: Any) -> Any:  # type: ignore[override]
        for number, record in enumerate(super().records(*arguments)):
            if number == self._after:
                raise KeyboardInterrupt
            yield record


def stopped(part: Path, out: Path, after: int = 1, **fields: Any) -> None:
    with pytest.raises(KeyboardInterrupt):
        run_batch(request(part, out, **fields), Stopping(after), Records(), None)


@pytest.mark.parametrize("after", [0, 1])
def test_an_addition_that_was_stopped_goes_on(parts: list[Path], tmp_path: Path, after: int) -> None:
    out = tmp_path / "out"
    do(parts[0], out)
    stopped(parts[1], out, after, add=True)
    with pytest.raises(UsageProblem, match=r"inputs are being added to it.*with --add"):
        do(parts[0], out)
    with pytest.raises(UsageProblem, match="it was of other inputs"):
        do(parts[2], out, add=True)
    with pytest.raises(UsageProblem, match="shard_size was 3"):
        do(parts[1], out, add=True, shard_size=2)
    do(parts[1], out, add=True)
    assert content(out) == together(parts[:2], tmp_path / "one")
    assert do(parts[0], out, inputs=(str(parts[0]), str(parts[1]))).fresh == 0


def test_an_addition_that_was_stopped_can_be_thrown_away(parts: list[Path], tmp_path: Path) -> None:
    do(parts[0], tmp_path / "out")
    stopped(parts[1], tmp_path / "out", add=True)
    do(parts[2], tmp_path / "out", restart=True)
    assert content(tmp_path / "out") == together(parts[2:], tmp_path / "one")


@pytest.mark.parametrize("kept", ["shards/000003.json", "quotes/part-000003.jsonl"])
def test_stopped_between_two_files_of_the_shard_that_is_filled_up(
    parts: list[Path], tmp_path: Path, kept: str
) -> None:
    """All of its files are new but one, which is gone or as it was."""
    out = tmp_path / "out"
    do(parts[0], out, texts=True)
    before = content(out)
    stopped(parts[1], out, 1, add=True, texts=True)
    if kept.startswith("shards"):
        (out / kept).unlink()
    else:
        (out / "shards" / "000003.json").unlink()
        (out / kept).write_bytes(before[kept])
    do(parts[1], out, add=True, texts=True)
    assert content(out) == together(parts[:2], tmp_path / "one", texts=True)


@pytest.mark.parametrize("lost", ["shards/000001.json", "quotes/part-000002.jsonl", "inputs.jsonl"])
def test_a_folder_that_has_lost_something_is_mended_first(
    parts: list[Path], tmp_path: Path, lost: str
) -> None:
    do(parts[0], tmp_path / "out")
    before = content(tmp_path / "out")
    (tmp_path / "out" / lost).unlink()
    with pytest.raises(UsageProblem, match=f"{lost} in it is lost or damaged; .*without --add"):
        do(parts[1], tmp_path / "out", add=True)
    do(parts[0], tmp_path / "out")
    assert content(tmp_path / "out") == before
    do(parts[1], tmp_path / "out", add=True)
    assert content(tmp_path / "out") == together(parts[:2], tmp_path / "one")


def test_records_that_were_changed_are_noticed(parts: list[Path], tmp_path: Path) -> None:
    do(parts[0], tmp_path / "out")
    part = tmp_path / "out" / "quotes" / "part-000003.jsonl"
    part.write_bytes(part.read_bytes().replace(b"Ruiz", b"Ruis"))
    with pytest.raises(OutputProblem, match="is damaged"):
        do(parts[1], tmp_path / "out", add=True)


def test_a_database_is_no_folder(parts: list[Path], tmp_path: Path) -> None:
    do(parts[0], tmp_path / "out", sqlite=True)
    with pytest.raises(UsageProblem, match=f"--out {tmp_path}/out"):
        do(parts[1], tmp_path / "out" / "newscli.sqlite", add=True, sqlite=True)


def test_the_command_says_what_is_new(parts: list[Path], tmp_path: Path, run: Any) -> None:
    out = str(tmp_path / "out")
    run("batch", str(parts[0]), "--out", out)
    added = run("batch", str(parts[1]), "--out", out, "--add")
    assert (added.code, added.err) == (0, "newscli: 5 articles done; 8 articles before\n")
    assert run("batch", str(parts[2]), "--out", out, "--add", "--restart").code == 2


OPTIONS = ("--shard-size", "5", "--to", "sqlite", "--texts", "--jobs", "2", "-q")


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="children are found in /proc")
@pytest.mark.parametrize("seed", range(4))
def test_additions_are_killed(seed: int, tmp_path: Path) -> None:
    """The run, or the run and its workers, at random moments."""
    random = Random(seed)
    first = articles(tmp_path / "a", 23, first="SLOW")
    second = articles(tmp_path / "b", 29, first="SLOW")
    assert program("batch", first, second, "--out", tmp_path / "one", *OPTIONS).wait(timeout=120) == 0
    out = tmp_path / "out"
    assert program("batch", first, "--out", out, *OPTIONS).wait(timeout=120) == 0
    command = ("batch", second, "--out", out, "--add", *OPTIONS)
    for mark in sorted(random.choices(range(4, 10), k=3)):
        process = program(*command)
        wait_for_shards(out, mark, process, random)
        for worker in children(process) if process.poll() is None and random.random() < 0.5 else ():
            os.kill(worker, signal.SIGKILL)
        process.kill()
        process.wait()
    assert program(*command).wait(timeout=120) in (0, 2)  # 2: it had come to its end before it was killed
    assert content(out) == content(tmp_path / "one")


def test_behind_an_address(parts: list[Path], tmp_path: Path) -> None:
    """``local://`` is this machine by way of fsspec, as ``s3://`` is a bucket."""
    pytest.importorskip("fsspec", reason="needs the extra [dask]")
    pytest.importorskip("pyarrow", reason="needs the extra [parquet]")
    fields = {"texts": True, "parquet": True}
    far = [f"local://{part}" for part in parts]
    for number, part in enumerate(far):
        do(parts[0], f"local://{tmp_path}/out", inputs=(part,), add=number > 0, **fields)
    with pytest.raises(UsageProblem, match=r"c/000\.txt is in it already"):
        do(parts[0], f"local://{tmp_path}/out", inputs=(far[2],), add=True, **fields)
    do(parts[0], tmp_path / "one", inputs=tuple(far), **fields)
    expected = content(tmp_path / "one")
    del expected[".lock"]
    assert content(tmp_path / "out") == expected
