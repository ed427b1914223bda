"""Articles that are not in English: one line says so, and nothing is made up from them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Result

from newscli.core.pipeline import parse

GERMAN = (
    "Der Hafen von Norddorf bleibt im Winter geschlossen. Das sagte die Bürgermeisterin Karla Witt am Montag. "
    "„Die Brücke ist nicht sicher“, sagte sie, und die Stadt hat kein Geld für eine neue."
)
ENGLISH = "“We will stay,” said Ana Ruiz, the mayor of Corvo."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(GERMAN, encoding="utf-8")
    return tmp_path


def test_one_line_says_so(run: Callable[..., Result], folder: Path) -> None:
    result = run("quotes", str(folder), parse=parse)
    assert (result.code, result.out) == (3, "")
    assert result.err == f"newscli: {folder / 'a.txt'}: in German; newscli reads English only\n"


def test_the_others_are_read(run: Callable[..., Result], folder: Path) -> None:
    (folder / "b.txt").write_text(ENGLISH, encoding="utf-8")
    result = run("quotes", str(folder), "-q", parse=parse)
    assert result.code == 0
    assert "Ana Ruiz" in result.out and "in German" in result.err


def test_its_summary_tells_the_language(run: Callable[..., Result], folder: Path) -> None:
    assert '"language": "de"' in run("summary", str(folder), parse=parse).out
