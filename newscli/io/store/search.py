"""Questions to a database: the quotes with certain words, of certain people, about certain things."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from heapq import nsmallest
from typing import Any

from newscli.io.store.database_rows import quote_of, restored
from newscli.io.store.query import complaint, is_about_query, readable
from newscli.io.store.selection import Filters, Selection, all_quotes, matching_quotes
from newscli.model import Piece, Polarity, Quote, QuoteKind, SourceType

RANKED = 50_000
"""Of more matches than this only the first are ranked: a word that stands in a twentieth of a million quotes tells
little, and to rank a match takes a microsecond."""

PRIVATE = range(0xE000, 0xF8FF)
"""Characters that no text should hold, to mark matches with."""

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A quote that was found, and the article it stands in."""

    article: str
    """The path as given."""
    id: str
    """``q1``, ``q2``… in the article."""
    kind: QuoteKind
    """``direct``, ``mixed`` or ``indirect``."""
    text: str
    """The content."""
    start: int
    """Offset of the content in the article."""
    end: int
    """Offset behind the content."""
    quoted: Spans
    """The stretches inside quote marks."""
    turn: int
    """Number shared by the pieces of one utterance."""
    speaker: str | None
    """Canonical name of the speaker in the article."""
    speaker_id: str | None
    """Id of the speaker in the article."""
    mention: Piece | None
    """The words that name the speaker here."""
    cue: Piece | None
    """The reporting word."""
    paragraph: int
    """0-based paragraph in the article."""
    confidence: float
    """0–1, calibrated."""
    evidence: str
    """The short name of what decided."""
    type: SourceType | None
    """What kind of source the speaker is."""
    polarity: Polarity
    """Whether the speaker says that it is so, or that it is not."""
    title: str | None
    """The article's headline."""
    date: str | None
    """The article's date."""
    source: str | None
    """The article's outlet."""
    score: float | None
    """How well the words match (BM25, more is better); None when none were asked for."""
    highlights: Spans
    """The matching words: ``(start, end)`` in ``text``."""
    person: str | None = None
    """The name that only this speaker has in the database; None for who is no person, or was not joined with others."""


@dataclass(frozen=True, slots=True)
class Found:
    """The answer to a question."""

    hits: Iterator[Hit]
    """The best first; without words to rank by, in the order of the database."""
    shown: int
    """How many hits there are in the answer."""
    total: int
    """How many quotes match; when ``capped``, how many of them were looked at."""
    capped: bool
    """Whether more than :data:`RANKED` match; those behind were neither counted nor ranked."""
    ranked: bool
    """Whether the best come first."""
    left_out: int = 0
    """Quotes that match but stand in copies of other articles, when these were not wanted."""


def search(connection: sqlite3.Connection, query: str | None, filters: Filters, limit: int = 0) -> Found:
    """The quotes that match, at most ``limit`` of them (0: all, and all are ranked).

    Raises :class:`~newscli.io.problems.UsageProblem` for a query or a name that cannot be understood.
    """
    words = None if query is None else readable(query)
    try:
        selection = matching_quotes(connection, words, filters) if words else all_quotes(connection, filters)
        found = (_some if limit else _all)(connection, words, selection, limit)
        return replace(found, left_out=_in_copies(connection, words, filters)) if filters.unique else found
    except sqlite3.OperationalError as error:
        if words is not None and is_about_query(error):
            raise complaint(words, error) from None
        raise


def _in_copies(connection: sqlite3.Connection, words: str | None, filters: Filters) -> int:
    """How many quotes match in articles that are copies."""
    wider = replace(filters, unique=False)
    selection = matching_quotes(connection, words, wider) if words else all_quotes(connection, wider)
    sql = f"""WITH hits(score, row) AS ({selection.sql}) SELECT count(*) FROM duplicates AS d
              JOIN quotes AS q ON q.article_id = d.article_id WHERE q.id IN (SELECT row FROM hits)"""
    ((left_out,),) = connection.execute(sql, selection.values)
    return int(left_out)


def _some(connection: sqlite3.Connection, words: str | None, selection: Selection, limit: int) -> Found:
    """The best of the first :data:`RANKED` matches."""
    order = "" if words else selection.order
    sql = f"{selection.sql} {order} LIMIT {RANKED + 1}"
    rows = connection.execute(sql, selection.values).fetchall()
    capped = len(rows) > RANKED
    del rows[RANKED:]
    best = nsmallest(limit, rows) if words else rows[:limit]
    return Found(_hits(connection, words, best), len(best), len(rows), capped, bool(words))


def _all(connection: sqlite3.Connection, words: str | None, selection: Selection, limit: int) -> Found:
    """All matches, ranked and read one by one."""
    ((total,),) = connection.execute(f"SELECT count(*) FROM ({selection.sql})", selection.values)
    rows = connection.execute(f"{selection.sql} {selection.order}", selection.values)
    return Found(_hits(connection, words, rows), total, total, False, bool(words))


def _hits(
    connection: sqlite3.Connection, words: str | None, rows: Iterable[tuple[Any, ...]]
) -> Iterator[Hit]:
    for score, row in rows:
        try:
            hit = _hit(connection, words, row, None if score is None else round(-score, 4))
        except (TypeError, ValueError) as error:
            raise sqlite3.DatabaseError(f"quote {row} cannot be read") from error
        yield hit


def _hit(connection: sqlite3.Connection, words: str | None, row: int, score: float | None) -> Hit:
    sql = """SELECT a.article, a.title, a.date, a.source, p.unique_name, q.* FROM quotes AS q
             JOIN articles AS a ON a.id = q.article_id LEFT JOIN speakers AS s ON s.id = q.speaker_row
             LEFT JOIN people AS p ON p.id = s.person_row WHERE q.id = ?"""
    article, title, date, source, person, *cells = restored(connection.execute(sql, [row]).fetchone())
    quote = quote_of(article, cells)
    own = {field.name: getattr(quote, field.name) for field in fields(Quote)}
    spans = _highlights(connection, words, row, quote.text) if words else ()
    return Hit(**own, title=title, date=date, source=source, score=score, highlights=spans, person=person)


def _highlights(connection: sqlite3.Connection, words: str, row: int, text: str) -> Spans:
    """Where the words stand in the text: SQLite marks them with two characters that are not in it."""
    opening, closing = [mark for mark in map(chr, PRIVATE) if mark not in text][:2]
    sql = """SELECT CAST(highlight(quotes_fts, 0, ?, ?) AS BLOB) FROM quotes_fts
             WHERE quotes_fts MATCH ? AND rowid = ?"""
    (marked,) = connection.execute(sql, [opening, closing, words, row]).fetchone()
    pieces = re.split(f"[{opening}{closing}]", marked.decode("utf-8", "surrogatepass"))
    if "".join(pieces) != text:
        return ()  # a text that SQLite cuts off at a null character
    ends = [0]
    for piece in pieces:
        ends.append(ends[-1] + len(piece))
    return tuple(zip(ends[1:-1:2], ends[2:-1:2], strict=True))
