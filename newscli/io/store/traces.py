"""Traces in a database: written when it is built, read by the words, speakers and dates of their quotes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from newscli.io.outputs.jsons import encode_value
from newscli.io.store.database_rows import restored, storable
from newscli.io.store.query import complaint, is_about_query, readable
from newscli.io.store.schema import insertion
from newscli.io.store.selection import Filters, all_quotes, matching_quotes
from newscli.trace import Difference, Trace, Variant

SELECT = """SELECT v.trace, v.place, a.article, v.quotes, v.kind, v.text, v.start, v."end", v.speaker, a.title, a.date,
    a.source, v.changes, v.similarity, v.differences, v.article_id
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


def find(
    connection: sqlite3.Connection,
    query: str | None,
    filters: Filters,
    changed: Iterable[str] = (),
) -> list[int]:
    """The numbers of the traces with a quote that matches, and with a variant that differs in one of the ways of
    ``changed``; those in most articles first.

    Raises :class:`~newscli.io.problems.UsageProblem` for a query or a name that cannot be understood.
    """
    words = None if query is None else readable(query)
    ways = tuple(changed)
    wanted, values = ["1"], []
    if ways:
        marks = ", ".join("?" * len(ways))
        wanted = [f"trace IN (SELECT trace FROM variants, json_each(changes) AS c WHERE c.value IN ({marks}))"]
        values = list(ways)
    if words is None and not filters:
        sql = f"SELECT DISTINCT trace FROM variants WHERE {wanted[0]} ORDER BY trace"
        return [trace for (trace,) in connection.execute(sql, values)]
    selection = matching_quotes(connection, words, filters) if words else all_quotes(connection, filters)
    sql = f"""WITH hits(score, row) AS ({selection.sql}) SELECT DISTINCT trace FROM hits JOIN traced
              ON quote_row = row WHERE {wanted[0]} ORDER BY trace"""
    try:
        return [trace for (trace,) in connection.execute(sql, [*selection.values, *values])]
    except sqlite3.OperationalError as error:
        if words is not None and is_about_query(error):
            raise complaint(words, error) from None
        raise


def read_traces(connection: sqlite3.Connection, numbers: Iterable[int]) -> Iterator[Trace]:
    """The traces with these numbers, one at a time."""
    for number in numbers:
        rows = [restored(row) for row in connection.execute(SELECT, [number])]
        articles = tuple(row[-1] for row in rows)
        yield Trace(tuple(map(_variant, rows)), len(set(articles)), articles)


def _variant(row: tuple[Any, ...]) -> Variant:
    trace, place, article, quotes, kind, text, *rest, changes, similarity, differences, _ = row
    return Variant(
        f"t{trace}",
        place,
        article,
        tuple(json.loads(quotes)),
        kind,
        text,
        *rest,
        tuple(json.loads(changes)),
        similarity,
        tuple(Difference(**one) for one in json.loads(differences)),
    )
