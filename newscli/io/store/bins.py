"""Data that waits on the disk to be looked up or brought together: more of it than fits into memory is no matter."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager

from newscli.io.problems import OutputProblem

SETTINGS = """
PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
PRAGMA cache_size = -65536; PRAGMA temp_store = FILE; BEGIN;
CREATE TABLE items(number INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE ranks(key TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE keys(key INTEGER NOT NULL, number INTEGER NOT NULL);
"""


class Bins:
    """Items by their numbers, and pairs of a key and a number; :func:`bins` makes one."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def put(self, items: Iterable[tuple[int, bytes]]) -> None:
        """Keeps data under numbers, each of which comes once."""
        self._connection.executemany("INSERT INTO items VALUES (?, ?)", items)

    def get(self, number: int) -> bytes:
        """The data of a number; raises ``KeyError`` for one that has none."""
        row = self._connection.execute("SELECT data FROM items WHERE number = ?", [number]).fetchone()
        if row is None:
            raise KeyError(number)
        return bytes(row[0])

    def add_keys(self, keys: Iterable[tuple[int, int]]) -> None:
        """Keeps pairs of a signed 64-bit key and the number that it is of."""
        self._connection.executemany("INSERT INTO keys VALUES (?, ?)", keys)

    def rank(self, items: Iterable[tuple[str, bytes]]) -> None:
        """Keeps data under keys by which they are sorted, each of which comes once."""
        self._connection.executemany("INSERT INTO ranks VALUES (?, ?)", items)

    def ranked(self) -> Iterator[bytes]:
        """These data in the order of their keys."""
        for (data,) in self._connection.execute("SELECT data FROM ranks ORDER BY key"):
            yield data

    def groups(self) -> Iterator[list[int]]:
        """The numbers that have a key in common, ascending, each once: a list for each key of two or more."""
        rows = self._connection.execute("SELECT key, number FROM keys ORDER BY key, number")
        last, group = None, [0]
        for key, number in rows:
            if key != last:
                if len(group) > 1:
                    yield group
                last, group = key, [number]
            elif number != group[-1]:
                group.append(number)
        if len(group) > 1:
            yield group


@contextmanager
def bins() -> Iterator[Bins]:
    """Empty bins, in memory while they are small and then where the system keeps what is temporary; they are gone
    behind the block, and when the process ends in whatever way.

    Raises :class:`OutputProblem` when the disk is full.
    """
    try:
        with closing(sqlite3.connect("", isolation_level=None)) as connection:
            for statement in SETTINGS.split(";"):
                connection.execute(statement)
            yield Bins(connection)
    except sqlite3.OperationalError as error:
        raise OutputProblem(
            "temporary files", f"cannot be written: {error}", "make room, or set TMPDIR"
        ) from None
