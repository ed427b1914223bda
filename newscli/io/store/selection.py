"""What is asked of a database as SQL, in the form that SQLite answers soonest."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from typing import Any

from newscli.core.tokens import folded_words
from newscli.io.problems import UsageProblem
from newscli.io.store.query import name_query


@dataclass(frozen=True, slots=True)
class Filters:
    """Which quotes are asked for, besides the words in them; all of it must hold."""

    speakers: tuple[str, ...] = ()
    """Somebody with one of these names: one form of it has all the words."""
    about: tuple[str, ...] = ()
    """An entity with one of these names stands in the quote."""
    kinds: tuple[str, ...] = ()
    """One of these kinds."""
    since: str | None = None
    """First date, or its beginning (``2024``, ``2024-03``)."""
    until: str | None = None
    """Last date, in the same forms, included."""
    sources: tuple[str, ...] = ()
    """An outlet with one of these names: all the words."""
    min_confidence: float | None = None
    """Right with at least such a chance."""
    identities: bool = True
    """Whether a name means the person of that name in all articles, whatever each calls the person."""
    unique: bool = False
    """In an article that is no copy of another."""

    def __bool__(self) -> bool:
        return replace(self, identities=True) != Filters()


@dataclass(frozen=True, slots=True)
class Selection:
    """A query for the score and the row of quotes; a lower score is better."""

    sql: str
    """Two columns; a LIMIT may follow, or the order."""
    values: list[Any]
    """For its question marks."""
    order: str
    """The best first, in the order of the database where nothing is ranked."""


@dataclass(frozen=True, slots=True)
class Condition:
    """A piece of SQL that must hold."""

    sql: str
    values: tuple[Any, ...]


PERSONS = """SELECT person_row FROM person_names WHERE name IN (SELECT name FROM names_fts WHERE names_fts MATCH ?)"""
"""The people of the collection with a name that has the words."""
OF_PERSONS = """SELECT id FROM {0} WHERE person_row IN ({1}) UNION ALL SELECT id FROM {0}
    WHERE person_row IS NULL AND label != 'OTHER' AND id IN ({2})"""
"""Those who are one of these people in some article, and organisations of the name; nobody who is only described."""
NAMED = """SELECT {0}_row FROM {0}_names WHERE name IN (SELECT name FROM names_fts WHERE names_fts MATCH ?)"""
"""The rows of those with a name that has the words."""


def all_quotes(connection: sqlite3.Connection, filters: Filters) -> Selection:
    """The quotes that pass the filters; they have no score."""
    conditions = [
        *_of_quotes(filters),
        *_of_speakers(connection, filters),
        *_of_entities(connection, filters),
    ]
    in_articles = _of_articles(connection, filters)
    order = "ORDER BY q.id"
    if in_articles:
        passing = _select("a.id", "articles AS a", in_articles)
        conditions.append(Condition(f"q.article_id IN ({passing.sql})", tuple(passing.values)))
        # the same order, but one in which SQLite need not sort: it goes through articles and their quotes
        order = "ORDER BY q.article_id, q.id"
    return _select("NULL, q.id", "quotes AS q", conditions, order)


def matching_quotes(connection: sqlite3.Connection, words: str, filters: Filters) -> Selection:
    """The quotes with these words that pass the filters.

    What speakers and entities are asked for is gathered first and looked up for every match; kinds and articles are
    looked up match by match, unless the articles are few.
    """
    in_articles = _of_articles(connection, filters)
    conditions = [Condition("quotes_fts MATCH ?", (words,))]
    conditions += map(_gathered, [*_of_speakers(connection, filters), *_of_entities(connection, filters)])
    by_match = [*_of_quotes(filters), *in_articles]
    tables = "quotes_fts AS f"
    if in_articles and _are_few(connection, words, in_articles):
        conditions.append(
            _gathered(*by_match, tables="articles AS a CROSS JOIN quotes AS q ON q.article_id = a.id")
        )
    elif by_match:
        conditions += by_match
        # an index with all that is looked up: rows of the table are ten times as wide
        tables += " CROSS JOIN quotes AS q INDEXED BY quotes_in_short ON q.id = f.rowid"
        tables += " CROSS JOIN articles AS a ON a.id = q.article_id" if in_articles else ""
    return _select("bm25(quotes_fts), f.rowid", tables, conditions, "ORDER BY 1, 2")


def _select(columns: str, tables: str, conditions: list[Condition], order: str = "") -> Selection:
    where = " AND ".join(condition.sql for condition in conditions) or "1"
    values = [value for condition in conditions for value in condition.values]
    return Selection(f"SELECT {columns} FROM {tables} WHERE {where}", values, order)


def _gathered(*conditions: Condition, tables: str = "quotes AS q") -> Condition:
    """The match is one of the quotes that the conditions give, which are gathered once. (The ``+`` keeps SQLite from
    asking the full text anew for each of them.)"""
    inner = " AND ".join(condition.sql for condition in conditions)
    values = tuple(value for condition in conditions for value in condition.values)
    return Condition(f"+f.rowid IN (SELECT q.id FROM {tables} WHERE {inner})", values)


def _are_few(connection: sqlite3.Connection, words: str, in_articles: list[Condition]) -> bool:
    """Whether not half as many quotes stand in these articles as have the words: then it pays to gather them."""
    passing = _select("count(*)", "articles AS a", in_articles)
    (articles,), *_ = connection.execute(passing.sql, passing.values)
    (each,), *_ = connection.execute(
        "SELECT (SELECT max(id) FROM quotes) * 1.0 / (SELECT max(id) FROM articles)"
    )
    (matches,), *_ = connection.execute("SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH ?", [words])
    return bool(articles * (each or 0) * 2 < matches)


def _of_quotes(filters: Filters) -> list[Condition]:
    marks = ", ".join("?" * len(filters.kinds))
    found = [Condition(f"q.kind IN ({marks})", filters.kinds)] if filters.kinds else []
    if filters.min_confidence is not None:
        found.append(Condition("q.confidence >= ?", (filters.min_confidence,)))
    return found


def _of_speakers(connection: sqlite3.Connection, filters: Filters) -> list[Condition]:
    if not filters.speakers:
        return []
    names = _names("--speaker", filters.speakers)
    rows = _rows_of(connection, filters, "speaker", names)
    return [Condition(f"q.speaker_row IN ({rows.sql})", rows.values)]


def _of_entities(connection: sqlite3.Connection, filters: Filters) -> list[Condition]:
    if not filters.about:
        return []
    rows = _rows_of(connection, filters, "entity", _names("--about", filters.about))
    inner = f"SELECT quote_row FROM about WHERE entity_row IN ({rows.sql})"
    return [Condition(f"q.id IN ({inner})", rows.values)]


def _rows_of(connection: sqlite3.Connection, filters: Filters, what: str, names: str) -> Condition:
    """The rows of speakers or entities with one of the names; where a person has it, that person's in all articles."""
    named = NAMED.format(what)
    if filters.identities:
        (known,) = connection.execute(f"SELECT EXISTS ({PERSONS})", [names]).fetchone()
        if known:
            table = {"speaker": "speakers", "entity": "entities"}[what]
            return Condition(OF_PERSONS.format(table, PERSONS, named), (names, names))
    return Condition(named, (names,))


def _names(option: str, names: tuple[str, ...]) -> str:
    try:
        return name_query(names)
    except ValueError as error:
        raise UsageProblem(option, f"no letter in {str(error)!r}", "say a name") from None


def _of_articles(connection: sqlite3.Connection, filters: Filters) -> list[Condition]:
    found = []
    if filters.since:
        found.append(Condition("a.date >= ?", (filters.since,)))
    if filters.until:
        # "~" comes behind all that a date can go on with
        found.append(Condition("a.date < ?", (filters.until + "~",)))
    if filters.sources:
        sources = _sources(connection, filters.sources)
        found.append(Condition(f"a.source IN ({', '.join('?' * len(sources))})", sources))
    if filters.unique:
        found.append(Condition("a.copy_of IS NULL", ()))
    return found


def _sources(connection: sqlite3.Connection, names: tuple[str, ...]) -> tuple[str, ...]:
    """The outlets that have all words of one of the names."""
    wanted = [frozenset(folded_words(name)) for name in names]
    if not all(wanted):
        raise UsageProblem("--source", "no letter in the name", "say an outlet's name")
    known = connection.execute(
        "SELECT DISTINCT source FROM articles WHERE source IS NOT NULL ORDER BY source"
    )
    return tuple(name for (name,) in known if any(words <= {*folded_words(str(name))} for words in wanted))


def unknown(connection: sqlite3.Connection, filters: Filters) -> list[str]:
    """What is not in the database at all, in words: ``no speaker is called 'Ruiz'``."""
    found = []
    for what, names in (("speaker", filters.speakers), ("entity", filters.about)):
        for name in names:
            sql = f"SELECT 1 WHERE EXISTS ({NAMED.format(what)})"
            if connection.execute(sql, [_names(name, (name,))]).fetchone() is None:
                found.append(f"no {what} is called {name!r}")
    found += [
        f"no outlet is called {name!r}" for name in filters.sources if not _sources(connection, (name,))
    ]
    return found
