"""What the tests of batch runs share: articles, a run in this process, and the bytes of a folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from newscli.batch.crew import Crew, LocalCrew
from newscli.batch.job import Job, Request
from newscli.batch.plan import Shard
from newscli.batch.run import Outcome, run
from newscli.batch.shard import write_shard
from newscli.batch.storage import storage_at
from newscli.batch.watch import Nobody, Watch

PARSE = "hazards:parse"


def articles(folder: Path, count: int, first: str = "") -> Path:
    """``count`` small articles in a folder, all beginning with the word ``first``."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(count):
        text = f"{first} “We have {number} boats,” said Ana Ruiz. “All of us.”\n".lstrip()
        (folder / f"{number:03d}.txt").write_text(text, encoding="utf-8")
    return folder


def request(folder: Path, out: Path, **fields: Any) -> Request:
    """A request for shards of three articles."""
    return Request(**{"inputs": (str(folder),), "out": str(out), "shard_size": 3, "parse": PARSE, **fields})


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
    ) -> Iterator[dict[str, Any]]:
        for shard in shards:
            work = write_shard(job, shard, {}, storage_at(job.out))
            try:
                while True:
                    watch.at(shard.number, *next(work))
            except StopIteration as end:
                yield end.value


def do(
    folder: Path, out: Path, jobs: int = 0, watch: Any = None, stdin: Any = None, **fields: Any
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
