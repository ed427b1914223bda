"""``newscli export``."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

import newscli
from newscli.guide import topic

FILES = {"brat": ["a.ann", "a.txt", "annotation.conf"], "webanno": ["a.tsv"], "w3c": ["a.jsonld", "a.txt"]}


@pytest.mark.parametrize("to", FILES)
def test_a_folder_of_files(run: Any, articles: Path, to: str) -> None:
    done = run("export", "a.txt", "--to", to, "--out", "out")
    assert (done.code, done.out, done.err) == (0, "", "newscli: 1 article done\n")
    assert sorted(os.listdir("out")) == sorted([*FILES[to], "articles.jsonl"])
    again = run("export", "a.txt", "--to", to, "--out", "again")
    assert again.code == 0
    for name in os.listdir("out"):
        assert (articles / "out" / name).read_bytes() == (articles / "again" / name).read_bytes()


def test_many_articles_and_a_bad_one(run: Any, articles: Path) -> None:
    (articles / "c.txt").write_bytes(b"\xff")
    done = run("export", ".", "--to", "brat", "--out", "out")
    assert done.code == 3 and "c.txt: not UTF-8" in done.err and "2 articles done, 1 input failed" in done.err
    rows = [json.loads(line) for line in Path("out/articles.jsonl").read_text().splitlines()]
    assert rows == [{"name": "a", "article": "./a.txt"}, {"name": "b", "article": "./b.txt"}]
    only = run("export", "c.txt", "--to", "brat", "--out", "other")
    assert only.code == 1 and not Path("other").exists()


def test_what_is_sure(run: Any, articles: Path) -> None:
    assert run("export", "a.txt", "--to", "brat", "--out", "out", "--min-confidence", "1").code == 0
    assert "Quote" not in Path("out/a.ann").read_text(encoding="utf-8")


def test_what_is_there_already_stays(run: Any, articles: Path) -> None:
    Path("out").mkdir()
    Path("out/mine.txt").write_text("mine")
    done = run("export", "a.txt", "--to", "brat", "--out", "out")
    assert done.code == 2 and "out is there already; name a new folder, or an empty one" in done.err
    assert os.listdir("out") == ["mine.txt"]


@pytest.mark.parametrize("arguments", [["--out", "out"], ["--to", "brat"], ["--to", "word", "--out", "out"]])
def test_both_options_must_be_given(run: Any, articles: Path, arguments: list[str]) -> None:
    done = run("export", "a.txt", *arguments)
    assert done.code == 2 and not Path("out").exists()


def test_databases_with_texts_and_without(run: Any, articles: Path) -> None:
    for folder, texts in (("whole", ["--texts"]), ("bare", [])):
        batch = ["batch", "a.txt", "--out", folder, "--to", "sqlite", "--jobs", "1", *texts]
        assert run(*batch, parse=newscli.parse).code == 0
    whole = run("export", "whole/newscli.sqlite", "--to", "webanno", "--out", "out")
    assert whole.code == 0 and Path("out/a.tsv").exists()
    bare = run("export", "bare/newscli.sqlite", "--to", "webanno", "--out", "none")
    assert bare.code == 1 and "a.txt: its text is not at hand" in bare.err and not Path("none").exists()


def test_the_lines_of_the_guide_are_those_of_the_file(run: Any, folder: Path) -> None:
    samples = Path(__file__).parents[2] / "samples"
    done = run(
        "export", str(samples / "port-strike.txt"), "--to", "brat", "--out", "out", parse=newscli.parse
    )
    assert done.code == 0
    shown = topic("export").text.partition("```text\n")[2].partition("```")[0].splitlines()
    assert shown and set(shown) <= set(Path("out/port-strike.ann").read_text(encoding="utf-8").split("\n"))
