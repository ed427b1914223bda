"""The files of one shard: all records of its articles, one file a kind."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from typing import Any

from newscli.batch.books.plan import Shard
from newscli.batch.books.prefix import articles_before, copy_before
from newscli.batch.job import KINDS, PARQUET, SKETCHES, TEXTS, Job
from newscli.batch.places.storage import Draft, Storage
from newscli.io.outputs.jsons import encode, encode_value
from newscli.model import Article, Record
from newscli.reprints import sketch


class Parts:
    """Takes articles in order; a context that leaves no trace of what was not published."""

    def __init__(self, storage: Storage, job: Job, shard: Shard) -> None:
        self._kinds = (*KINDS, TEXTS) if job.texts else KINDS
        self._storage = storage
        self._part = shard.part
        self._drafts: dict[str, Draft] = {}
        self._rows: dict[str, list[Any]] = {kind: [] for kind in self._kinds} if job.parquet else {}
        try:
            self._lines = {kind: self._draft(kind, "jsonl") for kind in (*self._kinds, SKETCHES)}
            self._take_over(shard.before)
        except BaseException:
            self.__exit__()
            raise

    def __enter__(self) -> Parts:
        return self

    def __exit__(self, *exception: object) -> None:
        for draft in self._drafts.values():
            draft.discard()

    def add(self, article: Article) -> dict[str, int]:
        """Writes the article's records and returns how many there are of what."""
        records = records_of(article)
        lines = {kind: _lines(map(encode, records[kind])) for kind in KINDS}
        lines[TEXTS] = _lines([encode_value({"article": article.article, "text": article.text})])
        lines[SKETCHES] = _lines([encode_value(sketch_record(article))])
        for kind, draft in self._lines.items():
            draft.write(lines[kind])
        self._add_rows(article)
        counts = {kind: len(records[kind]) for kind in KINDS}
        return {"articles": 1, "words": article.summary.words, **counts}

    def publish(self) -> dict[str, Any]:
        """All files are on the disk, then all take their names; returns size and digest of each."""
        for kind, rows in self._rows.items():
            from newscli.io.outputs.parquet import encoded

            self._draft(f"{PARQUET}/{kind}", "parquet").write(encoded(kind, rows))
        for draft in self._drafts.values():
            draft.seal()
        for draft in self._drafts.values():
            draft.publish()
        return {name: {"bytes": draft.size, "sha256": draft.digest} for name, draft in self._drafts.items()}

    def _take_over(self, before: dict[str, Any] | None) -> None:
        """What the files have already, without a look at the inputs that it is of."""
        if before is None:
            return
        for name, draft in self._drafts.items():
            copy_before(self._storage, name, before["files"][name], draft)
        if self._rows:
            for article in articles_before(self._storage, self._part, before["files"]):
                self._add_rows(article)

    def _add_rows(self, article: Article) -> None:
        """The rows of Parquet files, if there are any."""
        records = records_of(article) if self._rows else {}
        for kind, rows in self._rows.items():
            rows.extend([article] if kind == TEXTS else records[kind])

    def _draft(self, folder: str, ending: str) -> Draft:
        name = f"{folder}/{self._part}.{ending}"
        self._drafts[name] = self._storage.draft(name)
        return self._drafts[name]


def records_of(article: Article) -> dict[str, Sequence[Record]]:
    """The records of an article by kind."""
    return {
        "quotes": article.quotes,
        "speakers": article.speakers,
        "entities": article.entities,
        "summary": (article.summary,),
    }


def sketch_record(article: Article) -> dict[str, str | None]:
    """What is kept of an article to find its copies: name, date, and the sketch of its text in base64."""
    packed = b64encode(sketch(article.text).packed()).decode("ascii")
    return {"article": article.article, "date": article.summary.date, "sketch": packed}


def _lines(lines: Iterable[str]) -> bytes:
    """JSON Lines as bytes."""
    return "".join(line + "\n" for line in lines).encode("utf-8")
