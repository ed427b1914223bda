"""The figures on hand-made records, and what is wrong with wrong gold files."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from newscli.evaluation.gold import GoldError, from_dict
from newscli.evaluation.scores import evaluate
from newscli.evaluation.speakers import same_name
from newscli.io.inputs.gold import read_gold
from newscli.io.problems import InputProblem

TEXT = "“We will stay,” said Ana Ruiz."
GOLD = {
    "text": TEXT,
    "stretches": [{"start": 1, "end": 14, "speaker": "Ana Ruiz"}],
    "entities": [{"start": 21, "end": 29, "label": "PERSON"}],
    "people": [{"mentions": [[21, 29]]}],
}


@pytest.mark.parametrize("name", ["Ana Ruiz", "Ruiz", "Mayor Ana Ruiz", "ANA RUÍZ"])
def test_forms_of_a_name_agree(name: str) -> None:
    assert same_name(name, ["Ana Ruiz"])


def test_another_name_does_not() -> None:
    assert not same_name("Ana Lopez", ["Ana Ruiz"])
    assert not same_name("", ["Ana Ruiz"])


def test_figures_of_a_parsed_article() -> None:
    from newscli import parse

    figures = {one.figure: one for one in evaluate([(from_dict(GOLD, "a"), parse(TEXT))]).figures}
    assert (figures["quoted stretches"].f1, figures["stretch and speaker"].f1) == (1.0, 1.0)
    assert (figures["entities"].right, figures["people"].gold) == (1, 1)
    assert "reported clauses" not in figures


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([], "not a JSON object"),
        ({"stretches": []}, '"text", the article, is missing'),
        ({"text": "Hi"}, "nothing is annotated"),
        ({"text": "Hi", "entities": 3}, '"entities" is no list'),
        ({"text": "Hi", "entities": [{"start": 0, "end": 9}]}, "entities[0]: 0 to 9 is no place"),
        ({"text": "Hi", "stretches": [{"start": "a", "end": 1}]}, "no two whole numbers"),
        ({"text": "Hi", "people": [[0, 1]]}, 'people[0]: no list "mentions"'),
    ],
)
def test_what_is_wrong_is_said(value: object, message: str) -> None:
    with pytest.raises(GoldError) as caught:
        from_dict(value, "a")
    assert message in str(caught.value)


def test_gold_files_may_be_gzipped(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl.gz"
    path.write_bytes(gzip.compress(json.dumps(GOLD).encode()))
    assert [gold.text for gold in read_gold(str(path))] == [TEXT]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "no annotated article"),
        (b'{"text": "Hi", "people": []}\n{', "line 2 is no JSON"),
        (b'{"text": 3}', 'line 1: "text", the article, is missing'),
        (b"\xff\xfe", "not UTF-8"),
        (gzip.compress(b"{}" * 1000)[:-9], "ends too early"),
    ],
)
def test_a_wrong_file_is_named_with_its_line(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_bytes(content)
    with pytest.raises(InputProblem) as caught:
        read_gold(str(path))
    assert str(path) in str(caught.value)
    assert message in str(caught.value)


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "tsv", "md"])
def test_the_command_writes_every_format(run, format: str, tmp_path: Path) -> None:
    from newscli import parse

    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(GOLD), encoding="utf-8")
    result = run("evaluate", str(path), "-f", format, parse=parse)
    assert result.code == 0
    assert "quoted stretches" in result.out


def test_a_missing_file_is_one_line(run) -> None:
    result = run("evaluate", "nowhere.jsonl")
    assert result.code == 1
    assert result.out == ""
    assert "nowhere.jsonl: cannot be read" in result.err
