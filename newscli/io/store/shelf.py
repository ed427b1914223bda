"""A shelf for more people than memory holds: a temporary SQLite database that nobody else sees."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from itertools import groupby
from types import TracebackType
from typing import Any

from newscli.core.tokens import folded
from newscli.identities.appearance import Appearance
from newscli.identities.candidate import Join
from newscli.identities.person import Member, Person, Role
from newscli.io.outputs.jsons import encode_value
from newscli.io.store.database_rows import restored, storable

TOGETHER = 5000
"""Rows that are written together."""
TABLES = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA temp_store = FILE;
PRAGMA cache_size = -65536; BEGIN;
CREATE TABLE articles(number INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE appearances(
    number INTEGER PRIMARY KEY, key TEXT, article INTEGER, entity TEXT, name TEXT, aliases TEXT, role TEXT,
    affiliation TEXT, pronouns TEXT, date TEXT, quotes INTEGER, words INTEGER, features BLOB, topics BLOB
);
CREATE TABLE people(
    number INTEGER PRIMARY KEY, article INTEGER, entity INTEGER, folded TEXT, name TEXT, record TEXT,
    articles INTEGER, quotes INTEGER, words INTEGER, listed INTEGER
);
CREATE TABLE members(number INTEGER PRIMARY KEY, person INTEGER, article INTEGER, entity TEXT);
"""
LABELLED = """
CREATE TABLE labels AS SELECT number,
    row_number() OVER (PARTITION BY folded ORDER BY articles DESC, article, entity) AS place,
    row_number() OVER (ORDER BY article, entity) AS rank FROM people;
CREATE UNIQUE INDEX label_of ON labels(number);
"""


ORDERS = {
    "words": "words DESC, quotes DESC, articles DESC, rank",
    "quotes": "quotes DESC, words DESC, articles DESC, rank",
    "articles": "articles DESC, words DESC, rank",
    "name": "folded, rank",
    "start": "rank",
}
"""How people are sorted; ties go by first appearance."""


class DiskShelf:
    """Rows wait in memory until there are many; SQLite sorts them on disk. A context that leaves nothing behind."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        for statement in TABLES.split(";"):
            self._connection.execute(statement)
        self._waiting: dict[str, list[tuple[Any, ...]]] = {}
        self._people = 0
        self._members = 0

    def __enter__(self) -> DiskShelf:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def add_article(self, number: int, name: str) -> None:
        """The name of an article."""
        self._add("articles", (number, name))

    def add(self, key: str, appearance: Appearance) -> None:
        """A person in an article, under the key by which its block is known."""
        cells = [getattr(appearance, field.name) for field in fields(Appearance)]
        article, entity, name, aliases, *rest, features, topics = cells
        packed = array("I", features).tobytes()
        self._add(
            "appearances", (None, key, article, entity, name, encode_value(aliases), *rest, packed, topics)
        )

    def blocks(self, block: Callable[[str], str]) -> Iterator[list[Appearance]]:
        """The appearances of each block, those of one block in the order they were added."""
        self._flush()
        self._connection.create_function("block", 1, block, deterministic=True)
        rows = self._connection.cursor().execute(
            "SELECT block(key) AS home, * FROM appearances ORDER BY home, number"
        )
        for _, group in groupby(rows, key=lambda row: row[0]):
            yield [_appearance(row[3:]) for row in group]
        self._flush()
        self._connection.execute("DELETE FROM appearances")

    def keep(self, person: Person, members: list[tuple[int, str]]) -> None:
        """A person, and the number of the article and the entity in it for each appearance."""
        self._people += 1
        article, entity = members[0]
        record = encode_value(replace(person, members=()))
        counts = (person.articles, person.quotes, person.words, person.authority is not None)
        row = (self._people, article, _place(entity), folded(person.name), person.name, record, *counts)
        self._add("people", row)
        for article, entity in members:
            self._add("members", (None, self._people, article, entity))

    def people(self, order: str = "start", unlisted: bool = False) -> Iterator[Person]:
        """The people with ids and members, in one of the :data:`ORDERS`; ``unlisted``: not in the authority file."""
        self._label()
        where = "WHERE NOT listed" if unlisted else ""
        rows = self._connection.cursor().execute(
            f"""SELECT people.number, rank, record FROM people JOIN labels USING (number) {where}
                ORDER BY {ORDERS[order]}"""
        )
        for number, rank, record in rows:
            yield replace(_person(json.loads(record)), id=f"p{rank}", members=tuple(self._members_of(number)))

    def unique_names(self) -> Iterator[tuple[Person, str]]:
        """All people by first appearance, without their members, and for each a name that nobody else has."""
        self._label()
        rows = self._connection.cursor().execute(
            "SELECT rank, place, record FROM people JOIN labels USING (number) ORDER BY rank"
        )
        for rank, place, record in rows:
            person = replace(_person(json.loads(record)), id=f"p{rank}")
            yield person, _label(person.name, place)

    def count(self, unlisted: bool = False) -> int:
        """How many people there are."""
        self._flush()
        where = "WHERE NOT listed" if unlisted else ""
        (found,) = self._connection.execute(f"SELECT count(*) FROM people {where}").fetchone()
        return int(found)

    def articles(self) -> int:
        """How many articles there are."""
        self._flush()
        (found,) = self._connection.execute("SELECT count(*) FROM articles").fetchone()
        return int(found)

    def _members_of(self, number: int) -> Iterator[tuple[str, str]]:
        sql = """SELECT articles.name, entity FROM members JOIN articles ON articles.number = members.article
                 WHERE person = ? ORDER BY members.number"""
        return (restored(row) for row in self._connection.cursor().execute(sql, [number]))

    def members(self) -> Iterator[Member]:
        """All appearances, person by person."""
        self._label()
        sql = """SELECT rank, articles.name, members.entity FROM members
                 JOIN labels ON labels.number = person JOIN articles ON articles.number = members.article
                 ORDER BY rank, members.number"""
        for rank, article, entity in map(restored, self._connection.cursor().execute(sql)):
            yield Member(f"p{rank}", article, entity)

    def labels(self) -> Iterator[dict[str, tuple[int, str]]]:
        """For each article in turn: id of an entity to the person's number and a name that nobody else has."""
        self._label()
        sql = """SELECT members.article, members.entity, rank, people.name, place
                 FROM members JOIN people ON people.number = person JOIN labels ON labels.number = person
                 ORDER BY members.article, members.number"""
        rows = map(restored, self._connection.cursor().execute(sql))
        groups = groupby(rows, key=lambda row: row[0])
        articles = self.articles()
        at, group = next(groups, (articles, iter(())))
        for number in range(articles):
            if number < at:
                yield {}
                continue
            yield {entity: (rank, _label(name, place)) for _, entity, rank, name, place in group}
            at, group = next(groups, (articles, iter(())))

    def _label(self) -> None:
        """Numbers the people once all are there."""
        self._flush()
        known = self._connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'labels'").fetchone()
        if known is None:
            for statement in ("CREATE INDEX by_person ON members(person)", *LABELLED.split(";")):
                self._connection.execute(statement)

    def _add(self, table: str, row: tuple[Any, ...]) -> None:
        rows = self._waiting.setdefault(table, [])
        rows.append(row)
        if len(rows) >= TOGETHER:
            self._write(table, rows)

    def _flush(self) -> None:
        for table, rows in self._waiting.items():
            self._write(table, rows)

    def _write(self, table: str, rows: list[tuple[Any, ...]]) -> None:
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", map(storable, rows))
            rows.clear()


def _label(name: str, place: int) -> str:
    """The name, with a number for all but the most frequent of those who bear it."""
    return name if place == 1 else f"{name} ({place})"


def _place(entity: str) -> int:
    """The place of an entity in its article, by its id."""
    return int(entity[1:]) if entity[1:].isdecimal() else 0


def _appearance(row: tuple[Any, ...]) -> Appearance:
    *cells, features, topics = row
    article, entity, name, aliases, *rest = restored(tuple(cells))
    return Appearance(
        *(article, entity, name, tuple(json.loads(aliases)), *rest, tuple(array("I", features)), topics)
    )


def _person(values: dict[str, Any]) -> Person:
    values["aliases"] = tuple(values["aliases"])
    values["roles"] = tuple(Role(**role) for role in values["roles"])
    values["joins"] = tuple(Join(**join) for join in values["joins"])
    values["members"] = ()
    return Person(**values)
