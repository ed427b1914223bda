"""``newscli check``: articles against sources of any kind; the exit status tells whether all is verbatim."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import voices

from newscli.cli.check import spread
from newscli.desk.check.records import Check
from newscli.io.store.database import build

SOURCE = "ANA RUIZ: We will stay. All of us, together, to the very end.\n\nTOM HALE: No comment.\n"


@pytest.fixture
def desk(articles: Path) -> Path:
    """Two articles and a transcript: one quote is verbatim, one altered, one somebody else's."""
    (articles / "hall.md").write_text(SOURCE, encoding="utf-8")
    return articles


def verdicts(out: str) -> list[str]:
    return [json.loads(line)["verdict"] for line in out.splitlines()]


def test_the_verdicts(desk: Path, run: Callable[..., Any]) -> None:
    result = run("check", "a.txt", "b.txt", "--against", "hall.md")
    assert verdicts(result.out) == ["verbatim", "altered", "elsewhere"]
    assert (result.code, result.err) == (1, "newscli: 2 articles done\n")


def test_all_verbatim(desk: Path, run: Callable[..., Any]) -> None:
    (desk / "c.txt").write_text("“We will stay,” said Ana Ruiz.\n", encoding="utf-8")
    result = run("check", "c.txt", "--against", "hall.md")
    assert (verdicts(result.out), result.code, result.err) == (["verbatim"], 0, "")


def test_a_table_on_a_terminal(desk: Path, run: Callable[..., Any]) -> None:
    result = run("check", "a.txt", "--against", "hall.md", terminal=True)
    assert result.out.splitlines() == [
        "a.txt",
        "verbatim   Ana Ruiz",
        "           “We will stay,”",
        "           q1 at 1 · ANA RUIZ, hall.md:1",
        "",
        "altered    Ana Ruiz  words left out",
        "           “All of us, together, to the [-very-] end.”",
        "           q2 at 32 · ANA RUIZ, hall.md:1 · 93% alike",
        "",
        "2 quotes: 1 verbatim and 1 altered",
    ]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_has_blanks_at_its_end(desk: Path, run: Callable[..., Any], width: int) -> None:
    result = run("check", "a.txt", "b.txt", "--against", "hall.md", terminal=True, width=width)
    assert all(line == line.rstrip() and len(line) <= width for line in result.out.splitlines())


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "md", "table"])
def test_every_format(desk: Path, run: Callable[..., Any], format: str) -> None:
    result = run("check", "a.txt", "--against", "hall.md", "-f", format)
    assert result.code == 1
    assert "We will stay," in result.out


def test_the_columns(desk: Path, run: Callable[..., Any]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("check", "a.txt", "--against", "hall.md", "-f", "csv").out)))
    assert list(rows[0]) == [field.name for field in fields(Check)]
    assert rows[1]["changes"] == "cut"
    assert json.loads(rows[1]["differences"])[0]["source_text"] == "very"


def test_only_some_verdicts_are_shown(desk: Path, run: Callable[..., Any]) -> None:
    result = run("check", "a.txt", "--against", "hall.md", "--verdict", "verbatim,absent")
    assert (verdicts(result.out), result.code) == (["verbatim"], 1)


def test_changes_that_are_allowed(desk: Path, run: Callable[..., Any]) -> None:
    assert run("check", "a.txt", "--against", "hall.md", "--allow", "cut").code == 0
    result = run("check", "a.txt", "--against", "hall.md", "--allow", "lies")
    assert (result.code, result.out) == (2, "")
    assert "--allow must be punctuation, fillers" in result.err and "not 'lies'" in result.err


def test_only_some_speakers(desk: Path, run: Callable[..., Any]) -> None:
    assert run("check", "a.txt", "b.txt", "--against", "hall.md", "--speaker", "hale").out == ""


def test_a_shell_pattern_gives_many_sources(desk: Path, run: Callable[..., Any]) -> None:
    (desk / "other.md").write_text("Nothing of that kind.", encoding="utf-8")
    result = run("check", "a.txt", "--against", "other.md", "hall.md", "-f", "jsonl")
    assert verdicts(result.out) == ["verbatim", "altered"]
    assert spread(["a", "--against", "b", "c", "-f", "x", "d"]) == [
        "a",
        "--against",
        "b",
        "--against",
        "c",
        "-f",
        "x",
        "d",
    ]


def test_a_folder_of_sources(desk: Path, run: Callable[..., Any]) -> None:
    (desk / "sources").mkdir()
    (desk / "hall.md").rename(desk / "sources" / "hall.md")
    (desk / "sources" / "late.vtt").write_text(
        "WEBVTT\n\n1:02:03.000 --> 1:02:05.000\n<v Ana Ruiz>No comment.\n", encoding="utf-8"
    )
    result = run("check", "b.txt", "--against", "sources", terminal=True)
    assert "Ana Ruiz, sources/late.vtt:4 at 1:02:03" in result.out
    assert result.code == 0


def test_rows_and_databases_are_sources(desk: Path, run: Callable[..., Any]) -> None:
    (desk / "rows.jsonl").write_text(
        '{"text": "Well. We will stay!"}\n{"text": "No comment."}\n', encoding="utf-8"
    )
    rows = [json.loads(line) for line in run("check", "b.txt", "--against", "rows.jsonl").out.splitlines()]
    assert [(row["verdict"], row["source"]) for row in rows] == [("verbatim", "rows.jsonl#2")]
    build(desk / "voices.sqlite", voices.articles())
    (desk / "c.txt").write_text(
        "“We asked for a tax cut, not for a school,” said Ana Ruiz.", encoding="utf-8"
    )
    [row] = [
        json.loads(line) for line in run("check", "c.txt", "--against", "voices.sqlite").out.splitlines()
    ]
    assert (row["verdict"], row["source"], row["source_speaker"]) == ("elsewhere", "b.txt", "Tom Hale")


def test_utterances_are_one_transcript(desk: Path, run: Callable[..., Any]) -> None:
    rows = [
        {"speaker": "Ana Ruiz", "start": 1.5, "text": "We will stay. All of us,"},
        {"speaker": "Ana Ruiz", "start": 3, "text": "together, to the end."},
        {"Speaker": "Tom Hale", "start": 64, "text": "No comment."},
        {"speaker": "Tom Hale"},
    ]
    (desk / "talk.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    result = run("check", "a.txt", "b.txt", "--against", "talk.jsonl")
    found = [json.loads(line) for line in result.out.splitlines()]
    assert [(one["verdict"], one["source_line"], one["source_time"]) for one in found] == [
        ("verbatim", 1, 1.5), ("verbatim", 1, 1.5), ("elsewhere", 3, 64),
    ]  # fmt: skip
    (desk / "talk.jsonl").write_text('{"speaker": "A", "text": "We will stay"}\nno JSON\n', encoding="utf-8")
    assert "talk.jsonl#2: line 2 is no JSON" in run("check", "a.txt", "--against", "talk.jsonl").err


def test_all_text_of_a_page(desk: Path, run: Callable[..., Any]) -> None:
    pytest.importorskip("lxml", reason="needs lxml")
    pytest.importorskip("trafilatura", reason="needs trafilatura")
    page = (
        "<!doctype html><html><body><nav>Home</nav><dl><dt>ANA RUIZ:</dt><dd>We will <b>stay</b>.</dd></dl>"
    )
    (desk / "page.html").write_text(
        f"{page}<table><tr><td>TOM HALE:<td>All of us, together, to the end.</table>", encoding="utf-8"
    )
    found = [json.loads(line) for line in run("check", "a.txt", "--against", "page.html").out.splitlines()]
    assert [(one["verdict"], one["source_speaker"]) for one in found] == [
        ("verbatim", "ANA RUIZ"), ("elsewhere", "TOM HALE"),
    ]  # fmt: skip


def test_sources_that_cannot_be_read(desk: Path, run: Callable[..., Any]) -> None:
    result = run("check", "a.txt", "--against", "none.txt", "hall.md")
    assert (verdicts(result.out), result.code) == (["verbatim", "altered"], 3)
    assert "none.txt" in result.err
    result = run("check", "a.txt", "--against", "none.txt")
    assert (result.out, result.code) == ("", 1)
    (desk / "broken.srt").write_text("no times", encoding="utf-8")
    assert "no subtitles in it" in run("check", "a.txt", "--against", "broken.srt").err


def test_articles_that_cannot_be_read(desk: Path, run: Callable[..., Any]) -> None:
    assert run("check", "none.txt", "--against", "hall.md").code == 1
    assert run("check", "none.txt", "a.txt", "--against", "hall.md").code == 3


def test_without_sources(desk: Path, run: Callable[..., Any]) -> None:
    result = run("check", "a.txt")
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("newscli: --against: no sources are given")


def test_an_article_behind_the_sources_is_a_source(desk: Path, run: Callable[..., Any]) -> None:
    result = run("check", "--against", "hall.md", "a.txt", terminal=True)
    assert (result.code, result.out) == (2, "")
    assert (
        result.err
        == "newscli: FILE: no article is named; name it before --against: all names behind that are sources\n"
    )
    piped = run("check", "--against", "hall.md", stdin="“We will stay,” said Ana Ruiz.".encode())
    assert verdicts(piped.out) == ["verbatim"]


def test_an_index_is_made_once(desk: Path, run: Callable[..., Any]) -> None:
    plain = run("check", "a.txt", "--against", "hall.md")
    first = run("check", "a.txt", "--against", "hall.md", "--index", "hall.index")
    assert first.out == plain.out
    assert first.err == "newscli: hall.index is made, and used the next time\n"
    for arguments in (["--against", "hall.md"], []):
        again = run("check", "a.txt", *arguments, "--index", "hall.index")
        assert (again.out, again.err, again.code) == (plain.out, "", 1)
    (desk / "hall.md").write_text(SOURCE.replace("very ", ""), encoding="utf-8")
    assert run("check", "a.txt", "--against", "hall.md", "--index", "hall.index").code == 0


def test_what_is_no_index_is_left_alone(desk: Path, run: Callable[..., Any]) -> None:
    result = run("check", "a.txt", "--against", "hall.md", "--index", "b.txt")
    assert (result.code, (desk / "b.txt").read_text(encoding="utf-8")) == (
        2,
        "“No comment,” said Ana Ruiz.\n",
    )
    assert "b.txt is no index of sources" in result.err
    assert run("check", "a.txt", "--index", "none.index").code == 2
    assert run("check", "a.txt", "--against", "-", "--index", "x.index").code == 2


def test_a_source_that_failed_is_tried_again(desk: Path, run: Callable[..., Any]) -> None:
    arguments = ("check", "a.txt", "--against", "none.txt", "hall.md", "--index", "hall.index")
    assert run(*arguments).code == 3
    assert "none.txt" in run(*arguments).err


def test_a_page(desk: Path, run: Callable[..., Any]) -> None:
    pytest.importorskip("jinja2", reason="pages need the extra [report]")
    assert run("check", "a.txt", "--against", "hall.md", "-o", "check.html").code == 1
    assert Path("check.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_output_is_no_source(desk: Path, run: Callable[..., Any]) -> None:
    assert run("check", "a.txt", "--against", "hall.md", "-o", "hall.md").code == 2
