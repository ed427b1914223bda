"""The folder of an export: whole or not at all, and every name in it safe."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
import toys
from hypothesis import given
from hypothesis import strategies as st

from newscli.io.exports.folder import LIST, LONGEST_NAME, Names, opened, safe
from newscli.io.exports.formats import ExportFormat
from newscli.io.problems import InputProblem, OutputProblem, UsageProblem


def put(path: str, *articles: Any) -> None:
    with opened(path, ExportFormat.w3c) as exports:
        for article in articles:
            exports.add(article)


def test_files_and_a_list_of_them(folder: Path) -> None:
    put(
        "out",
        toys.article(article="a/x.txt"),
        toys.article(article="b/X.html.gz"),
        toys.article(article="c.jsonl#7"),
    )
    names = [f"{name}.{ending}" for name in ("x", "X-2", "c-7") for ending in ("jsonld", "txt")]
    assert sorted(os.listdir("out")) == sorted([LIST, *names])
    rows = [json.loads(line) for line in (folder / "out" / LIST).read_text().splitlines()]
    assert [row["article"] for row in rows] == ["a/x.txt", "b/X.html.gz", "c.jsonl#7"]
    assert all((folder / "out" / f"{row['name']}.txt").read_bytes().decode() == toys.TEXT for row in rows)
    assert os.listdir(".") == ["out"]


def test_the_text_is_written_as_it_is(folder: Path) -> None:
    text = "One.\r\nTwo 😀\u2028three.\rFour \ud83d."
    put("out", toys.article(text=text, article="a.txt", quotes=(), entities=()))
    assert (folder / "out" / "a.txt").read_bytes().decode() == text.replace("\ud83d", "�")


def test_after_an_error_there_is_nothing(folder: Path) -> None:
    with pytest.raises(ZeroDivisionError), opened("out", ExportFormat.brat) as exports:
        exports.add(toys.article())
        raise ZeroDivisionError
    with pytest.raises(InputProblem, match="its text is not at hand"):
        put("out", toys.article(), toys.article(text=""))
    put("out")
    assert os.listdir(".") == []


def test_an_empty_folder_is_taken_and_nothing_else(folder: Path) -> None:
    (folder / "out").mkdir()
    put("out", toys.article())
    before = sorted(os.listdir("out"))
    (folder / "file").write_text("x")
    (folder / "link").symlink_to("nowhere")
    for name in ("out", "file"):
        with pytest.raises(UsageProblem, match=f"{name} is there already"):
            put(name, toys.article())
    assert sorted(os.listdir("out")) == before and sorted(os.listdir(".")) == ["file", "link", "out"]


def test_the_folders_above_are_made(folder: Path) -> None:
    put("new/er/out", toys.article())
    assert (folder / "new/er/out" / LIST).exists()
    with pytest.raises(OutputProblem, match="cannot be written"):
        (folder / "file").write_text("x")
        put("file/out", toys.article())


@pytest.mark.parametrize(
    ("article", "name"),
    [
        ("news/port strike (2).txt", "port-strike-2"),
        ("-", "article"),
        ("../..", "article"),
        ("C:\\news\\a.txt", "a"),
        (".hidden.txt", "hidden"),
        ("--to.txt", "to"),
        ("a;rm -rf $HOME.txt", "a-rm-rf-HOME"),
        ("nul.txt", "article-nul"),
        ("COM1.x.txt", "article-COM1.x"),
        ("articles.jsonl", "article-articles"),
        ("x.csv#../../etc/passwd", "x-etc-passwd"),
        ("Zürich–Straße.txt", "Zürich-Straße"),
        ("a" * 500 + ".txt", "a" * LONGEST_NAME),
        ("\udcff.txt", "article"),
    ],
)
def test_names(article: str, name: str) -> None:
    assert Names().of(article) == name


@given(st.lists(st.text(st.characters(exclude_categories=()), max_size=12), max_size=6))
def test_names_are_safe_and_each_is_given_once(articles: list[str]) -> None:
    names = Names()
    given_names = [names.of(article) for article in articles]
    assert len({name.casefold() for name in given_names}) == len(articles)
    for name in given_names:
        assert re.fullmatch(r"\w[\w.-]*", name) and name.encode("utf-8") and safe(name)
