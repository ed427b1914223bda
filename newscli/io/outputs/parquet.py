"""Records as Parquet: typed columns, nested fields as structs and lists; needs the extra ``[parquet]``."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from newscli.io.extras import require
from newscli.io.outputs.inert import whole
from newscli.io.outputs.jsons import shallow
from newscli.io.store.duplicates import Duplicate
from newscli.model import Article, Record

Rows = Sequence[Record] | Sequence[Article] | Sequence[Duplicate]


def encoded(kind: str, rows: Rows) -> bytes:
    """A Parquet file (zstd) of the records of one kind, or of articles and their texts for the kind ``texts``.

    Columns are the fields of the record in their order; offsets and counts are int32, spans are structs
    ``{start, end}``. The same rows give the same bytes (with the same pyarrow). Raises
    :class:`~newscli.io.problems.UsageProblem` when pyarrow is not installed.
    """
    require("parquet", "Parquet", otherwise="")
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = schemas()[kind]
    arrays = [pa.array(column(rows, field.name), field.type) for field in schema]
    target = io.BytesIO()
    pq.write_table(pa.Table.from_arrays(arrays, schema=schema), target, compression="zstd")
    return target.getvalue()


def grouped(kind: str, groups: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """A Parquet file of records that do not fit into memory, piece by piece; one row group a group."""
    require("parquet", "Parquet", otherwise="")
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = schemas()[kind]
    target = _Pieces()
    with pq.ParquetWriter(target, schema, compression="zstd") as writer:
        for rows in groups:
            arrays = [pa.array(column(rows, field.name), field.type) for field in schema]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
            yield target.taken()
    yield target.taken()


class _Pieces(io.RawIOBase):
    """A file that is taken away while it is written."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self._size = 0

    def writable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """The bytes written so far."""
        return self._size

    def write(self, data: Any) -> int:
        """Adds to the file."""
        self._pieces.append(bytes(data))
        self._size += len(self._pieces[-1])
        return len(self._pieces[-1])

    def taken(self) -> bytes:
        """What was written since the last time."""
        data = b"".join(self._pieces)
        self._pieces.clear()
        return data


@cache
def schemas() -> dict[str, Any]:
    """The Arrow schema of each kind, by the name of its folder."""
    import pyarrow as pa

    def must(**columns: Any) -> list[Any]:
        return [pa.field(name, column, nullable=False) for name, column in columns.items()]

    def may(**columns: Any) -> list[Any]:
        return [pa.field(name, column) for name, column in columns.items()]

    text, number, share = pa.string(), pa.int32(), pa.float64()
    names = pa.list_(pa.field("element", text, nullable=False))
    span = must(start=number, end=number)
    spans = pa.list_(pa.field("element", pa.struct(span), nullable=False))
    piece = pa.struct([*must(text=text), *span])
    sentence = pa.struct([*must(text=text), *span, *must(score=share)])
    sentences = pa.list_(pa.field("element", sentence, nullable=False))
    keywords = pa.list_(pa.field("element", pa.struct(must(term=text, score=share)), nullable=False))
    role = [*must(role=text), *may(affiliation=text), *must(articles=number), *may(first=text, last=text)]
    roles = pa.list_(pa.field("element", pa.struct(role), nullable=False))
    join = must(name=text, articles=number, evidence=text, confidence=share)
    joins = pa.list_(pa.field("element", pa.struct(join), nullable=False))
    return {
        "quotes": pa.schema(
            [
                *must(article=text, id=text, kind=text, text=text, start=number, end=number),
                *must(quoted=spans, turn=number),
                *may(speaker=text, speaker_id=text, mention=piece, cue=piece),
                *must(paragraph=number, confidence=share, evidence=text),
                *may(type=text),
                *must(polarity=text),
            ]
        ),
        "speakers": pa.schema(
            [
                *must(article=text, id=text, name=text, aliases=names, label=text),
                *may(role=text, affiliation=text, pronouns=text),
                *must(quotes=number, direct=number, mixed=number, indirect=number),
                *must(words=number, share=share, start=number),
                *may(type=text),
            ]
        ),
        "entities": pa.schema(
            must(article=text, id=text, name=text, label=text, count=number, aliases=names)
            + must(mentions=spans, salience=share)
        ),
        "summary": pa.schema(
            [
                *must(article=text),
                *may(title=text, date=text, byline=text, dateline=text),
                *must(language=text, sentences=sentences, keywords=keywords, speakers=names, entities=names),
                *must(words=number, sentence_count=number, quoted_share=share, reading_minutes=share),
                *may(source=text, section=text, url=text),
            ]
        ),
        "texts": pa.schema(must(article=text, text=text)),
        "people": pa.schema(
            [
                *must(id=text, name=text, aliases=names),
                *may(authority=text),
                *must(roles=roles),
                *may(pronouns=text),
                *must(articles=number, quotes=number, words=number),
                *may(first=text, last=text),
                *must(joins=joins),
            ]
        ),
        "members": pa.schema(must(person=text, article=text, id=text)),
        "articles": pa.schema(
            must(article=text, number=number)
            + may(title=text, date=text, byline=text, source=text, section=text, url=text)
            + must(words=number)
            + may(copy_of=text, original=number, similarity=share)
        ),
        "duplicates": pa.schema(
            must(article=text, number=number, copy_of=text, original=number, similarity=share)
        ),
    }


def column(rows: Rows, name: str) -> list[Any]:
    """A field of the records, as Arrow takes it."""
    values = [getattr(row, name) for row in rows]
    convert = CONVERT.get(name)
    return list(map(convert, values)) if convert else [text_of(value) for value in values]


def text_of(value: Any) -> Any:
    """The value; a text without halves of characters."""
    return whole(value) if isinstance(value, str) else value


def _names(values: Any) -> list[Any]:
    return [text_of(value) for value in values]


def _spans(values: Any) -> list[dict[str, int]]:
    return [{"start": start, "end": end} for start, end in values]


def _piece(value: Any) -> dict[str, Any] | None:
    if value is None:
        return None
    return {"text": text_of(value.text), "start": value.start, "end": value.end}


def _sentences(values: Any) -> list[dict[str, Any]]:
    return [
        {"text": text_of(one.text), "start": one.start, "end": one.end, "score": one.score} for one in values
    ]


def _keywords(values: Any) -> list[dict[str, Any]]:
    return [{"term": text_of(one.term), "score": one.score} for one in values]


def _dicts(values: Any) -> list[dict[str, Any]]:
    return [{name: text_of(cell) for name, cell in shallow(value).items()} for value in values]


CONVERT: dict[str, Callable[[Any], Any]] = {
    "quoted": _spans,
    "mentions": _spans,
    "mention": _piece,
    "cue": _piece,
    "aliases": _names,
    "speakers": _names,
    "entities": _names,
    "sentences": _sentences,
    "keywords": _keywords,
    "roles": _dicts,
    "joins": _dicts,
}
"""How the values of nested columns are given to Arrow; the other columns hold texts and numbers."""
