"""Traces in a database: written when it is built, read by the words, speakers and dates of their quotes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from newscli.io.outputs.jsons import encode_value
from newscli.io.store.database_rows import restored, storable
from newscli.io.store.query import complaint, is_about_query, readable
from newscli.io.store.schema import insertion
from newscli.io.store.selection import Condition, Filters, all_quotes, matching_quotes
from newscli.trace import Difference, Trace, Variant

SELECT = """SELECT v.trace, v.place, a.article, v.quotes, v.kind, v.text, v.start, v."end", v.speaker, a.title, a.date,
    a.source, v.changes, v.similarity, v.differences, v.article_id, a.copy_of
    FROM variants AS v JOIN articles AS a ON a.id = v.article_id WHERE v.trace = ? ORDER BY v.place"""


def write_traces(connection: sqlite3.Connection, traces: Iterable[Trace]) -> None:
    """Puts traces, in their order, into a database that has all its articles and the index of their quotes."""
    for number, trace in enumerate(traces, 1):
        for article, variant in zip(trace.numbers, trace.variants, strict=True):
            rows = _quote_rows(connection, article, variant.quotes)
            cells = (number, variant.place, article, rows[0], encode_value(variant.quotes), variant.kind)
            more = (variant.text, variant.start, variant.end, variant.speaker, encode_value(variant.changes))
            last = (variant.similarity, encode_value(variant.differences))
            connection.execute(insertion("variants"), storable((*cells, *more, *last)))
            connection.executemany(insertion("traced"), [(row, number) for row in rows])


def _quote_rows(connection: sqlite3.Connection, article: int, quotes: tuple[str, ...]) -> list[int]:
    rows = dict(connection.execute("SELECT quote_id, id FROM quotes WHERE article_id = ?", [article]))
    return [rows[quote] for quote in quotes]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which traces are asked for, besides the words in them; all of it must hold."""

    filters: Filters = field(default_factory=Filters)
    """What must hold of one of its quotes."""
    changes: tuple[str, ...] = ()
    """A variant differs in one of these ways; () for any or none."""
    unique: bool = False
    """Two articles have it that are no copies of others."""

    def conditions(self) -> list[Condition]:
        """What must hold of the number of a trace."""
        found = []
        if self.changes:
            marks = ", ".join("?" * len(self.changes))
            sql = f"trace IN (SELECT trace FROM variants, json_each(changes) AS c WHERE c.value IN ({marks}))"
            found.append(Condition(sql, self.changes))
        if self.unique:
            originals = (
                "SELECT trace FROM variants JOIN articles AS a ON a.id = article_id WHERE a.copy_of IS NULL"
            )
            sql = f"trace IN ({originals} GROUP BY trace HAVING count(DISTINCT article_id) > 1)"
            found.append(Condition(sql, ()))
        return found


def find(connection: sqlite3.Connection, query: str | None, wanted: Wanted) -> list[int]:
    """The numbers of the traces with a quote that matches; those in most articles first.

    Raises :class:`~newscli.io.problems.UsageProblem` for a query or a name that cannot be understood.
    """
    words = None if query is None else readable(query)
    conditions = wanted.conditions()
    where = " AND ".join(condition.sql for condition in conditions) or "1"
    values = [value for condition in conditions for value in condition.values]
    if words is None and not wanted.filters:
        rows = connection.execute(f"SELECT DISTINCT trace FROM variants WHERE {where} ORDER BY trace", values)
        return [trace for (trace,) in rows]
    try:
        return _matching(connection, words, wanted.filters, where, values)
    except sqlite3.OperationalError as error:
        if words is not None and is_about_query(error):
            raise complaint(words, error) from None
        raise


def _matching(
    connection: sqlite3.Connection, words: str | None, filters: Filters, where: str, values: list[Any]
) -> list[int]:
    selection = matching_quotes(connection, words, filters) if words else all_quotes(connection, filters)
    sql = f"""WITH hits(score, row) AS ({selection.sql}) SELECT DISTINCT trace FROM hits
              JOIN traced ON quote_row = row WHERE {where} ORDER BY trace"""
    return [trace for (trace,) in connection.execute(sql, [*selection.values, *values])]


def read_traces(
    connection: sqlite3.Connection, numbers: Iterable[int], unique: bool = False
) -> Iterator[Trace]:
    """The traces with these numbers, one at a time; ``unique``: without variants in copies of other articles."""
    for number in numbers:
        rows = [restored(row) for row in connection.execute(SELECT, [number])]
        kept = [row for at, row in enumerate(rows) if not at or not unique or row[-1] is None]
        articles = tuple(row[-2] for row in kept)
        yield Trace(tuple(map(_variant, kept)), len(set(articles)), articles)


def _variant(row: tuple[Any, ...]) -> Variant:
    trace, place, article, quotes, kind, text, start, end, speaker, title, date, source, *rest = row
    changes, similarity, differences, *_ = rest
    return Variant(
        trace=f"t{trace}",
        place=place,
        article=article,
        quotes=tuple(json.loads(quotes)),
        kind=kind,
        text=text,
        start=start,
        end=end,
        speaker=speaker,
        title=title,
        date=date,
        source=source,
        changes=tuple(json.loads(changes)),
        similarity=similarity,
        differences=tuple(Difference(**one) for one in json.loads(differences)),
    )
