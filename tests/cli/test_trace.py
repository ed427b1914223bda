import json
from pathlib import Path
from typing import Any

import pytest

QUAY = "“We will not sell one metre of the old quay to anybody,” said Ana Ruiz.\n"
OTHER = "“We will not sell a metre of the old quay to anybody,” said Ana Ruiz.\n"


@pytest.fixture
def voices(folder: Path, run: Any) -> Path:
    (folder / "a.txt").write_text(QUAY, encoding="utf-8")
    (folder / "b.txt").write_text(f"A long way from there.\n\n{OTHER}", encoding="utf-8")
    (folder / "c.txt").write_text("“No comment,” said Ana Ruiz.\n", encoding="utf-8")
    assert run("batch", "a.txt", "b.txt", "c.txt", "--out", "voices", "--to", "sqlite", "-q").code == 0
    return folder


def test_a_table(voices: Path, run: Any) -> None:
    result = run("trace", "voices", terminal=True)
    assert (result.code, result.err) == (0, "")
    assert (
        result.out.split()
        == (
            "Ana Ruiz 2 articles, 2 wordings first seen a.txt “We will not sell one metre of the old quay to anybody,” "
            "words changed b.txt “We will not sell [-one-] {+a+} metre of the old quay to anybody,”"
        ).split()
    )


def test_a_folder_without_a_database_gives_the_same(voices: Path, run: Any) -> None:
    kept = run("trace", "voices", "-f", "jsonl")
    (voices / "voices" / "newscli.sqlite").unlink()
    assert run("trace", "voices", "-f", "jsonl") == kept
    records = [json.loads(line) for line in kept.out.splitlines()]
    assert [(one["trace"], one["place"], one["article"], one["changes"]) for one in records] == [
        ("t1", 1, "a.txt", []),
        ("t1", 2, "b.txt", ["changed"]),
    ]
    assert records[1]["differences"][1] == {"step": "changed", "text": "a ", "first": "one "}


@pytest.mark.parametrize(("format", "lines"), [("csv", 3), ("tsv", 3), ("md", 4), ("json", 4)])
def test_formats(voices: Path, run: Any, format: str, lines: int) -> None:
    assert len(run("trace", "voices/newscli.sqlite", "quay", "-f", format).out.splitlines()) == lines


@pytest.mark.parametrize("arguments", [("whale",), ("--change", "speaker"), ("--since", "2024")])
def test_nothing_found_is_said(voices: Path, run: Any, arguments: tuple[str, ...]) -> None:
    assert (
        run("trace", "voices", *arguments, terminal=True).out
        == "No quotes found that stand in several articles.\n"
    )
    assert run("trace", "voices", *arguments).out == ""


def test_an_unknown_change_is_told(voices: Path, run: Any) -> None:
    result = run("trace", "voices", "--change", "lost")
    assert result.code == 2
    assert "--change must be added, dropped" in result.err and "not 'lost'" in result.err


def test_no_database(folder: Path, run: Any) -> None:
    result = run("trace", "nowhere")
    assert (result.code, result.err) == (1, "newscli: nowhere: cannot be read: no such file or directory\n")
