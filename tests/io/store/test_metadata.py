"""What Datasette is told is of the tables that there are, and real Datasette shows it."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import toys

from newscli.io.store.database import build
from newscli.io.store.metadata import metadata


def described(name: str, article: str) -> Any:
    """An article in which a source without a name speaks."""
    one = toys.article(article=article)
    speaker = replace(one.speakers[0], article=article, name=name, label="OTHER", type="unnamed_group")
    quotes = tuple(
        replace(quote, article=article, speaker=name, speaker_id=speaker.id) for quote in one.quotes
    )
    return replace(one, article=article, speakers=(speaker,), quotes=quotes)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    path = tmp_path / "news.sqlite"
    build(path, [toys.article(), described("Analysts", "b.txt"), described("analysts", "c.txt")])
    (tmp_path / "metadata.json").write_bytes(metadata("news"))
    return path


def tables(path: Path) -> dict[str, set[str]]:
    """Tables and views that people look at, and their columns."""
    with closing(sqlite3.connect(path)) as connection:
        names = [
            name
            for (name,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
            )
            if "_fts" not in name and not name.startswith("sqlite_")
        ]
        return {name: {row[1] for row in connection.execute(f"PRAGMA table_info({name})")} for name in names}


def test_all_tables_and_columns_are_described(news: Path) -> None:
    told = json.loads(metadata("news"))["databases"]["news"]["tables"]
    assert {name: set(table["columns"]) for name, table in told.items()} == tables(news)
    for name, table in told.items():
        assert table["title"] and table["description"].endswith("."), name
        named = {
            table.get("label_column"),
            table.get("sort"),
            table.get("sort_desc"),
            *table.get("facets", ()),
        }
        assert named - {None} <= table["columns"].keys(), name


def test_the_case_of_a_source_without_a_name_splits_no_counts(news: Path) -> None:
    with closing(sqlite3.connect(news)) as connection:
        found = dict(connection.execute("SELECT person, count(*) FROM said GROUP BY person"))
        names = {name for (name,) in connection.execute("SELECT DISTINCT speaker FROM said")}
    quotes = len(toys.article().quotes)
    assert found["analysts"] == 2 * quotes
    assert "Analysts" not in found
    assert {"Analysts", "analysts"} <= names


def test_real_datasette_shows_it(news: Path) -> None:
    pytest.importorskip("datasette")

    async def asked(*addresses: str) -> list[Any]:
        from datasette.app import Datasette

        told = json.loads((news.parent / "metadata.json").read_text("utf-8"))
        datasette = Datasette([str(news)], metadata=told)
        await datasette.invoke_startup()
        return [await datasette.client.get(address) for address in addresses]

    start, articles, quotes, said, facets = asyncio.run(
        asked(
            "/",
            "/news/articles",
            "/news/quotes",
            "/news/said",
            "/news/said.json?_facet=person&_shape=objects",
        )
    )
    assert "Who says what" in start.text
    assert "An article and its summary a row" in articles.text
    assert "Share (0–1) of the words that are inside quote marks" in articles.text
    assert "How long it takes to read, in minutes" in articles.text
    assert "An attributed piece of speech a row" in quotes.text
    assert "Who said what" in said.text
    counted = {one["value"]: one["count"] for one in facets.json()["facet_results"]["person"]["results"]}
    assert counted["analysts"] == 2 * len(toys.article().quotes)
