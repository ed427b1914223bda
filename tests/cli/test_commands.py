"""The five commands and their choices, over a toy parser."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest


def records(out: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.splitlines()]


def test_quotes_in_a_pipe_are_json_lines(run, articles: Path) -> None:
    result = run("quotes", "a.txt")
    assert result.code == 0
    assert [record["text"] for record in records(result.out)] == [
        "We will stay,",
        "All of us, together, to the end.",
    ]
    assert result.err == ""


def test_the_contract_of_a_quote(run, articles: Path) -> None:
    (record,) = records(run("quotes", "b.txt").out)
    assert list(record) == [
        *("article", "id", "kind", "text", "start", "end", "quoted", "turn", "speaker", "speaker_id"),
        *("mention", "cue", "paragraph", "confidence", "evidence", "type", "polarity"),
    ]
    assert record["article"] == "b.txt"
    assert record["mention"] == {"text": "Ana Ruiz", "start": 19, "end": 27}


def test_quotes_on_a_terminal_are_a_table(run, articles: Path) -> None:
    result = run("quotes", "b.txt", terminal=True)
    assert "“No comment,”" in result.out
    assert not result.out.startswith("{")


@pytest.mark.parametrize("command", ["quotes", "speakers", "entities", "summary", "parse"])
@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv", "tsv", "md"])
def test_every_command_has_every_format(run, articles: Path, command: str, format: str) -> None:
    result = run(command, ".", "--format", format)
    if command == "parse" and format in ("csv", "tsv", "md"):
        assert result.code == 2
        assert "newscli: --format: a whole article is no row of" in result.err
    else:
        assert result.code == 0, result.err
        assert "Ana Ruiz" in result.out


def test_two_runs_are_the_same(run, articles: Path) -> None:
    assert run("parse", ".").out == run("parse", ".").out


def test_parse_is_one_object_an_article_even_on_a_terminal(run, articles: Path) -> None:
    first, second = records(run("parse", ".", terminal=True).out)
    assert list(first) == ["article", "quotes", "speakers", "entities", "summary"]
    assert [first["article"], second["article"]] == ["./a.txt", "./b.txt"]


def test_json_is_one_array(run, articles: Path) -> None:
    assert len(json.loads(run("quotes", ".", "-f", "json").out)) == 3


@pytest.mark.parametrize(
    ("format", "expected"), [("jsonl", ""), ("json", "[]\n"), ("table", "No quotes found.\n")]
)
def test_nothing_found(run, folder: Path, format: str, expected: str) -> None:
    (folder / "quiet.txt").write_text("Nobody spoke.\n")
    result = run("quotes", "quiet.txt", "-f", format)
    assert (result.code, result.out) == (0, expected)


def test_nothing_found_leaves_the_header_of_csv(run, folder: Path) -> None:
    (folder / "quiet.txt").write_text("Nobody spoke.\n")
    assert run("quotes", "quiet.txt", "-f", "csv").out.startswith("article,id,kind,text,")
    assert run("quotes", "quiet.txt", "-f", "csv").out.count("\n") == 1


def test_standard_input(run) -> None:
    (record,) = records(run("quotes", "-", stdin="“Yes,” said Ana Ruiz.".encode()).out)
    assert record["article"] == "-"


def test_a_pipe_is_read_when_nothing_is_named(run) -> None:
    assert len(records(run("quotes", stdin="“Yes,” said Ana Ruiz.".encode()).out)) == 1


def test_inputs_are_sorted_and_read_once(run, articles: Path) -> None:
    out = run("summary", "b.txt", "a.txt", "b.txt", "./a.txt").out
    assert [record["article"] for record in records(out)] == ["./a.txt", "b.txt"]


@pytest.mark.parametrize("name", ["Ruiz", "ruíz", "ANA RUIZ", "Ana"])
def test_speaker_by_any_form_of_the_name(run, articles: Path, name: str) -> None:
    assert len(records(run("quotes", ".", "--speaker", name).out)) == 3


@pytest.mark.parametrize("name", ["Rui", "Bob", "Ana Lopez", "…"])
def test_speaker_by_another_name(run, articles: Path, name: str) -> None:
    assert run("quotes", ".", "--speaker", name).out == ""


def test_kinds_and_length(run, articles: Path) -> None:
    assert run("quotes", ".", "--kind", "indirect,mixed").out == ""
    assert len(records(run("quotes", ".", "--kind", "Direct, mixed").out)) == 3
    assert len(records(run("quotes", ".", "--min-words", "4").out)) == 1


def test_unknown_kind(run, articles: Path) -> None:
    result = run("quotes", ".", "--kind", "direct,shouted")
    assert (result.code, result.out) == (2, "")
    assert result.err == "newscli: --kind must be direct, mixed or indirect, not 'shouted'\n"


def test_labels(run, articles: Path) -> None:
    assert len(records(run("entities", ".", "--label", "person,ORG").out)) == 2
    assert run("entities", ".", "--label", "ORG").out == ""
    assert "--label must be PERSON, ORG, GPE" in run("entities", ".", "--label", "PLANET").err


def test_number_of_key_sentences(run, articles: Path) -> None:
    (record,) = records(run("summary", "a.txt", "--sentences", "2").out)
    assert len(record["sentences"]) == 2
    assert run("summary", "a.txt", "--sentences", "0").code == 2


def test_csv_has_nested_fields_in_columns(run, articles: Path) -> None:
    (row,) = csv.DictReader(io.StringIO(run("quotes", "b.txt", "-f", "csv").out))
    assert row["mention_text"] == "Ana Ruiz"
    assert row["mention_start"] == "19"
    assert row["cue_text"] == ""
    assert row["quoted"] == "[[1, 12]]"


def test_several_articles_get_headings(run, articles: Path) -> None:
    out = run("quotes", ".", "-f", "table").out
    assert (
        out.index("./a.txt")
        < out.index("“We will stay,”")
        < out.index("./b.txt")
        < out.index("“No comment,”")
    )
    assert "b.txt" not in run("quotes", "b.txt", "-f", "table").out


def test_color_only_when_wanted(run, articles: Path) -> None:
    assert "\x1b[" in run("quotes", "a.txt", terminal=True, color=True).out
    assert "\x1b[" not in run("quotes", "a.txt", "--no-color", terminal=True, color=True).out


def test_quiet_and_verbose(run, articles: Path) -> None:
    assert run("quotes", ".").err == "newscli: 2 articles done\n"
    assert run("quotes", ".", "-q").err == ""
    assert "newscli: ./a.txt: 2 written\n" in run("quotes", ".", "-v").err


def test_patterns_for_folders(run, articles: Path) -> None:
    (articles / "c.news").write_text("“Yes,” said Ana Ruiz.")
    assert len(records(run("summary", ".", "--glob", "*.news").out)) == 1
    assert len(records(run("summary", ".", "--glob", "*.news", "--glob", "a.*").out)) == 2


def test_more_rows_than_one_reads(run, folder: Path) -> None:
    (folder / "long.txt").write_text("“Yes,” said Ana Ruiz. " * 600, encoding="utf-8")
    result = run("quotes", "long.txt", "-f", "table")
    assert result.out.count("“Yes,”") == 500
    assert (
        result.err == "newscli: the first 500 of 600 rows are shown; use --format csv or jsonl to get all\n"
    )
    assert run("quotes", "long.txt", "-f", "jsonl").out.count("\n") == 600


def test_the_words_around_a_quote(run, articles: Path) -> None:
    lines = [json.loads(line) for line in run("quotes", "a.txt", "--context", "2").out.splitlines()]
    assert lines[0]["after"] == "” said Ana"
    assert all(list(line)[-2:] == ["before", "after"] for line in lines)
    assert "before" not in json.loads(run("quotes", "a.txt").out.splitlines()[0])
    table = run("quotes", "a.txt", "--context", "2", terminal=True, width=100).out
    assert "said Ana …" in table
    header = run("quotes", "a.txt", "--context", "2", "-f", "csv").out.splitlines()[0]
    assert header.endswith(",before,after,role,affiliation,title,date,source")
    assert run("quotes", "a.txt", "--context", "2", "-o", "out.parquet").code == 0
    assert run("quotes", "a.txt", "--context", "0").code == 2
