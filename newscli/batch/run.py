"""The run: inputs listed, cut into shards, done by a crew, and summed up; what was done before is not done again."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from newscli.batch.books import inventory, manifest
from newscli.batch.books.duplicates import write_duplicates
from newscli.batch.books.ledger import Ledger
from newscli.batch.books.plan import Item, shards
from newscli.batch.census import Census
from newscli.batch.job import MEMBERS, PEOPLE, Job, Request
from newscli.batch.listing import all_inputs
from newscli.batch.opening import items
from newscli.batch.people import parquet_name, people_in, write_people
from newscli.batch.places.storage import Storage, is_remote, storage_at
from newscli.batch.pool.crew import Crew
from newscli.batch.watch import Watch
from newscli.io.extras import require
from newscli.io.problems import UsageProblem
from newscli.io.store.duplicates import Duplicate

if TYPE_CHECKING:
    from newscli.io.store.shelf import DiskShelf


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
    storage = storage_at(request.out if is_remote(request.out) else os.path.abspath(request.out))
    _check(request, storage)
    with storage.locked() as keep:
        if request.restart:
            manifest.clear(storage)
        storage.sweep()
        try:
            return _run(request, storage, crew, watch, stdin, keep)
        finally:
            storage.sweep()


def _check(request: Request, storage: Storage) -> None:
    """Raises :class:`UsageProblem` for what cannot come to a good end; nothing has been touched."""
    if request.parquet:
        require("parquet", "--to parquet", otherwise="")
    if request.sqlite and is_remote(storage.place):
        what = "a database is made in a folder of this machine"
        raise UsageProblem("--to sqlite", what, "leave it out, or name such a folder")
    manifest.load(storage)


def _run(
    request: Request,
    storage: Storage,
    crew: Crew,
    watch: Watch,
    stdin: BinaryIO | None,
    keep: Sequence[int],
) -> Outcome:
    """In a folder that nobody else works in."""
    before = manifest.load(storage)
    begun, census = _begin(request, storage, before)
    ledger = Ledger(storage, watch)
    pending = ledger.pending(shards(_items(request, storage, stdin), request.shard_size))
    records = crew.records(_job(request, storage, begun), pending, watch, keep)
    with census.told(storage, watch), closing(records):
        for record in records:
            ledger.add(record)
    if ledger.fresh or not (before and before["complete"] and _has_all(request, storage)):
        _finish(request, storage, begun, ledger, watch)
    counts = manifest.load(storage) or {}
    return Outcome(counts["articles"], counts["failed"], ledger.fresh)


def _begin(
    request: Request, storage: Storage, before: dict[str, Any] | None
) -> tuple[dict[str, Any], Census]:
    """The manifest of a run that has begun, and what is known of the number of its articles."""
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
    census = Census(request.settings)
    listed = inventory.take(storage, census.listed(all_inputs(request.inputs, request.glob, left_out)))
    begun["inputs"] = {"count": listed.inputs, "sha256": listed.digest}
    if before and before["inputs"] != begun["inputs"]:  # the list itself was lost
        storage.remove(inventory.NAME)
        raise UsageProblem(storage.place, "the inputs have changed since", inventory.ELSE)
    begun["run"] = manifest.identity(listed.digest, begun["options"], begun["versions"])
    if before is None:
        manifest.save(storage, begun)
    return begun, census


def _items(request: Request, storage: Storage, stdin: BinaryIO | None) -> Iterator[Item]:
    for found in inventory.inventory(storage):
        yield from items(found, request.settings, stdin)


def _job(request: Request, storage: Storage, begun: dict[str, Any]) -> Job:
    return Job(
        out=storage.place,
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


def _finish(request: Request, storage: Storage, begun: dict[str, Any], ledger: Ledger, watch: Watch) -> None:
    """What is made of all shards together; the manifest says last that everything is there."""
    counts = ledger.sum_up()
    duplicates = write_duplicates(storage, ledger.planned, request.parquet)
    if request.sqlite or request.parquet:
        with people_in(request, storage, watch) as people:
            if request.parquet and people:
                write_people(people, storage)
            if request.sqlite:
                _build_database(Path(storage.place), people, duplicates, watch)
    manifest.save(storage, {**begun, "complete": True, **counts, "copies": len(duplicates)})


def _has_all(request: Request, storage: Storage) -> bool:
    """Whether the files that are made at the end are there."""
    wanted = [manifest.FAILURES, manifest.DUPLICATES]
    wanted += [manifest.DATABASE] if request.sqlite else []
    wanted += [manifest.DUPLICATES_PARQUET] if request.parquet else []
    wanted += [*map(parquet_name, (PEOPLE, MEMBERS))] if request.parquet and request.identities else []
    return all(storage.size(name) is not None for name in wanted)


def _build_database(
    folder: Path, people: DiskShelf | None, duplicates: Sequence[Duplicate], watch: Watch
) -> None:
    from newscli.io.store.database import build
    from newscli.io.store.restore import articles_in

    watch.say(f"{manifest.DATABASE} is being built")
    build(folder / manifest.DATABASE, articles_in(folder), people, duplicates)
