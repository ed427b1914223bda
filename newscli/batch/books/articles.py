"""A row an article as Parquet: what the summaries say of it in short, and of which other one it is a copy."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from newscli.batch.books.plan import part_name
from newscli.batch.job import ARTICLES, PARQUET
from newscli.batch.places.storage import Storage
from newscli.io.problems import OutputProblem
from newscli.io.store.duplicates import Duplicate

NAME = f"{PARQUET}/{ARTICLES}/{part_name(1)}.parquet"
TOGETHER = 50_000
"""Articles in one row group."""


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One article."""

    article: str
    """The path as given."""
    number: int
    """Its place among all articles, from 1; the ``id`` of its row in a database."""
    title: str | None
    """As in the summary; so the others."""
    date: str | None
    byline: str | None
    source: str | None
    section: str | None
    url: str | None
    words: int
    copy_of: str | None
    """The article of which it is a copy."""
    original: int | None
    """The place of that one."""
    similarity: float | None
    """The share (0–1) of the shorter text that the other has, too."""


SAID = ("title", "date", "byline", "source", "section", "url", "words")


def write_articles(storage: Storage, shards: int, duplicates: Sequence[Duplicate]) -> None:
    """Writes the rows of all articles of so many shards, in their order; some are in memory at a time."""
    from newscli.io.outputs.parquet import grouped

    draft = storage.draft(NAME)
    try:
        rows = _rows(storage, shards, {one.number: one for one in duplicates})
        groups = iter(lambda: list(islice(rows, TOGETHER)), [])
        for data in grouped(ARTICLES, groups):
            draft.write(data)
        draft.publish()
    finally:
        draft.discard()


def _rows(storage: Storage, shards: int, copies: dict[int, Duplicate]) -> Iterator[ArticleRow]:
    number = 0
    for shard in range(1, shards + 1):
        name = f"summary/{part_name(shard)}.jsonl"
        stream = storage.open(name)
        if stream is None:
            raise OutputProblem(f"{storage.place}/{name}", "is missing", "run the same command again")
        with stream:
            for line in stream:
                number += 1
                record, copy = json.loads(line), copies.get(number)
                told = [record[field] for field in SAID]
                others = (copy.copy_of, copy.original, copy.similarity) if copy else (None, None, None)
                yield ArticleRow(record["article"], number, *told, *others)
