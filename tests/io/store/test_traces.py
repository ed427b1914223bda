"""Copies and traces in a database."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
import traced_quotes

from newscli.io.problems import UsageProblem
from newscli.io.store.bins import bins
from newscli.io.store.database import build, copies, opened, read
from newscli.io.store.duplicates import Duplicate
from newscli.io.store.search import search
from newscli.io.store.selection import Filters
from newscli.io.store.traces import Wanted, find, read_traces
from newscli.trace import find_traces

QUOTES = """
a 2024-05-01 direct Ada Munro | We will not sell one metre of the old quay to anybody from the mainland.
b 2024-05-02 direct Ada Munro | We will not sell the old quay to anybody from the mainland.
c 2024-05-03 direct Kim Lowe | We will not sell one metre of the old quay to anybody from the mainland.
c 2024-05-03 direct Ada Munro | The lamps burn all night and nobody walks there, so we turn them off.
d 2024-05-04 direct Ada Munro | The lamps burn all night and nobody walks there, so we turn them off.
"""
ARTICLES = list(traced_quotes.articles(QUOTES))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    build(tmp_path / "news.sqlite", ARTICLES, duplicates=[Duplicate("d", 4, "c", 3, 0.9)])
    with opened(tmp_path / "news.sqlite") as connection:
        yield connection


def test_traces_come_back_as_they_were_found(database: sqlite3.Connection) -> None:
    with bins() as place:
        found = list(find_traces(ARTICLES, place))
    assert list(read_traces(database, find(database, None, Wanted()))) == found
    assert [trace.articles for trace in found] == [3, 2]


@pytest.mark.parametrize(
    ("query", "wanted", "numbers"),
    [
        ("lamp*", Wanted(), [2]),
        ("metre", Wanted(), [1]),
        ("whale", Wanted(), []),
        (None, Wanted(changes=("speaker",)), [1]),
        (None, Wanted(changes=("cut", "added")), []),
        (None, Wanted(Filters(speakers=("lowe",))), [1]),
        (None, Wanted(Filters(since="2024-05-04")), [2]),
        ("quay", Wanted(unique=True), [1]),
        (None, Wanted(unique=True), [1]),
    ],
)
def test_traces_by_what_is_asked(
    database: sqlite3.Connection, query: str | None, wanted: Wanted, numbers: list[int]
) -> None:
    assert find(database, query, wanted) == numbers


def test_a_query_that_makes_no_sense_is_told(database: sqlite3.Connection) -> None:
    with pytest.raises(UsageProblem, match="double quote"):
        find(database, '"lamps', Wanted())


def test_copies_are_known_by_number_and_stand_in_their_rows(
    database: sqlite3.Connection, tmp_path: Path
) -> None:
    assert copies(tmp_path / "news.sqlite") == {4}
    assert database.execute("SELECT article, copy_of FROM articles WHERE copy_of IS NOT NULL").fetchall() == [
        ("d", 3)
    ]
    assert list(read(tmp_path / "news.sqlite")) == ARTICLES


def test_a_search_leaves_copies_out_and_says_how_many(database: sqlite3.Connection) -> None:
    found = search(database, "lamps", Filters(unique=True))
    assert ([hit.article for hit in found.hits], found.total, found.left_out) == (["c"], 1, 1)
    everything = search(database, None, Filters(unique=True))
    assert (everything.total, everything.left_out) == (4, 1)


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        build(tmp_path / name, ARTICLES)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()
