"""``newscli correct``: from a corrected table to annotated articles."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Result

ROWS = (
    "article,kind,text,start,speaker\n"
    'a.txt,direct,"We will stay,",1,Ana Ruiz\n'
    'b.txt,direct,"No comment,",1,Ben Orr\n'
)


@pytest.fixture
def table(articles: Path) -> str:
    (articles / "quotes.csv").write_text(ROWS, encoding="utf-8")
    return "quotes.csv"


def test_one_line_an_article(run: Callable[..., Result], table: str) -> None:
    result = run("correct", table)
    first, second = map(json.loads, result.out.splitlines())
    assert result.code == 0
    assert (first["id"], second["id"]) == ("a.txt", "b.txt")
    assert second["stretches"] == [{"start": 1, "end": 12, "speaker": ["Ben Orr"], "canonical": True}]


def test_evaluate_reads_it(run: Callable[..., Result], table: str) -> None:
    assert run("correct", table, "-o", "gold.jsonl").code == 0
    errors = run("evaluate", "gold.jsonl", "--errors").out
    assert "Ben Orr" in errors


def test_words_that_stand_nowhere(run: Callable[..., Result], table: str, articles: Path) -> None:
    (articles / table).write_text(ROWS.replace("No comment", "No thanks"), encoding="utf-8")
    result = run("correct", table)
    assert result.code == 3 and len(result.out.splitlines()) == 1
    assert "b.txt: the article has no such words: 'No thanks,'; copy" in result.err


def test_articles_that_are_named_and_have_no_row(
    run: Callable[..., Result], table: str, articles: Path
) -> None:
    (articles / table).write_text("".join(ROWS.splitlines(keepends=True)[:2]), encoding="utf-8")
    lines = run("correct", table, "a.txt", "b.txt").out.splitlines()
    assert [len(json.loads(line)["stretches"]) for line in lines] == [1, 0]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("", "no quotes in it"),
        ("article,kind\na.txt,direct\n", 'line 2: "text" is missing'),
        ("article,kind,text,speaker\na.txt,sung,We,Ana\n", "'sung' is no kind of quote"),
        ("{nonsense", "line 1 is no JSON object"),
    ],
)
def test_a_table_that_is_none(run: Callable[..., Result], articles: Path, content: str, what: str) -> None:
    (articles / "bad.csv").write_text(content, encoding="utf-8")
    result = run("correct", "bad.csv")
    assert result.code == 1 and what in result.err and len(result.err.splitlines()) == 1


def test_an_article_that_is_gone(run: Callable[..., Result], table: str, articles: Path) -> None:
    (articles / "b.txt").unlink()
    result = run("correct", table)
    assert result.code == 3 and "b.txt" in result.err


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("q.xlsx", "a workbook, not text; save it as CSV from your spreadsheet"),
        ("q.html", "a page, which is for reading; newscli quotes … -f csv writes a table"),
        ("q.sqlite", "an SQLite database, not text; save its rows as CSV"),
        ("q.parquet", "a Parquet file, not text; save its rows as CSV"),
    ],
)
def test_other_files_of_quotes(run: Callable[..., Result], articles: Path, name: str, complaint: str) -> None:
    assert run("quotes", ".", "-o", name).code == 0
    result = run("correct", name)
    assert (result.code, result.err) == (1, f"newscli: {name}: {complaint}\n")


def test_the_columns_behind_the_fields_are_left_alone(run: Callable[..., Result], articles: Path) -> None:
    assert run("quotes", ".", "--context", "3", "-o", "q.csv").code == 0
    assert run("correct", "q.csv").out.count("\n") == 2
