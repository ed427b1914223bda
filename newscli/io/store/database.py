"""A collection of articles as one SQLite file: built in one go, then only read."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote as percent

from newscli.core.tokens import folded
from newscli.io.outputs.replaced import replaced
from newscli.io.problems import InputProblem, OutputProblem, reason
from newscli.io.store.bins import bins
from newscli.io.store.database_rows import (
    Rows,
    entity_of,
    quote_of,
    restored,
    speaker_of,
    storable,
    summary_of,
)
from newscli.io.store.duplicates import Duplicate
from newscli.io.store.schema import (
    APPLICATION,
    COLUMNS,
    FINISH,
    SETTINGS,
    TABLES,
    VERSION,
    WAITING,
    insertion,
)
from newscli.io.store.traces import write_traces
from newscli.model import Article, Entity
from newscli.trace import Tracer

if TYPE_CHECKING:
    from newscli.io.store.shelf import DiskShelf

MAGIC = b"SQLite format 3\0"
HEADER = 100
"""Bytes of a SQLite file's header; the schema version is at 60, the application id at 68, four bytes each."""
TOGETHER = 500
"""Articles whose rows are written together."""

EVERYBODY_ALONE: dict[str, tuple[int, str]] = {}
"""The people of an article of which nobody was joined with others."""

Record = TypeVar("Record")


def build(
    path: Path,
    articles: Iterable[Article],
    people: DiskShelf | None = None,
    duplicates: Iterable[Duplicate] = (),
) -> None:
    """Writes a database of the articles, in their order, under its name only when it is whole.

    ``people`` are those of the same articles, joined; ``duplicates`` says which of them are copies; quotes that stand
    in several are traced.

    The same articles give the same bytes (with the same SQLite). Few articles are in memory at a time. Raises
    :class:`OutputProblem` when the file cannot be written.
    """
    try:
        with replaced(path) as temporary:
            _fill(temporary, articles, people, duplicates)
    except sqlite3.OperationalError as error:
        raise OutputProblem(str(path), f"cannot be written: {error}") from None


def _fill(
    path: Path, articles: Iterable[Article], people: DiskShelf | None, duplicates: Iterable[Duplicate]
) -> None:
    with bins() as place, closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.create_function("folded", 1, folded, deterministic=True)
        _run(connection, f"{SETTINGS} BEGIN; {TABLES} {WAITING}")
        rows, tracer = Rows(duplicates), Tracer(place)
        members = people.labels() if people else repeat(EVERYBODY_ALONE)
        for number, (article, named) in enumerate(zip(articles, members, strict=False), 1):
            numbers = {entity: row for entity, (row, _) in named.items()}
            rows.add(article, numbers)
            tracer.add(article, numbers)
            if number % TOGETHER == 0:
                _flush(connection, rows)
        for number, (person, unique_name) in enumerate(people.unique_names() if people else (), 1):
            rows.add_person(person, unique_name)
            if number % TOGETHER == 0:
                _flush(connection, rows)
        _flush(connection, rows)
        _run(connection, FINISH)
        write_traces(connection, tracer.traces())
        _run(connection, "COMMIT")


def _run(connection: sqlite3.Connection, script: str) -> None:
    """Statement by statement: ``executescript`` would end the transaction first."""
    for statement in script.split(";"):
        connection.execute(statement)


def _flush(connection: sqlite3.Connection, rows: Rows) -> None:
    for table in COLUMNS:
        waiting = rows.waiting[table]
        try:
            connection.executemany(insertion(table), waiting)
        except UnicodeEncodeError:
            connection.executemany(f"{insertion(table)} ON CONFLICT DO NOTHING", map(storable, waiting))
        waiting.clear()


def is_database(path: Path) -> bool:
    """Whether the file is a database of newscli, of whatever version; only its header is looked at."""
    header = _header(path)
    return header.startswith(MAGIC) and int.from_bytes(header[68:72], "big") == APPLICATION


def is_sqlite(path: Path) -> bool:
    """Whether the file is a SQLite database of any kind."""
    return _header(path).startswith(MAGIC)


def _header(path: Path) -> bytes:
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as stream:
            return stream.read(HEADER)
    except OSError:
        return b""


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The database, open for reading only; what SQLite finds wrong with it becomes an :class:`InputProblem`."""
    _check(path)
    uri = f"file:{percent(os.fsencode(os.path.abspath(path)))}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True, isolation_level=None)) as connection:
            connection.executescript("PRAGMA trusted_schema = OFF; PRAGMA query_only = ON;")
            yield connection
    except sqlite3.DatabaseError as error:
        raise InputProblem(str(path), f"the database is damaged: {error}", "build it again") from None


def _check(path: Path) -> None:
    """Raises :class:`InputProblem` unless the file is a database of this version."""
    try:
        with path.open("rb") as stream:
            header = stream.read(HEADER)
    except OSError as error:
        raise InputProblem(str(path), f"cannot be read: {reason(error)}") from None
    made = "newscli batch … --to sqlite makes one"
    if not header.startswith(MAGIC):
        raise InputProblem(str(path), "no SQLite database", made)
    if int.from_bytes(header[68:72], "big") != APPLICATION:
        raise InputProblem(str(path), "a SQLite database, but none of newscli's", made)
    version = int.from_bytes(header[60:64], "big")
    if version != VERSION:
        what = f"its schema has version {version}, this newscli reads version {VERSION}"
        raise InputProblem(str(path), what, "build it again, or use the newscli that made it")


def read(path: Path) -> Iterator[Article]:
    """The articles of a database in their order; one is in memory at a time. Raises :class:`InputProblem`."""
    with opened(path) as connection:
        tables = {
            table: _Table(connection, table)
            for table in ("texts", "quotes", "speakers", "entities", "mentions")
        }
        for row in connection.execute("SELECT * FROM articles ORDER BY id"):
            try:
                yield _article(restored(row), tables)
            except (ValueError, TypeError, KeyError) as error:
                what = f"article {row[0]} in it is damaged: {error}"
                raise InputProblem(str(path), what, "build it again") from None


def copies(path: Path) -> frozenset[int]:
    """The places of the articles that are copies of others, from 1. Raises :class:`InputProblem`."""
    with opened(path) as connection:
        return frozenset(number for (number,) in connection.execute("SELECT article_id FROM duplicates"))


def _article(row: tuple[Any, ...], tables: dict[str, _Table]) -> Article:
    identity, name = row[:2]

    def records(table: str, record: Callable[[str, tuple[Any, ...]], Record]) -> tuple[Record, ...]:
        return tuple(record(name, cells) for cells in tables[table].of(identity))

    def entity(name: str, cells: tuple[Any, ...]) -> Entity:
        return entity_of(name, cells, tuple((start, end) for _, _, start, end in mentions.of(cells[0])))

    mentions = tables["mentions"]
    text = "".join(cells[1] for cells in tables["texts"].of(identity))
    return Article(
        name,
        text,
        records("quotes", quote_of),
        records("speakers", speaker_of),
        records("entities", entity),
        summary_of(row),
    )


class _Table:
    """The rows of a table in their order, taken by the number that they belong to."""

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        key = "entity_row" if table == "mentions" else "article_id"
        order = {"texts": "article_id", "mentions": "rowid"}.get(table, "id")
        self._rows = connection.execute(f"SELECT * FROM {table} ORDER BY {order}")
        self._column = [name for name, *_ in self._rows.description].index(key)
        self._next = next(self._rows, None)

    def of(self, number: int) -> list[tuple[Any, ...]]:
        """The rows at this place that belong to ``number``."""
        found = []
        while self._next is not None and self._next[self._column] == number:
            found.append(restored(self._next))
            self._next = next(self._rows, None)
        return found
