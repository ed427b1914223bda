"""The public Python API."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from inspect import signature
from pathlib import Path
from typing import get_args

import pytest

import newscli
from newscli import InputProblem
from newscli.io.inputs.formats import InputFormat

TEXT = "“We will stay,” said Ana Ruiz, the mayor of Corvo. She said that the school would reopen."


def test_parse() -> None:
    article = newscli.parse(TEXT, "a.txt")
    assert isinstance(article, newscli.Article)
    assert article.text == TEXT
    assert {
        record.article for record in (*article.quotes, *article.speakers, *article.entities, article.summary)
    } == {"a.txt"}
    assert all(quote.text == TEXT[quote.start : quote.end] for quote in article.quotes)
    assert json.loads(json.dumps(article.to_dict()))["article"] == "a.txt"


def test_number_of_key_sentences() -> None:
    assert len(newscli.parse(TEXT, sentences=1).summary.sentences) == 1


def test_import_is_light() -> None:
    code = "import sys, newscli; print(sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert not {"nltk", "pycrfsuite", "rapidfuzz", "rich", "typer", "numpy"} & set(eval(done.stdout))


def test_everything_public_is_there() -> None:
    assert all(hasattr(newscli, name) for name in newscli.__all__)


def test_read_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert newscli.read(path) == newscli.parse(TEXT, str(path))
    assert len(newscli.read(str(path), sentences=1).summary.sentences) == 1


def test_read_one_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'story,by\n"{TEXT}",Nora Quill\n', encoding="utf-8")
    article = newscli.read(path, text_column="story", byline_column="by")
    assert (article.article, article.text, article.summary.byline) == (f"{path}#1", TEXT, "Nora Quill")


@pytest.mark.parametrize("data", ['{"text": "One."}\n{"text": "Two."}\n', "", None])
def test_read_is_for_one_article(tmp_path: Path, data: str | None) -> None:
    path = tmp_path / "a.jsonl"
    if data is not None:
        path.write_text(data)
    with pytest.raises(
        InputProblem, match=r"a\.jsonl: (more than one article in it|the file is empty|no such file)"
    ):
        newscli.read(path)


@pytest.mark.parametrize("jobs", [1, 2])
def test_read_many(tmp_path: Path, jobs: int) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xff")
    (tmp_path / "c.jsonl").write_text(json.dumps({"text": TEXT}) + "\n")
    problems: list[InputProblem] = []
    found = newscli.read_many(tmp_path, tmp_path / "c.jsonl", jobs=jobs, on_problem=problems.append)
    assert [(article.article, article.text) for article in found] == [
        (f"{tmp_path}/a.txt", TEXT),
        (f"{tmp_path}/c.jsonl#1", TEXT),
    ]
    assert [problem.where for problem in problems] == [f"{tmp_path}/b.txt"]
    with pytest.raises(InputProblem, match="not UTF-8"):
        list(newscli.read_many(tmp_path, jobs=jobs))


def test_what_is_no_way_to_read(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        newscli.read(tmp_path, text_colum="x")  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="docx"):
        newscli.read(tmp_path, input_format="docx")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=r"^no encoding called 'utf-88'; try utf-8"):
        newscli.read(tmp_path, encoding="utf-88")
    with pytest.raises(ValueError, match="1 or more"):
        newscli.read_many(tmp_path, jobs=0)


def test_both_ways_of_reading_take_the_same_arguments() -> None:
    one, many = (signature(function).parameters for function in (newscli.read, newscli.read_many))
    assert {name: one[name].annotation for name in one if name not in ("path",)}.items() <= {
        name: many[name].annotation for name in many
    }.items()
    assert get_args(newscli.ReadingFormat) == tuple(InputFormat)


def test_a_problem_is_a_value_error_and_carries_its_parts(tmp_path: Path) -> None:
    with pytest.raises(ValueError) as raised:
        newscli.read(tmp_path / "no.txt")
    problem = raised.value
    assert isinstance(problem, newscli.InputProblem) and not isinstance(problem, OSError)
    assert (problem.where, problem.what) == (f"{tmp_path}/no.txt", "no such file or folder")


FILES = {
    "latin.txt": ("“Café,” said Ana Ruiz.".encode("cp1252"), 'try encoding="cp1252"'),
    "half.txt": (b"\xff\xfea\x00", 'try encoding="utf-16"'),
    "mixed.csv": (b"a,b\n1,2\n", "choose one with text_column"),
    "bad.jsonl": (b'{"text": "caf\xe9"}\n', 'encoding="latin-1"'),
    "feed.rss": (b"<html></html>", "say what it is with input_format"),
}


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("name", FILES)
def test_advice_names_arguments_not_options(tmp_path: Path, name: str, jobs: int) -> None:
    if name == "feed.rss":
        pytest.importorskip("feedparser")
    (tmp_path / name).write_bytes(FILES[name][0])
    with pytest.raises(InputProblem) as raised:
        list(newscli.read_many(tmp_path / name, jobs=jobs))
    assert FILES[name][1] in str(raised.value)
    assert not re.search(r"(^|\s)--?[a-z]", str(raised.value))


def test_an_empty_folder_is_told_without_an_option(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="name the files themselves"):
        list(newscli.read_many(tmp_path))


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_exception_however_many_processes(jobs: int) -> None:
    with pytest.raises(InputProblem, match=r"^text 1: newscli failed on it: TypeError: .*; a fault of ours$"):
        list(newscli.parse_many([TEXT], jobs=jobs, sentences="many"))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="text 2 is no str but NoneType"):
        list(newscli.parse_many([TEXT, None], jobs=jobs))  # type: ignore[list-item]


def test_the_traceback_of_a_fault_is_a_note(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    with pytest.raises(InputProblem, match=r"TypeError: .*; a fault of ours") as raised:
        newscli.read(tmp_path / "a.txt", sentences="many")  # type: ignore[arg-type]
    assert "Traceback" in raised.value.__notes__[0]
