"""Sources on disk, ready for a check: a SQLite file of blocks of text, and of each word the blocks it stands in.

The words of a block are read again from its text; a list of blocks is an array of 32-bit numbers, little-endian.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from urllib.parse import quote as percent

from newscli.desk.check.index import Region, Style, cut
from newscli.desk.check.sources import SourceText, Turn
from newscli.desk.words import words_of
from newscli.io.outputs.replaced import replaced
from newscli.io.problems import InputProblem, OutputProblem, reason

APPLICATION = 0x6E657770
"""``newp``: the application id in the file's header."""
VERSION = 1
TABLES = f"""
PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION}; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
BEGIN;
CREATE TABLE stamp(value TEXT NOT NULL);
CREATE TABLE documents(
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, size INTEGER NOT NULL,
    cased INTEGER NOT NULL, punctuated INTEGER NOT NULL,
    turns TEXT NOT NULL, skipped TEXT NOT NULL, times TEXT NOT NULL, lines TEXT NOT NULL
);
CREATE TABLE blocks(
    id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents(id), start INTEGER NOT NULL,
    line INTEGER NOT NULL, text TEXT NOT NULL
);
CREATE TABLE words(word TEXT PRIMARY KEY, count INTEGER NOT NULL, blocks BLOB NOT NULL) WITHOUT ROWID
"""
FEW = 64
"""Documents and words that are kept in memory once they are read."""


def build(path: Path, sources: Iterable[SourceText], stamp: Callable[[], str]) -> None:
    """Writes an index of the sources, in their order, under its name only when it is whole.

    ``stamp`` is asked at the end from what it was made; :func:`stamp_of` gives it back. In memory are one source at a
    time and the numbers of the blocks of every word. Raises :class:`OutputProblem` when the file cannot be written.
    """
    try:
        with (
            replaced(path) as temporary,
            closing(sqlite3.connect(temporary, isolation_level=None)) as connection,
        ):
            for statement in TABLES.split(";"):
                connection.execute(statement)
            _fill(connection, sources)
            connection.execute("INSERT INTO stamp VALUES (?)", (stamp(),))
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise OutputProblem(str(path), f"cannot be written: {error}") from None


def _fill(connection: sqlite3.Connection, sources: Iterable[SourceText]) -> None:
    postings: dict[str, array[int]] = {}
    block = 0
    for number, source in enumerate(sources, 1):
        words = words_of(source.text, source.skipped)
        rows: list[tuple[int, int, int, int]] = []
        for part in cut(source.text, words):
            rows.append((block, number, part.start, part.line))
            for word in part.words:
                postings.setdefault(word, array("I")).append(block)
            block += 1
        ends = [*(start for _, _, start, _ in rows[1:]), len(source.text)]
        texts = [(*row, _storable(source.text[row[2] : end])) for row, end in zip(rows, ends, strict=False)]
        connection.executemany("INSERT INTO blocks VALUES (?, ?, ?, ?, ?)", texts)
        if rows:
            connection.execute(_insertion(11), _document(number, source, rows[0][0], block - 1, len(words)))
    order = sorted((_storable(word), blocks) for word, blocks in postings.items())
    connection.executemany(
        "INSERT OR IGNORE INTO words VALUES (?, ?, ?)",
        ((word, len(blocks), _packed(blocks)) for word, blocks in order),
    )


def _insertion(columns: int) -> str:
    return f"INSERT INTO documents VALUES ({', '.join('?' * columns)})"


def _document(number: int, source: SourceText, first: int, last: int, words: int) -> tuple[object, ...]:
    style = Style.of(source.text, words)
    turns = [(turn.start, turn.end, turn.speaker) for turn in source.turns]
    packed = (json.dumps(part) for part in (turns, source.skipped, source.times, source.lines))
    return (number, _storable(source.name), first, last, words, style.cased, style.punctuated, *packed)


def _storable(text: str) -> str:
    """Half a character, which SQLite cannot keep, becomes a question mark: offsets stay as they are."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _packed(blocks: array[int]) -> bytes:
    return _little_endian(blocks).tobytes()


def _little_endian(blocks: array[int]) -> array[int]:
    if sys.byteorder == "big":
        blocks = blocks[:]
        blocks.byteswap()
    return blocks


@dataclass(frozen=True, slots=True)
class _Document:
    name: str
    last: int
    cased: bool
    punctuated: bool
    turns: tuple[Turn, ...]
    skipped: tuple[tuple[int, int], ...]
    times: tuple[tuple[int, float], ...]
    lines: tuple[tuple[int, int], ...]


class DiskIndex:
    """An index of sources in a file; :func:`opened` gives it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._document = lru_cache(FEW)(self._read_document)
        self.holding = lru_cache(FEW)(self._read_holding)
        [(last,)] = connection.execute("SELECT max(id) FROM blocks")
        self._blocks = 0 if last is None else int(last) + 1

    @property
    def blocks(self) -> int:
        """How many blocks all sources have."""
        return self._blocks

    def counts(self, words: Sequence[str]) -> dict[str, int]:
        """In how many blocks each word stands."""
        found = {word: 0 for word in words}
        for word in words:
            for (count,) in self._connection.execute(
                "SELECT count FROM words WHERE word = ?", (_storable(word),)
            ):
                found[word] = count
        return found

    def _read_holding(self, word: str) -> Sequence[int]:
        """The blocks in which a word stands, in their order."""
        blocks = array("I")
        for (packed,) in self._connection.execute(
            "SELECT blocks FROM words WHERE word = ?", (_storable(word),)
        ):
            blocks.frombytes(packed)
        return _little_endian(blocks)

    def region(self, first: int, last: int) -> Iterator[Region]:
        """The blocks from ``first`` to ``last``, cut where a source ends."""
        rows = self._connection.execute(
            "SELECT document, start, line, text FROM blocks WHERE id BETWEEN ? AND ? ORDER BY id",
            (first, last),
        )
        for number, parts in groupby(rows.fetchall(), key=lambda row: int(row[0])):
            yield _region(self._document(number), [(start, line, text) for _, start, line, text in parts])

    def _read_document(self, number: int) -> _Document:
        columns = "name, last, cased, punctuated, turns, skipped, times, lines"
        [row] = self._connection.execute(f"SELECT {columns} FROM documents WHERE id = ?", (number,))
        turns, *marks = map(json.loads, row[4:])
        skipped, times, lines = (tuple((one[0], one[1]) for one in part) for part in marks)
        return _Document(
            row[0],
            row[1],
            bool(row[2]),
            bool(row[3]),
            tuple(Turn(*turn) for turn in turns),
            skipped,
            times,
            lines,
        )


def _region(document: _Document, parts: Sequence[tuple[int, int, str]]) -> Region:
    start, line, _ = parts[0]
    text = "".join(text for *_, text in parts)
    low = bisect_left(document.skipped, (start, start))
    high = bisect_right(document.skipped, (start + len(text),))
    skipped = [(one - start, min(other - start, len(text))) for one, other in document.skipped[low:high]]
    return Region(
        document.name, text, start, line, document.lines, words_of(text, skipped), document.turns, document.times,
        document.cased, document.punctuated,
    )  # fmt: skip


@contextmanager
def opened(path: Path) -> Iterator[DiskIndex]:
    """The index, open for reading only; raises :class:`InputProblem` for what is none, or is damaged."""
    try:
        with closing(_connected(path)) as connection:
            if _stamp(connection) is None:
                raise InputProblem(
                    str(path), "no index of sources of this newscli", "newscli check … --index makes one"
                )
            yield DiskIndex(connection)
    except sqlite3.DatabaseError as error:
        raise InputProblem(
            str(path), f"the index is damaged: {error}", "remove it, and it is made again"
        ) from None


def stamp_of(path: Path) -> str | None:
    """From what an index was made; None for what is no index of this version.

    Raises :class:`InputProblem` when there is a file, but it cannot be read.
    """
    if not path.exists():
        return None
    try:
        with closing(_connected(path)) as connection:
            return _stamp(connection)
    except sqlite3.DatabaseError:
        return None
    except OSError as error:
        raise InputProblem(str(path), f"cannot be read: {reason(error)}") from None


def _connected(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"file:{percent(str(path.absolute()))}?mode=ro", uri=True, isolation_level=None
    )
    connection.execute("PRAGMA query_only = ON")
    return connection


def _stamp(connection: sqlite3.Connection) -> str | None:
    [(application,)] = connection.execute("PRAGMA application_id")
    [(version,)] = connection.execute("PRAGMA user_version")
    if (application, version) != (APPLICATION, VERSION):
        return None
    return next((str(value) for (value,) in connection.execute("SELECT value FROM stamp")), None)
