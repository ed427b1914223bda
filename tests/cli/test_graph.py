"""``newscli graph``: from articles of any kind to the file of a network."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import voices

from newscli.io import extras
from newscli.io.store.database import build

COLLECTION = """\
a.txt | | |
Ana Ruiz, direct: We trust [Nordlys Ltd] and [Port Ellery].
Ana Ruiz, direct: But [Nordlys Ltd] is slow.
"""


@pytest.fixture
def voiced(articles: Path) -> Path:
    """A database next to the files of two articles in which nobody is spoken about."""
    build(articles / "voices.sqlite", voices.articles(COLLECTION))
    return articles


def test_a_database_as_json(voiced: Path, run: Callable[..., Any]) -> None:
    result = run("graph", "voices.sqlite")
    graph = json.loads(result.out)
    assert [node["label"] for node in graph["nodes"]] == ["Nordlys Ltd", "Port Ellery", "Ana Ruiz"]
    assert [edge["weight"] for edge in graph["edges"]] == [2, 1]
    assert (result.code, result.err) == (0, "newscli: 1 article done: 3 nodes, 2 edges\n")


def test_options_choose(voiced: Path, run: Callable[..., Any]) -> None:
    assert run("graph", "voices.sqlite", "-f", "csv", "--min-weight", "2").out.count("\n") == 2
    assert run("graph", "voices.sqlite", "-f", "csv", "--top", "2").out.count("\n") == 2
    assert run("graph", "voices.sqlite", "-f", "csv", "--label", "person,gpe").out.count("\n") == 1


@pytest.mark.parametrize(
    ("name", "begins"), [("g.csv", "source,"), ("g.json", '{"directed"'), ("g", '{"directed"')]
)
def test_the_ending_says_the_format(voiced: Path, run: Callable[..., Any], name: str, begins: str) -> None:
    assert run("graph", "voices.sqlite", "-o", name).code == 0
    assert Path(name).read_text(encoding="utf-8").startswith(begins)


@pytest.mark.parametrize("name", ["g.gexf", "g.graphml"])
def test_files_for_gephi(voiced: Path, run: Callable[..., Any], name: str) -> None:
    pytest.importorskip("networkx", reason="needs networkx")
    assert run("graph", "voices.sqlite", "-o", name, "-q").err == ""
    assert Path(name).read_text(encoding="utf-8").startswith("<?xml")


def test_articles_that_nobody_speaks_about_anything_in(voiced: Path, run: Callable[..., Any]) -> None:
    result = run("graph", "a.txt", "b.txt", "-f", "csv")
    assert result.out == "source,source_type,target,target_type,weight,words,articles\n"
    assert result.err == "newscli: 2 articles done: 0 nodes, 0 edges\n"


def test_inputs_that_fail(voiced: Path, run: Callable[..., Any]) -> None:
    result = run("graph", "none.txt", "voices.sqlite", "-f", "csv")
    assert (result.code, result.out.count("\n")) == (3, 3)
    assert run("graph", "none.txt", "-o", "kept.csv").code == 1
    assert not Path("kept.csv").exists()


def test_without_the_extra_nothing_is_read(
    voiced: Path, run: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extras, "_is_there", lambda extra: False)
    result = run("graph", "voices.sqlite", "-o", "g.gexf")
    assert result.code == 2
    assert result.err.startswith(
        "newscli: --format gexf: needs the extra [graph]; pip install 'newscli[graph]', or use"
    )
    assert not Path("g.gexf").exists()
