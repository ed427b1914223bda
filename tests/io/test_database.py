"""A database gives back the articles it was built from, and can be read with nothing but SQL."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import records
import toys
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.io.problems import InputProblem, OutputProblem
from newscli.io.store.database import build, is_database, is_sqlite, opened, read
from newscli.model import Article

TWO = [toys.article(), toys.parse("“We will stay,” said Ana Ruiz.", "b.txt")]


@pytest.fixture
def port(tmp_path: Path) -> Path:
    """A database of two articles."""
    path = tmp_path / "port.sqlite"
    build(path, TWO)
    return path


def ask(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def test_articles_come_back(port: Path) -> None:
    assert list(read(port)) == TWO


@given(st.lists(records.articles(), max_size=3))
@settings(max_examples=60, deadline=None)
def test_any_articles_come_back(tmp_path_factory: pytest.TempPathFactory, articles: list[Article]) -> None:
    path = tmp_path_factory.mktemp("any") / "any.sqlite"
    build(path, articles)
    assert list(read(path)) == articles


def test_the_same_articles_give_the_same_bytes(port: Path, tmp_path: Path) -> None:
    build(tmp_path / "again.sqlite", iter(TWO))
    assert (tmp_path / "again.sqlite").read_bytes() == port.read_bytes()


def test_more_articles_than_are_written_together(tmp_path: Path) -> None:
    many = [replace(TWO[1], article=f"{number}.txt") for number in range(1203)]
    build(tmp_path / "many.sqlite", many)
    assert [article.text for article in read(tmp_path / "many.sqlite")] == [TWO[1].text] * 1203
    assert ask(tmp_path / "many.sqlite", "SELECT count(*), max(article_id) FROM quotes") == [(1203, 1203)]


def test_a_text_that_utf8_cannot_write_is_kept(tmp_path: Path) -> None:
    odd = toys.parse("“Half \ud83d a face,” said Ana Ruiz.", "caf\udce9.txt")
    build(tmp_path / "odd.sqlite", [TWO[0], odd, TWO[1]])
    assert list(read(tmp_path / "odd.sqlite")) == [TWO[0], odd, TWO[1]]
    assert ask(tmp_path / "odd.sqlite", "SELECT count(*) FROM speaker_names") == [(7,)]


# what the tables say


def test_quotes_point_at_their_speakers(port: Path) -> None:
    sql = """SELECT quotes.quote_id, speakers.name, articles.title FROM quotes
             JOIN speakers ON speakers.id = quotes.speaker_row JOIN articles ON articles.id = quotes.article_id
             WHERE articles.article = 'port.txt' ORDER BY quotes.id"""
    title = "Dockers at Port Ellery walk out"
    assert ask(port, sql) == [
        ("q1", "Denise LeBlanc", title),
        ("q2", "Denise LeBlanc", title),
        ("q3", "Denise LeBlanc", title),
        ("q4", "port authority", title),
    ]


def test_names_are_folded(port: Path) -> None:
    sql = """SELECT speaker_names.name, speakers.name FROM speaker_names
             JOIN speakers ON speakers.id = speaker_row ORDER BY speaker_names.name"""
    assert ask(port, sql) == [
        ("ana ruiz", "Ana Ruiz"),
        ("denise leblanc", "Denise LeBlanc"),
        ("leblanc", "Denise LeBlanc"),
        ("port authority", "port authority"),
        ("ruiz", "Ana Ruiz"),
    ]


def test_the_full_text_finds_quotes(port: Path) -> None:
    sql = "SELECT quotes.text FROM quotes_fts JOIN quotes ON quotes.id = quotes_fts.rowid WHERE quotes_fts MATCH ?"
    assert ask(port, sql, "wait*") == [("We are done waiting,",)]
    assert ask(port, sql, '"will stay"') == [("We will stay,",)]


def test_about_holds_the_entities_inside_a_quote(tmp_path: Path) -> None:
    start = toys.TEXT.index("LeBlanc said that talks")
    whole = toys.quote(1, "mixed", "LeBlanc said that talks had led nowhere", mention=None)
    within = toys.quote(
        2, "mixed", "LeBlanc said that talks had led nowhere", mention=toys.piece("LeBlanc", after=start)
    )
    build(tmp_path / "about.sqlite", [toys.article(quotes=(whole, within), entities=(toys.entity(),))])
    sql = """SELECT quotes.quote_id, entities.name FROM about
             JOIN quotes ON quotes.id = quote_row JOIN entities ON entities.id = entity_row"""
    assert ask(tmp_path / "about.sqlite", sql) == [("q1", "Denise LeBlanc")]


def test_lists_are_json(port: Path) -> None:
    (keywords, quoted), *_ = ask(port, "SELECT keywords, quoted FROM articles, quotes WHERE quotes.id = 1")
    assert json.loads(keywords) == [{"term": "strike", "score": 1.0}, {"term": "talks", "score": 0.7}]
    (span,) = json.loads(quoted)
    assert toys.TEXT[slice(*span)] == "We are done waiting,"


def test_foreign_keys_hold(port: Path) -> None:
    assert ask(port, "PRAGMA foreign_key_check") == []
    assert ask(port, "PRAGMA integrity_check") == [("ok",)]
    ask(port, "INSERT INTO quotes_fts(quotes_fts, rank) VALUES ('integrity-check', 1)")


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="the sqlite3 shell is not installed")
def test_the_shell_of_sqlite_reads_it(port: Path) -> None:
    sql = "SELECT speaker, count(*) FROM quotes GROUP BY speaker ORDER BY 2 DESC"
    said = subprocess.run(["sqlite3", str(port), sql], capture_output=True, text=True, check=True).stdout
    assert said.splitlines() == ["Denise LeBlanc|3", "port authority|1", "Ana Ruiz|1"]


async def _asked(path: Path, address: str) -> Any:
    from datasette.app import Datasette

    datasette = Datasette([str(path)])
    await datasette.invoke_startup()
    return await datasette.client.get(address)


def test_datasette_shows_and_searches_it(port: Path) -> None:
    pytest.importorskip("datasette", reason="needs datasette")
    import asyncio

    response = asyncio.run(_asked(port, "/port/quotes.json?_shape=array&_search=waiting"))
    assert response.status_code == 200
    assert [row["text"] for row in response.json()] == ["We are done waiting,"]
    page = asyncio.run(_asked(port, "/port/quotes"))
    assert page.status_code == 200
    assert "/port/speakers/1" in page.text, "speakers are linked"


# opening


def test_the_header_tells_a_database(port: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.sqlite"
    ask(other, "CREATE TABLE t(x)")
    text = tmp_path / "a.txt"
    text.write_text("No database.")
    assert [is_database(path) for path in (port, other, text, tmp_path, tmp_path / "none")] == [
        True,
        *[False] * 4,
    ]
    assert [is_sqlite(path) for path in (port, other, text)] == [True, True, False]


@pytest.mark.parametrize(
    ("spoil", "what"),
    [
        (lambda path: path.unlink(), "cannot be read: no such file"),
        (lambda path: path.write_text("Not at all."), "no SQLite database"),
        (lambda path: ask(path, "PRAGMA application_id = 7"), "none of newscli's"),
        (lambda path: ask(path, "PRAGMA user_version = 99"), "schema has version 99, this newscli reads version 2"),
        (lambda path: path.write_bytes(path.read_bytes()[:5000]), "the database is damaged"),
        (lambda path: ask(path, "DROP TABLE quotes"), "the database is damaged: no such table: quotes"),
    ],
)  # fmt: skip
def test_what_is_no_database_is_told(port: Path, spoil: Any, what: str) -> None:
    spoil(port)
    with pytest.raises(InputProblem, match=what):
        list(read(port))


def test_a_damaged_record_is_told(port: Path) -> None:
    with closing(sqlite3.connect(port)) as connection, connection:
        connection.execute("UPDATE quotes SET quoted = '[[' WHERE id = 2")
    with pytest.raises(InputProblem, match="article 1 in it is damaged"):
        list(read(port))


def test_readers_cannot_write(port: Path) -> None:
    port.chmod(0o444)
    with opened(port) as connection, pytest.raises(sqlite3.OperationalError, match="readonly"):
        connection.execute("DELETE FROM quotes")


def test_a_name_with_percent_and_question_mark(tmp_path: Path) -> None:
    path = tmp_path / "50% of what?#x.sqlite"
    build(path, TWO)
    assert list(read(path)) == TWO


# building


def test_a_failure_leaves_what_was_there(port: Path) -> None:
    def broken() -> Iterator[Article]:
        yield TWO[0]
        raise RuntimeError("the reader broke")

    with pytest.raises(RuntimeError, match="the reader broke"):
        build(port, broken())
    assert list(read(port)) == TWO
    assert [path.name for path in port.parent.iterdir()] == ["port.sqlite"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(OutputProblem, match="cannot be written: no such file"):
        build(tmp_path / "none" / "a.sqlite", TWO)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OutputProblem, match="is a folder"):
        build(tmp_path, TWO)


def test_a_database_can_be_rebuilt_from_itself(port: Path) -> None:
    before = port.read_bytes()
    build(port, read(port))
    assert port.read_bytes() == before
