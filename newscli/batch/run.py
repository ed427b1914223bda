"""The run: inputs listed, cut into shards, done by a crew, and summed up; what was done before is not done again."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from newscli.batch import inventory, manifest
from newscli.batch.crew import Crew
from newscli.batch.job import KINDS, Job, Request
from newscli.batch.listing import Found, listing
from newscli.batch.opening import is_one, items
from newscli.batch.plan import Shard, shards
from newscli.batch.storage import Storage, is_remote, read, storage_at
from newscli.batch.watch import Watch
from newscli.io.extras import require
from newscli.io.jsons import encode_value
from newscli.io.problems import UsageProblem

COUNTED = ("articles", "failed", "words", *KINDS)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run has come to."""

    articles: int
    """Articles whose records are there."""
    failed: int
    """Inputs without."""
    fresh: int
    """Shards done by this run; the others were there before."""


def run(request: Request, crew: Crew, watch: Watch, stdin: BinaryIO | None) -> Outcome:
    """Does what is asked and not yet done.

    Raises :class:`UsageProblem` when the output folder holds another run, :class:`OutputProblem` when nothing can be
    written there. It may be killed at any moment; the same request then goes on.
    """
    out = request.out if is_remote(request.out) else os.path.abspath(request.out)
    storage = storage_at(out)
    if request.parquet:
        require("parquet", "--to parquet", otherwise="")
    if request.sqlite and not isinstance(getattr(storage, "path", None), Path):
        raise UsageProblem(
            "--to sqlite", "a database is made in a folder of this machine", "copy OUT, then build it"
        )
    manifest.load(storage)  # a folder of somebody else's is left as it is, without so much as a lock in it
    with storage.locked() as keep:
        if request.restart:
            manifest.clear(storage)
        before = manifest.load(storage)
        storage.sweep()
        begun, total = _begin(request, storage, before)
        watch.begin(total)
        plan = shards(_items(request, storage, stdin), request.shard_size)
        tally = _Tally(storage, watch)
        for record in crew.records(_job(request, out, begun), tally.pending(plan), watch, keep):
            tally.fresh += 1
            watch.done(record, True)
        if tally.fresh or not (before and before["complete"] and _has_all(request, storage)):
            _finish(request, storage, begun, tally.planned, watch)
        counts = manifest.load(storage) or {}
        return Outcome(counts["articles"], counts["failed"], tally.fresh)


def _begin(
    request: Request, storage: Storage, before: dict[str, Any] | None
) -> tuple[dict[str, Any], int | None]:
    """The manifest of a run that has begun, and how many articles there are, if that can be known."""
    begun: dict[str, Any] = {
        "complete": False,
        "run": "",
        "inputs": {},
        "options": request.options(),
        "versions": manifest.versions(request.parquet),
    }
    if before:
        manifest.check(storage, before, begun)
    else:
        storage.remove(inventory.NAME)
    left_out = None if is_remote(storage.place) else os.path.realpath(storage.place)
    census = _Census(request)
    listed = inventory.take(storage, census.counted(listing(request.inputs, request.glob, left_out)))
    begun["inputs"] = {"count": listed.inputs, "sha256": listed.digest}
    begun["run"] = manifest.identity(listed.digest, begun["options"], begun["versions"])
    if before is None:
        manifest.save(storage, begun)
    return begun, census.total


class _Census:
    """Counts articles while inputs are listed."""

    def __init__(self, request: Request) -> None:
        self._settings = request.settings
        self.total: int | None = 0

    def counted(self, found: Iterable[Found]) -> Iterator[Found]:
        """The same inputs."""
        for one in found:
            known = one.problem is not None or is_one(one.name, self._settings)
            self.total = self.total + 1 if known and self.total is not None else None
            yield one


def _items(request: Request, storage: Storage, stdin: BinaryIO | None) -> Iterator[Any]:
    for found in inventory.inventory(storage):
        yield from items(found, request.settings, stdin)


def _job(request: Request, out: str, begun: dict[str, Any]) -> Job:
    return Job(
        out=out,
        folder=os.getcwd(),
        settings=request.settings,
        versions=begun["versions"],
        run=begun["run"],
        sentences=request.sentences,
        texts=request.texts,
        parquet=request.parquet,
        time_limit=request.time_limit,
        parse=request.parse,
    )


class _Tally:
    """Which shards there are, and which of them are done."""

    def __init__(self, storage: Storage, watch: Watch) -> None:
        self._storage = storage
        self._watch = watch
        self.planned = 0
        self.fresh = 0

    def pending(self, plan: Iterable[Shard]) -> Iterator[Shard]:
        """The shards that are still to be done."""
        for shard in plan:
            self.planned = shard.number
            record = _done(self._storage, shard)
            if record is None:
                yield shard
            else:
                self._watch.done(record, False)
        if self._storage.size(f"shards/{self.planned + 1:06d}.json") is not None:
            raise UsageProblem(
                self._storage.place, "the inputs have changed since: there are fewer", inventory.ELSE
            )


def _done(storage: Storage, shard: Shard) -> dict[str, Any] | None:
    """The record of a shard that is there, whole; raises :class:`UsageProblem` when it is that of other articles."""
    record = _record(storage, shard.record)
    if record is None:
        return None
    if record["inputs"] != shard.digest:
        what = (
            f"the inputs have changed since, somewhere from {shard.items[0].name} to {shard.items[-1].name}"
        )
        raise UsageProblem(storage.place, what, inventory.ELSE)
    whole = all(storage.size(name) == file["bytes"] for name, file in record["files"].items())
    return record if whole else None


def _record(storage: Storage, name: str) -> dict[str, Any] | None:
    data = read(storage, name)
    return None if data is None else dict(json.loads(data))


def _finish(request: Request, storage: Storage, begun: dict[str, Any], planned: int, watch: Watch) -> None:
    """What is made of all shards together; the manifest says last that everything is there."""
    counts: Counter[str] = Counter(dict.fromkeys(COUNTED, 0))
    draft = storage.draft(manifest.FAILURES)
    try:
        for number in range(1, planned + 1):
            record = _record(storage, f"shards/{number:06d}.json") or {}
            counts.update({name: record[name] for name in COUNTED})
            for failure in record["failures"]:
                draft.write((encode_value(failure) + "\n").encode("utf-8"))
        draft.publish()
    finally:
        draft.discard()
    if request.sqlite:
        _build_database(Path(storage.place), watch)
    storage.sweep()
    manifest.save(storage, {**begun, "complete": True, "shards": planned, **counts})


def _has_all(request: Request, storage: Storage) -> bool:
    """Whether the files that are made at the end are there."""
    wanted = (manifest.FAILURES, manifest.DATABASE) if request.sqlite else (manifest.FAILURES,)
    return all(storage.size(name) is not None for name in wanted)


def _build_database(folder: Path, watch: Watch) -> None:
    from newscli.io.database import build
    from newscli.io.restore import articles_in

    watch.say(f"{manifest.DATABASE} is being built")
    build(folder / manifest.DATABASE, articles_in(folder))
