"""``--min-confidence``: quotes that are less sure are left out, and the figures are those of the others."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import toys
from conftest import Result

from newscli.model import Article


def parse(text: str, article: str = "-", *, sentences: int | None = None) -> Article:
    """The toys' article with one quote that is not sure."""
    found = toys.article(article=article)
    return replace(found, quotes=(replace(found.quotes[0], confidence=0.4), *found.quotes[1:]))


@pytest.fixture
def port(folder: Path) -> str:
    (folder / "port.txt").write_text(toys.TEXT, encoding="utf-8")
    return "port.txt"


def test_quotes(run: Callable[..., Result], port: str) -> None:
    everything = run("quotes", port, parse=parse).out.splitlines()
    sure = run("quotes", port, "--min-confidence", "0.9", parse=parse).out.splitlines()
    assert sure == everything[1:]


def test_speakers_are_counted_anew(run: Callable[..., Result], port: str) -> None:
    rows = run("speakers", port, "--min-confidence", "0.9", parse=parse).out.splitlines()
    quotes = run("quotes", port, "--min-confidence", "0.9", parse=parse).out.splitlines()
    assert sum(json.loads(row)["quotes"] for row in rows) == len(quotes)


@pytest.mark.parametrize("wrong", ["1.5", "-0.1", "sure"])
def test_a_chance_is_between_nought_and_one(run: Callable[..., Result], port: str, wrong: str) -> None:
    result = run("quotes", port, "--min-confidence", wrong)
    assert result.code == 2 and "--min-confidence" in result.err


def test_people_of_a_database_are_counted_anew(run: Callable[..., Result], port: str) -> None:
    def quotes(*words: str) -> int:
        rows = run("people", port, *words, parse=parse).out.splitlines()
        return sum(json.loads(row)["quotes"] for row in rows)

    assert quotes() == quotes("--min-confidence", "0.1") == quotes("--min-confidence", "0.9") + 1
