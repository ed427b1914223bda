"""``newscli search``: the command over a small database."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import voices

from newscli.io.store import search as module
from newscli.io.store.database import build


@pytest.fixture
def ask(folder: Path, run: Callable[..., Any]) -> Callable[..., Any]:
    """``newscli search`` over the collection of :mod:`voices`."""
    build(folder / "voices.sqlite", voices.articles())
    return lambda *arguments, **more: run("search", "voices.sqlite", *arguments, **more)


def test_a_table_on_a_terminal(ask: Callable[..., Any]) -> None:
    result = ask("strike", "--speaker", "hale", terminal=True)
    assert [line.rstrip() for line in result.out.splitlines()] == [
        "Tom Hale  a.txt ¶4 · 2023-11-30 · The Courier · Port strike ends",
        "  the strike “was a strike too many” for Port Ellery",
        "",
        "1 quote",
    ]
    assert (result.code, result.err) == (0, "")


def test_json_lines_in_a_pipe(ask: Callable[..., Any]) -> None:
    result = ask("school OR monday")
    records = [json.loads(line) for line in result.out.splitlines()]
    assert [record["speaker"] for record in records] == ["Mayor Ines Kovač", "Tom Hale"]
    assert list(records[0])[-6:] == ["title", "date", "source", "score", "highlights", "person"]


def test_words_may_be_given_apart(ask: Callable[..., Any]) -> None:
    assert ask("tax", "cut").out == ask("tax cut").out != ""


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "md", "table"])
def test_every_format(ask: Callable[..., Any], format: str) -> None:
    result = ask("monday", "-f", format)
    assert result.code == 0
    assert "Schools reopen on" in result.out


def test_more_than_are_shown(ask: Callable[..., Any]) -> None:
    assert ask("strike", "-n", "3").err == "newscli: 3 of 4 quotes that match; --limit 0 gives all\n"
    assert ask("strike", "-n", "3", "-q").err == ""
    assert ask("strike", "-n", "3", terminal=True).out.splitlines()[-1] == "3 of 4 quotes"
    assert len(ask("strike", "-n", "0").out.splitlines()) == 4


def test_more_than_are_ranked(ask: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RANKED", 2)
    assert ask("strike", "-n", "1").err == "newscli: 1 of 2 or more quotes that match; --limit 0 gives all\n"


def test_nothing_found(ask: Callable[..., Any]) -> None:
    result = ask("xylophone", "--speaker", "smith", terminal=True)
    assert (result.code, result.out) == (0, "No quotes found.\n")
    assert result.err == "newscli: no speaker is called 'smith'\n"
    assert ask("xylophone").out == ""


def test_options_alone_choose(ask: Callable[..., Any]) -> None:
    found = ask("--since", "2024-12", "--kind", "direct").out.splitlines()
    assert [json.loads(line)["score"] for line in found] == [None, None]


def test_to_a_file(ask: Callable[..., Any], folder: Path) -> None:
    assert ask("strike", "-o", "found.csv").out == ""
    assert (folder / "found.csv").read_text(encoding="utf-8").count("\n") == 5
    assert ask("strike", "-o", "voices.sqlite").code == 2, "the database is not written over"


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        ((), "QUERY: nothing is asked for; say words, or choose with --speaker, --since…"),
        (('"tax cut',), "QUERY: a double quote is not closed"),
        (
            ("tax", "--since", "last year"),
            "--since: 'last year' is no date; write it as 2024-03-31, 2024-03 or 2024",
        ),
        (("tax", "--until", "2024-02-30"), "--until: '2024-02-30' is no date"),
        (("tax", "--until", "2024-1"), "--until: '2024-1' is no date"),
        (("tax", "--since", "2024-02", "--until", "2024-01-31"), "--until: 2024-01-31 is before 2024-02"),
        (("tax", "--kind", "loud"), "--kind must be direct, mixed or indirect"),
        (("tax", "--speaker", "!"), "--speaker: no letter in '!'; say a name"),
    ],
)
def test_what_makes_no_sense(ask: Callable[..., Any], arguments: tuple[str, ...], what: str) -> None:
    result = ask(*arguments)
    assert result.code == 2
    assert result.err.startswith(f"newscli: {what}")
    assert result.err.count("\n") == 1


def test_since_within_the_month_of_until_makes_sense(ask: Callable[..., Any]) -> None:
    assert ask("--since", "2024-12-01", "--until", "2024-12").code == 0


def test_what_is_no_database(run: Callable[..., Any], articles: Path) -> None:
    result = run("search", "a.txt", "strike")
    assert (result.code, result.err) == (
        1,
        "newscli: a.txt: no SQLite database; newscli batch … --to sqlite makes one\n",
    )
    assert run("search", "none.sqlite", "strike").code == 1
    assert run("search", ".", "strike").err == "newscli: .: cannot be read: is a directory\n"


def test_a_damaged_database_is_told(ask: Callable[..., Any], folder: Path) -> None:
    whole = (folder / "voices.sqlite").read_bytes()
    (folder / "voices.sqlite").write_bytes(whole[: len(whole) // 2])
    result = ask("strike")
    assert result.code == 1
    assert "the database is damaged" in result.err
