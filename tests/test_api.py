"""The public Python API."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import newscli
from newscli.io.problems import InputProblem

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
        newscli.read(tmp_path, text_colum="x")
    with pytest.raises(ValueError, match="docx"):
        newscli.read(tmp_path, input_format="docx")
    with pytest.raises(ValueError, match="1 or more"):
        newscli.read_many(tmp_path, jobs=0)
