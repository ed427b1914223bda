"""The run: inputs listed, cut into shards, done by a crew, and summed up; what was done before is not done again."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from newscli.batch.beginning import Begun, begin, begin_addition
from newscli.batch.books import articles, inventory, manifest
from newscli.batch.books.addition import UNDER_WAY, Addition, addition_to
from newscli.batch.books.duplicates import write_duplicates
from newscli.batch.books.ledger import Ledger
from newscli.batch.books.plan import Item, shards
from newscli.batch.job import MEMBERS, PEOPLE, Job, Request
from newscli.batch.opening import items
from newscli.batch.people import parquet_name, people_in, write_people
from newscli.batch.places.storage import Storage, is_remote, storage_at, write
from newscli.batch.pool.crew import Crew
from newscli.batch.watch import Watch
from newscli.io.extras import require
from newscli.io.problems import UsageProblem
from newscli.io.store.database import is_database
from newscli.io.store.duplicates import Duplicate
from newscli.io.store.metadata import NAME as METADATA
from newscli.io.store.metadata import metadata

if TYPE_CHECKING:
    from newscli.io.store.shelf import DiskShelf


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run has come to."""

    articles: int
    """Articles whose records are there; when inputs were added, those of them."""
    failed: int
    """Inputs without."""
    fresh: int
    """Shards done by this run; the others were there before."""
    before: int | None = None
    """Articles that were there before inputs were added."""


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
    if request.add and is_database(Path(request.out)):
        folder = os.path.dirname(request.out) or "."
        raise UsageProblem(
            "--out", "a database, which is made anew from the folder it is in", f"--out {folder}"
        )
    if manifest.load(storage) is None and request.add:
        addition_to(storage, None)


def _run(
    request: Request,
    storage: Storage,
    crew: Crew,
    watch: Watch,
    stdin: BinaryIO | None,
    keep: Sequence[int],
) -> Outcome:
    """In a folder that nobody else works in."""
    begun = begin_addition(request, storage) if request.add else begin(request, storage)
    ledger = Ledger(storage, watch, begun.before)
    plan = shards(_items(request, storage, begun, stdin), request.shard_size, last=begun.last)
    records = crew.records(_job(request, storage, begun.manifest), ledger.pending(plan), watch, keep)
    with begun.census.told(storage, watch), closing(records):
        for record in records:
            ledger.add(record)
    if ledger.fresh or not (begun.was_complete and _has_all(request, storage)):
        _finish(request, storage, begun.manifest, ledger, watch)
    counts = manifest.load(storage) or {}
    return _outcome(counts["articles"], counts["failed"], ledger.fresh, begun.before)


def _outcome(articles: int, failed: int, fresh: int, before: Addition | None) -> Outcome:
    if before is None:
        return Outcome(articles, failed, fresh)
    return Outcome(articles - before.articles, failed - before.failed, fresh, before.articles)


def _items(request: Request, storage: Storage, begun: Begun, stdin: BinaryIO | None) -> Iterator[Item]:
    for found in inventory.inventory(storage, begun.before.count if begun.before else 0):
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
    if request.parquet:
        articles.write_articles(storage, ledger.planned, duplicates)
    if request.sqlite or request.parquet:
        with people_in(request, storage, watch) as people:
            if request.parquet and people:
                write_people(people, storage)
            if request.sqlite:
                write(storage, METADATA, metadata(Path(manifest.DATABASE).stem))
                _build_database(Path(storage.place), people, duplicates, watch)
    told = {name: value for name, value in begun.items() if name != UNDER_WAY}
    manifest.save(storage, {**told, "complete": True, **counts, "copies": len(duplicates)})


def _has_all(request: Request, storage: Storage) -> bool:
    """Whether the files that are made at the end are there."""
    wanted = [manifest.FAILURES, manifest.DUPLICATES]
    wanted += [manifest.DATABASE, METADATA] if request.sqlite else []
    wanted += [manifest.DUPLICATES_PARQUET, articles.NAME] if request.parquet else []
    wanted += [*map(parquet_name, (PEOPLE, MEMBERS))] if request.parquet and request.identities else []
    return all(storage.size(name) is not None for name in wanted)


def _build_database(
    folder: Path, people: DiskShelf | None, duplicates: Sequence[Duplicate], watch: Watch
) -> None:
    from newscli.io.store.database import build
    from newscli.io.store.restore import articles_in

    watch.say(f"{manifest.DATABASE} is being built")
    build(folder / manifest.DATABASE, articles_in(folder), people, duplicates)
