"""``--unique``: a story that is printed twice counts once."""

import json
from pathlib import Path
from typing import Any

import pytest

STORY = (
    "“We will not sell one metre of the old quay,” said Ana Ruiz. The harbour of Port Lisle needs a new crane, two "
    "lamps and a roof for the fish market before the summer, and the council has money for none of them. “Ask me again "
    "in June,” said Ana Ruiz.\n"
)
SOURCES = ("news", "voices", "voices/newscli.sqlite")


@pytest.fixture
def news(folder: Path, run: Any) -> Path:
    (folder / "news").mkdir()
    for name, text in (
        ("a", STORY),
        ("b", "“No comment,” said Ana Ruiz.\n"),
        ("c", f"A NEW HEADLINE\n\n{STORY}"),
    ):
        (folder / "news" / f"{name}.txt").write_text(text, encoding="utf-8")
    assert run("batch", "news", "--out", "voices", "--to", "sqlite", "-q").code == 0
    return folder


@pytest.mark.parametrize("source", SOURCES)
def test_audit(news: Path, run: Any, source: str) -> None:
    result = run("audit", source, "--unique", "-f", "jsonl")
    assert result.err == "newscli: 2 articles done, 1 copy left out\n"
    assert (json.loads(result.out)["articles"], json.loads(result.out)["quotes"]) == (2, 3)
    assert json.loads(run("audit", source, "-f", "jsonl").out)["articles"] == 3


@pytest.mark.parametrize("source", SOURCES)
def test_report(news: Path, run: Any, source: str) -> None:
    result = run("report", source, "--unique", "-o", "page.html")
    assert (result.code, result.err) == (0, "newscli: 2 articles done, 1 copy left out\n")
    assert "2 articles" in (news / "page.html").read_text(encoding="utf-8")


def test_graph(news: Path, run: Any) -> None:
    assert "2 articles done, 1 copy left out" in run("graph", "news", "--unique").err


def test_standard_input(news: Path, run: Any) -> None:
    rows = "".join(json.dumps({"text": STORY}) + "\n" for _ in range(3))
    result = run("audit", "-", "--unique", "-f", "jsonl", stdin=rows.encode())
    assert result.err == "newscli: 1 article done, 2 copies left out\n"


def test_search(news: Path, run: Any) -> None:
    result = run("search", "voices", "quay", "--unique", "-f", "jsonl")
    assert (len(result.out.splitlines()), result.err) == (1, "newscli: 1 quote in copies left out\n")


def test_copies_are_not_known_before_a_run_is_done(news: Path, run: Any) -> None:
    (news / "voices" / "duplicates.jsonl").unlink()
    result = run("audit", "voices", "--unique")
    assert result.code == 1
    assert "duplicates.jsonl: cannot be read" in result.err
