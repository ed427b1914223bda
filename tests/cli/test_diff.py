"""``newscli diff``: two articles, two folders, two databases."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import voices

from newscli.io.store.database import build

NEW = "“We will go,” said Ana Ruiz. “All of us, together, to the end.”\n"


@pytest.fixture
def desk(articles: Path) -> Path:
    (articles / "new.txt").write_text(NEW, encoding="utf-8")
    return articles


def edits(out: str) -> list[tuple[str, str, str | None, str | None]]:
    rows = map(json.loads, out.splitlines())
    return [(row["subject"], row["edit"], row["old"], row["new"]) for row in rows]


def test_two_articles(desk: Path, run: Callable[..., Any]) -> None:
    result = run("diff", "a.txt", "new.txt")
    assert edits(result.out) == [("quote", "altered", "We will stay,", "We will go,")]
    assert (result.code, result.err) == (0, "")
    assert run("diff", "a.txt", "a.txt").out == ""


def test_a_table_on_a_terminal(desk: Path, run: Callable[..., Any]) -> None:
    assert run("diff", "a.txt", "new.txt", terminal=True).out.splitlines() == [
        "new.txt",
        "~ quote       Ana Ruiz  other words",
        "              “We will [-stay-]{+go+},”",
        "1 edit: 1 quote altered",
    ]
    assert run("diff", "a.txt", "a.txt", terminal=True).out == (
        "No edits of speakers, quotes, attributions, names or headlines.\n"
    )


@pytest.mark.parametrize("format", ["json", "jsonl", "csv", "tsv", "md", "table"])
def test_every_format(desk: Path, run: Callable[..., Any], format: str) -> None:
    result = run("diff", "a.txt", "new.txt", "-f", format)
    assert result.code == 0
    assert "altered" in result.out


def test_only_some_subjects(desk: Path, run: Callable[..., Any]) -> None:
    assert run("diff", "a.txt", "new.txt", "--only", "name,speaker").out == ""
    assert run("diff", "a.txt", "new.txt", "--only", "weather").code == 2


def test_two_folders(desk: Path, run: Callable[..., Any]) -> None:
    for folder in ("v1", "v2"):
        (desk / folder).mkdir()
    (desk / "a.txt").rename(desk / "v1" / "a.txt")
    (desk / "b.txt").rename(desk / "v1" / "b.txt")
    (desk / "new.txt").rename(desk / "v2" / "a.txt")
    (desk / "v2" / "c.txt").write_text("“No comment,” said Ana Ruiz.\n", encoding="utf-8")
    found = edits(run("diff", "v1", "v2").out)
    assert [one[:2] for one in found] == [("quote", "altered"), ("article", "added"), ("article", "dropped")]


def test_two_databases(desk: Path, run: Callable[..., Any]) -> None:
    build(desk / "old.sqlite", voices.articles())
    build(desk / "new.sqlite", voices.articles(voices.COLLECTION.replace("nobody lost", "somebody lost")))
    [edit] = edits(run("diff", "old.sqlite", "new.sqlite").out)
    assert edit[:2] == ("quote", "altered")


def test_a_version_that_cannot_be_read(desk: Path, run: Callable[..., Any]) -> None:
    result = run("diff", "none.txt", "a.txt")
    assert (result.out, result.code) == ("", 3)
    assert run("diff", "none.txt", "nor.txt", "-o", "kept.csv").code == 1
    assert not Path("kept.csv").exists()
    assert run("diff", "-", "-").code == 2


def test_one_of_them_from_a_pipe(desk: Path, run: Callable[..., Any]) -> None:
    [edit] = edits(run("diff", "a.txt", "-", stdin=NEW.encode()).out)
    assert edit[3] == "We will go,"


def test_a_page(desk: Path, run: Callable[..., Any]) -> None:
    pytest.importorskip("jinja2", reason="pages need the extra [report]")
    assert run("diff", "a.txt", "new.txt", "-o", "edits.html").code == 0
    assert Path("edits.html").read_text(encoding="utf-8").startswith("<!doctype html>")


def test_the_output_is_no_version(desk: Path, run: Callable[..., Any]) -> None:
    assert run("diff", "a.txt", "new.txt", "-o", "a.txt").code == 2
