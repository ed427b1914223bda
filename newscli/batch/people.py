"""The people of all articles of a run: joined when its shards are done, by this process alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from newscli.batch.books.plan import part_name, record_name
from newscli.batch.job import KINDS, MEMBERS, PARQUET, PEOPLE, Request
from newscli.batch.places.storage import Storage, is_remote, read
from newscli.batch.watch import Watch
from newscli.model import Article

if TYPE_CHECKING:
    from newscli.io.store.shelf import DiskShelf

TOGETHER = 50_000
"""People or members in one row group."""


@contextmanager
def people_in(request: Request, storage: Storage, watch: Watch) -> Iterator[DiskShelf | None]:
    """The people of all articles of the run; None when they are not to be joined."""
    if not request.identities:
        yield None
        return
    from newscli.identities.joining import Joiner
    from newscli.io.inputs.people import read_authority
    from newscli.io.store.shelf import DiskShelf

    watch.say("the people of all articles are being joined")
    with DiskShelf() as shelf:
        joiner = Joiner(shelf, read_authority(request.people) if request.people else None)
        for article in articles_of(storage):
            joiner.add(article)
        joiner.settle()
        yield shelf


def articles_of(storage: Storage) -> Iterator[Article]:
    """The articles of the run, without their texts where these are not kept."""
    from newscli.io.store.restore import articles_in

    if not is_remote(storage.place):
        yield from articles_in(Path(storage.place))
        return
    number = 1
    while storage.size(record_name(number)) is not None:
        yield from _fetched(storage, part_name(number))
        number += 1


def _fetched(storage: Storage, part: str) -> Iterator[Article]:
    """The articles of one part behind an address."""
    from newscli.io.store.restore import articles_of

    with TemporaryDirectory(prefix="newscli-") as folder:
        for kind in KINDS:
            (Path(folder) / kind).mkdir()
            (Path(folder) / kind / f"{part}.jsonl").write_bytes(read(storage, f"{kind}/{part}.jsonl") or b"")
        yield from articles_of(Path(folder), f"{part}.jsonl")


def parquet_name(kind: str) -> str:
    """The Parquet file of people or members."""
    return f"{PARQUET}/{kind}/{part_name(1)}.parquet"


def write_people(people: DiskShelf, storage: Storage) -> None:
    """People and members as Parquet files, a row group at a time."""
    _write(storage, PEOPLE, (person for person, _ in people.unique_names()))
    _write(storage, MEMBERS, people.members())


def _write(storage: Storage, kind: str, rows: Iterable[object]) -> None:
    from newscli.io.outputs.parquet import grouped

    draft = storage.draft(parquet_name(kind))
    try:
        waiting = iter(rows)
        groups = iter(lambda: list(islice(waiting, TOGETHER)), [])
        for data in grouped(kind, groups):
            draft.write(data)
        draft.publish()
    finally:
        draft.discard()
