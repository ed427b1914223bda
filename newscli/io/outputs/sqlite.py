"""Tables of cells as an SQLite file; for a database that is searched, ``newscli batch --to sqlite``."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from newscli.io.outputs.flat import Cell, Column
from newscli.io.outputs.inert import whole

TYPES = {str: "TEXT", int: "INTEGER", float: "REAL"}


class Database:
    """A file of tables; it is made in a folder for temporary files, and copied when it is whole."""

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._folder = TemporaryDirectory(prefix="newscli-")
        self._path = Path(self._folder.name) / "tables.sqlite"
        self._connection = sqlite3.connect(self._path, isolation_level=None)
        self._connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")

    def sheet(self, name: str, columns: Sequence[Column]) -> Table:
        """A new table."""
        heads = ", ".join(f"{quoted(column.name)} {TYPES[column.type]}" for column in columns)
        self._connection.execute(f"CREATE TABLE {quoted(name)} ({heads})")
        marks = ", ".join("?" * len(columns))
        return Table(self._connection, f"INSERT INTO {quoted(name)} VALUES ({marks})")

    def close(self) -> None:
        """Copies the file to where it is wanted."""
        with self._folder:
            with closing(self._connection):
                self._connection.execute("COMMIT")
            with self._path.open("rb") as made:
                shutil.copyfileobj(made, self._target)

    def discard(self) -> None:
        """Nothing is left of it."""
        self._connection.close()
        self._folder.cleanup()


class Table:
    """One table."""

    def __init__(self, connection: sqlite3.Connection, insert: str) -> None:
        self._connection = connection
        self._insert = insert

    def write(self, cells: Iterable[Cell]) -> None:
        """One row."""
        values = [whole(cell) if isinstance(cell, str) else cell for cell in cells]
        self._connection.execute(self._insert, values)


def quoted(name: str) -> str:
    """A name as SQL has it."""
    return '"' + name.replace('"', '""') + '"'
