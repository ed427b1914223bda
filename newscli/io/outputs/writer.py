"""What a writer of records is, and the formats there are."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import Protocol, get_args, runtime_checkable

from newscli.model import Article, Entity, EntityLabel, Quote, Record, Speaker, Summary

Item = Record | Article
"""What a line of output is about: a record, or the whole article for ``newscli parse``."""


class Format(StrEnum):
    """How records are written."""

    auto = "auto"
    """A table on a terminal, JSON Lines in a pipe, by the name's ending in a file."""
    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    tsv = "tsv"
    md = "md"
    html = "html"
    """A page with the columns that one reads."""
    xlsx = "xlsx"
    parquet = "parquet"
    sqlite = "sqlite"


BINARY = (Format.xlsx, Format.parquet, Format.sqlite)
"""Formats of files alone: no pipe takes them, no terminal shows them."""


class View(StrEnum):
    """What of an article is shown; the commands are named so."""

    quotes = "quotes"
    speakers = "speakers"
    entities = "entities"
    summary = "summary"
    parse = "parse"


RECORDS: dict[View, type[Record]] = {
    View.quotes: Quote,
    View.speakers: Speaker,
    View.entities: Entity,
    View.summary: Summary,
}
"""The record of each view; ``parse`` shows all four."""

LABELS: tuple[str, ...] = get_args(EntityLabel)
"""The labels of entities."""


class Writer(Protocol):
    """Takes articles one by one; nothing is kept that was written."""

    def begin(self) -> None:
        """Before the first article."""

    def write(self, article: Article, items: Sequence[Item]) -> None:
        """The chosen items of one article; there may be none."""

    def end(self) -> None:
        """After the last article."""


@runtime_checkable
class Discardable(Protocol):
    """A writer that holds something until the end."""

    def discard(self) -> None:
        """Gives up what was written, in place of the end."""
