"""The people of a database: who they are, and how they are called in each article."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from newscli.core.tokens import folded
from newscli.identities.person import Person
from newscli.io.store.database import opened
from newscli.io.store.database_rows import person_of, restored
from newscli.io.store.shelf import ORDERS


def has_people(path: Path) -> bool:
    """Whether the people of a database have been joined."""
    with opened(path) as connection:
        (found,) = connection.execute("SELECT EXISTS (SELECT 1 FROM people)").fetchone()
        return bool(found)


@contextmanager
def stored(path: Path) -> Iterator[StoredPeople]:
    """The people of a database, while it is open."""
    with opened(path) as connection:
        yield StoredPeople(connection)


class StoredPeople:
    """The people of a database that is open."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.create_function("folded", 1, folded, deterministic=True)

    def people(self, order: str = "start", unlisted: bool = False) -> Iterator[Person]:
        """The people with their members; ``unlisted``: only those who are not in the authority file."""
        where = "WHERE authority IS NULL" if unlisted else ""
        sql = f"SELECT *, id AS rank, folded(name) AS folded FROM people {where} ORDER BY {ORDERS[order]}"
        for row in map(restored, self._connection.execute(sql)):
            yield person_of(row, self._members(row[0]))

    def _members(self, row: int) -> tuple[tuple[str, str], ...]:
        sql = """SELECT article, entity_id FROM entities JOIN articles ON articles.id = article_id
                 WHERE person_row = ? ORDER BY entities.id"""
        return tuple(map(restored, self._connection.execute(sql, [row])))

    def count(self, unlisted: bool = False) -> int:
        """How many people there are."""
        where = "WHERE authority IS NULL" if unlisted else ""
        return int(self._connection.execute(f"SELECT count(*) FROM people {where}").fetchone()[0])

    def articles(self) -> int:
        """How many articles there are."""
        return int(self._connection.execute("SELECT count(*) FROM articles").fetchone()[0])


def names(path: Path) -> Iterator[dict[str, str]]:
    """For each article of a database in turn: id of an entity to the name that only its person has."""
    with opened(path) as connection:
        (articles,) = connection.execute("SELECT count(*) FROM articles").fetchone()
        rows = connection.execute(
            """SELECT article_id, entity_id, unique_name FROM entities JOIN people ON people.id = person_row
               ORDER BY entities.id"""
        )
        groups = groupby(map(restored, rows), key=lambda row: row[0])
        at, group = next(groups, (0, iter(())))
        for number in range(1, articles + 1):
            found = {}
            if number == at:
                found = {entity: name for _, entity, name in group}
                at, group = next(groups, (0, iter(())))
            yield found
