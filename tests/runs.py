"""What the tests of batch runs share: articles, a run in this process, and the bytes of a folder."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Generator, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

from newscli.batch.books.plan import Shard
from newscli.batch.books.shard import write_shard
from newscli.batch.job import Job, Request
from newscli.batch.places.storage import storage_at
from newscli.batch.pool.crew import Crew, LocalCrew
from newscli.batch.run import Outcome, run
from newscli.batch.watch import Nobody, Watch

PARSE = "hazards:parse"
PROGRAM = Path(__file__).parent / "hazard_newscli.py"


def articles(folder: Path, count: int, first: str = "") -> Path:
    """``count`` small articles in a folder, all beginning with the word ``first``."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = f"{first} “We have {number} boats,” said Ana Ruiz. “All of us.”\n".lstrip()
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    return folder


CAST = ("Ana Ruiz", "Ben Ruiz", "Carl Osei", "Dora Quist", "Osei", "Ruiz", "Ana M. Ruiz", "Quist")


def crowd(folder: Path, count: int) -> Path:
    """``count`` small articles in which some people speak, now and then by their surnames alone; some are copies."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        kind = f"{number % 7} boats and {number % 5} nets in the old harbour below the hill by the sea"
        text = f"CAST “We have {kind},” said {CAST[number * 3 % len(CAST)]}. “All of us.”\n"
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    return folder


def request(folder: Path, out: Path | str, **fields: Any) -> Request:
    """A request for shards of three articles."""
    usual = {"inputs": (str(folder),), "out": str(out), "shard_size": 3, "parse": PARSE}
    return Request(**{**usual, **fields})


class Records(Nobody):
    """Keeps the shards that were done, those of this run apart from others."""

    def __init__(self) -> None:
        self.fresh: list[int] = []
        self.before: list[int] = []
        self.total: int | None = None

    def begin(self, total: int | None) -> None:
        self.total = total

    def done(self, record: dict[str, Any], fresh: bool) -> None:
        (self.fresh if fresh else self.before).append(record["shard"])


class Here:
    """A crew of this process alone: no time is lost in starting others."""

    def records(
        self, job: Job, shards: Iterator[Shard], watch: Watch, keep: Sequence[int]
    ) -> Generator[dict[str, Any], None, None]:
        for shard in shards:
            work = write_shard(job, shard, {}, storage_at(job.out))
            try:
                while True:
                    watch.at(shard.number, *next(work))
            except StopIteration as end:
                yield end.value


def do(
    folder: Path, out: Path | str, jobs: int = 0, watch: Any = None, stdin: Any = None, **fields: Any
) -> Outcome:
    """The run of :func:`request`, here or by ``jobs`` workers."""
    crew: Crew = LocalCrew(jobs) if jobs else Here()
    return run(request(folder, out, **fields), crew, watch or Records(), stdin)


def content(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, by its path in it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def program(*arguments: object) -> subprocess.Popen[bytes]:
    """The command line with the parser of ``hazards``, in a process of its own."""
    variables = {**os.environ, "PYTHONPATH": str(PROGRAM.parent)}
    return subprocess.Popen([sys.executable, str(PROGRAM), *map(str, arguments)], env=variables)


def wait_for_shards(out: Path, number: int, process: subprocess.Popen[bytes], random: Random) -> None:
    """Until so many shards are done, or the run is, and a random moment longer."""
    until = time.monotonic() + 60
    while len(list((out / "shards").glob("*.json"))) < number and process.poll() is None:
        assert time.monotonic() < until
        time.sleep(0.002)
    time.sleep(random.uniform(0, 0.15))


def children(process: subprocess.Popen[bytes]) -> list[int]:
    """The processes that a process has started."""
    threads = Path(f"/proc/{process.pid}/task").iterdir()
    return sorted(int(child) for thread in threads for child in (thread / "children").read_text().split())
