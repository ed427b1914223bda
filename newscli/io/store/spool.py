"""Articles put by until all have been seen: a temporary SQLite database that nobody else sees."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from types import TracebackType
from zlib import compress, decompress

from newscli.io.outputs.jsons import encode
from newscli.io.store.restore import article_from
from newscli.model import Article

FAST = 1
"""Level of compression; disks are slower than this."""


class Spool:
    """Takes articles and gives them back in their order; a context that leaves nothing behind."""

    def __init__(self) -> None:
        self._connection = sqlite3.connect("", isolation_level=None)
        settings = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -32768; BEGIN"
        for statement in (
            *settings.split(";"),
            "CREATE TABLE articles(number INTEGER PRIMARY KEY, record, text)",
        ):
            self._connection.execute(statement)

    def __enter__(self) -> Spool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    def kept(self, articles: Iterable[Article]) -> Iterator[Article]:
        """The same articles, each put by as it passes."""
        for article in articles:
            record = compress(encode(article).encode("utf-8"), FAST)
            text = compress(article.text.encode("utf-8", "surrogatepass"), FAST)
            self._connection.execute("INSERT INTO articles(record, text) VALUES (?, ?)", (record, text))
            yield article

    def __iter__(self) -> Iterator[Article]:
        rows = self._connection.cursor().execute("SELECT record, text FROM articles ORDER BY number")
        for record, text in rows:
            yield article_from(
                json.loads(decompress(record)), decompress(text).decode("utf-8", "surrogatepass")
            )
