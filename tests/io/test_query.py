"""What people type becomes a query that SQLite takes, or a complaint in words that help."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.io.problems import UsageProblem
from newscli.io.store.query import complaint, is_about_query, readable


@pytest.fixture(scope="module")
def texts() -> Iterator[sqlite3.Connection]:
    """Eight numbered texts to search in."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            "CREATE VIRTUAL TABLE f USING fts5(text, tokenize='unicode61 remove_diacritics 2')"
        )
        connection.executemany(
            "INSERT INTO f VALUES (?)",
            [
                ("I don't know",),
                ("the U.S. crane-crew of AT&T came at 10:30",),
                ("C++ and C#, 50% off for $5, yes, we can",),
                ("climate change is here",),
                ("to change the climate",),
                ("strikes and strikers",),
                ("Türkiye’s café",),
                ("more text: and/or less",),
            ],
        )
        yield connection


def found(texts: sqlite3.Connection, query: str) -> list[int]:
    words = readable(query)
    try:
        return [
            row for (row,) in texts.execute("SELECT rowid FROM f WHERE f MATCH ? ORDER BY rowid", [words])
        ]
    except sqlite3.OperationalError as error:
        assert is_about_query(error), error
        raise complaint(query, error) from None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("climate", [4, 5]),
        ("climate change", [4, 5]),
        ('"climate change"', [4]),
        ("“climate change”", [4]),
        ("climate NOT is", [5]),
        ("know OR strikes", [1, 6]),
        ("(know OR strikes) AND strikers", [6]),
        ("strik*", [6]),
        ("^to", [5]),
        ("NEAR(climate to, 2)", [5]),
        ("NEAR(climate to, 1)", []),
        ("text: climate", [4, 5]),
        ("climate + change", [4]),
        ("CAFE", [7]),
        ("turkiye's", [7]),
        ("don't", [1]),
        ("don’t", [1]),
        ("dont", []),
        ("U.S.", [2]),
        ("AT&T", [2]),
        ("crane-crew", [2]),
        ("crew-crane", []),
        ("10:30", [2]),
        ("C++", [3]),
        ("C#", [3]),
        ("50%", [3]),
        ("$5", [3]),
        ("yes, we can", [3]),
        ("yes , we & can !", [3]),
        ("and/or", [8]),
        ('"text: and/or"', [8]),
        ("don't AND \"I don't\"", [1]),
        ("climate ’", [4, 5]),
    ],
)
def test_queries(texts: sqlite3.Connection, query: str, expected: list[int]) -> None:
    assert found(texts, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", "no word in ''"),
        ("— !", "no word in '— !'"),
        ("*strike", "a * stands before a word; put it behind the word's beginning: strik*"),
        ('"climate change', "a double quote is not closed; add the second one, or leave out the first"),
        (
            "climate -change",
            "-change does not leave a word out; write NOT change behind what is wanted, or put",
        ),
        (
            "speaker: ruiz",
            "speaker: is no field to search in; use --speaker, --about and the other options, or put",
        ),
        (
            "(climate",
            "a parenthesis is missing; add it, or put what is to be found as it stands in double quotes",
        ),
        ("climate)", "a parenthesis is missing"),
        ("climate AND", "the end where a word should be; AND, OR and NOT stand between words"),
        ("AND climate", "AND where a word should be"),
        ("NOT climate", "NOT where a word should be"),
        (
            "climate **",
            "* makes no sense where it stands; put what is to be found as it stands in double quotes",
        ),
        ("NEAR(a b, x)", "NEAR wants a number of words behind the comma; NEAR(tax cut, 5)"),
        ("(" * 300 + "a" + ")" * 300, "too long or too deeply nested; ask for less at once"),
    ],
)
def test_complaints(texts: sqlite3.Connection, query: str, expected: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        found(texts, query)
    assert str(caught.value).startswith(f"QUERY: {expected}")


@given(st.text(alphabet=st.sampled_from(list("abcNOTANDR 'ü\"*()^+-:,.{}&$’“\ud800")), max_size=12))
def test_any_query_finds_something_or_is_complained_about(texts: sqlite3.Connection, query: str) -> None:
    try:
        found(texts, query)
    except UsageProblem as problem:
        assert problem.advice


@given(st.from_regex(r"[a-z]{1,5}(['.&/+:-][a-z]{1,5}){0,3}", fullmatch=True))
def test_a_word_with_signs_in_it_is_never_complained_about(texts: sqlite3.Connection, word: str) -> None:
    texts.execute("DELETE FROM f WHERE rowid = 100")
    texts.execute("INSERT INTO f(rowid, text) VALUES (100, ?)", [f"so {word} it is"])
    assert 100 in found(texts, word) or word.startswith("text:")
