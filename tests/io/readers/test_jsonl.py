"""JSON Lines: one object a line, and what a bad line does to the others (nothing)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from reading import names, read, texts

from newscli.io.inputs.raw import Row
from newscli.io.inputs.readers.jsonl import PATIENCE


def lines(*objects: object) -> bytes:
    return b"".join(json.dumps(one, ensure_ascii=False).encode() + b"\n" for one in objects)


def test_a_row_is_called_by_its_line(folder: Path) -> None:
    rows = read(lines({"text": "One."}) + b"\n  \n" + lines({"text": "Two."}), "a.jsonl")
    assert rows == [Row("a.jsonl#1", "One."), Row("a.jsonl#4", "Two.")]


def test_what_an_object_says_of_the_article(folder: Path) -> None:
    one = {
        "id": 17, "headline": "Strike\n ends", "body": "Words.", "published_at": "2025-03-03T10:00:00Z",
        "authors": [{"name": "Nora Quill"}, {"name": "Ed Roe"}], "category": "Harbour",
        "link": "https://www.corvo.example/1",
    }  # fmt: skip
    assert read(lines(one), "a.jsonl") == [
        Row(
            "a.jsonl#1", "Words.", "Strike ends", "Nora Quill, Ed Roe", "2025-03-03", "corvo.example", "Harbour",
            "https://www.corvo.example/1",
        )
    ]  # fmt: skip


def test_columns_can_be_named(folder: Path) -> None:
    one = {"text": "No.", "story": {"words": "Yes."}, "n": "x", "paper": "Post", "source": {"name": "Wire"}}
    [row] = read(lines(one), "a.jsonl", text_column="story.words", id_column="n", title_column="source.name")
    assert row == Row("a.jsonl#x", "Yes.", title="Wire", source="Wire")
    [row] = read(lines(one), "a.jsonl", source_column="PAPER")
    assert row == Row("a.jsonl#1", "No.", source="Post")


def test_an_article_without_an_id_is_called_by_its_line(folder: Path) -> None:
    data = lines({"id": "a", "text": "One."}, {"id": None, "text": "Two."}, {"text": "Three."})
    assert names(read(data, "a.jsonl", id_column="id")) == ["a.jsonl#a", "a.jsonl#2", "a.jsonl#3"]


def test_a_line_cut_in_two_is_told_and_the_rest_goes_on(folder: Path) -> None:
    cut = lines({"text": "One."}) + b'{"text": "Two, sa\nid Ana."}\n' + lines({"text": "Three."})
    assert texts(read(cut, "a.jsonl")) == [
        "One.",
        "a.jsonl#2: line 2 is no JSON: Invalid control character at column 18; one JSON object an article, one a line",
        "a.jsonl#3: line 3 is no JSON: Expecting value at column 1; one JSON object an article, one a line",
        "Three.",
    ]


def test_the_last_line_cut_off(folder: Path) -> None:
    assert texts(read(lines({"text": "One."}) + b'{"text": "Tw', "a.jsonl")) == [
        "One.",
        "a.jsonl#2: line 2 is no JSON: Unterminated string starting at column 10; one JSON object an article, one a line",
    ]


@pytest.mark.parametrize("line", ["17", '"words"', "null", "[1]"])
def test_a_line_that_is_no_object(folder: Path, line: str) -> None:
    complaint = "a.jsonl#2: line 2 is no JSON object; one JSON object an article, one a line"
    assert texts(read(lines({"text": "One."}) + line.encode() + b"\n", "a.jsonl")) == ["One.", complaint]


@pytest.mark.parametrize("line", ["[" * 100_000, '{"a": ' * 100_000, '{"text": 1' + "0" * 5000 + "}"])
def test_json_made_to_hurt(folder: Path, line: str) -> None:
    first, second = read(lines({"text": "One."}) + line.encode() + b"\n", "a.jsonl")
    assert isinstance(first, Row)
    assert str(second).startswith("a.jsonl#2: line 2 ")


@pytest.mark.parametrize(
    ("value", "said"),
    [(None, "nothing"), ("", "nothing"), (" \n", "nothing"), (17, "a number"), (["a"], "a list")],
)
def test_no_text_in_the_column(folder: Path, value: object, said: str) -> None:
    data = lines({"text": "One."}, {"text": value}, {"text": "Three."})
    complaint = f"a.jsonl#2: no text in the column 'text', but {said}"
    assert texts(read(data, "a.jsonl")) == ["One.", complaint, "Three."]


def test_a_null_in_the_text(folder: Path) -> None:
    assert texts(read(lines({"text": "a\0b"}, {"text": "One."}), "a.jsonl"))[1] == "One."


def test_half_a_character_is_no_reason_to_stop(folder: Path) -> None:
    assert texts(read(b'{"text": "One \\ud800 two."}\n', "a.jsonl")) == ["One \ud800 two."]


def test_no_text_column_anywhere_is_one_line(folder: Path) -> None:
    data = lines(*({"id": n, "words": "x"} for n in range(PATIENCE * 3)))
    assert read(data, "a.jsonl") == [
        "a.jsonl: no column with a usual name for the text; there are id, words; choose one with --text-column"
    ]
    first, second = read(lines({"words": "x"}) + b"{broken\n", "b.jsonl", text_column="story")
    assert str(first).startswith("b.jsonl#2: line 2 is no JSON: ")
    assert second == "b.jsonl: no column 'story'; there are words; choose one with --text-column"


def test_a_row_without_the_column_is_no_reason_to_give_up(folder: Path) -> None:
    data = lines({"id": 1}, {"id": 2, "text": "Two."}, {"id": 3})
    complaint = "no column with a usual name for the text; there are id; choose one with --text-column"
    assert texts(read(data, "a.jsonl")) == [f"a.jsonl#1: {complaint}", "Two.", f"a.jsonl#3: {complaint}"]


def test_a_column_that_no_row_has_is_told_at_the_end(folder: Path) -> None:
    rows = texts(read(lines({"text": "One."}), "a.jsonl", title_column="headlin"))
    assert rows == ["One.", "a.jsonl: no column 'headlin'; the articles are read without it"]


def test_an_array_is_not_lines(folder: Path) -> None:
    [complaint] = read(b'[{"text": "One."}]', "a.json")
    assert complaint == "a.json: one JSON array, not JSON Lines; one object a line: jq -c '.[]' a.json"


def test_bytes_of_another_encoding_are_told_row_by_row(folder: Path) -> None:
    data = b'{"text": "One."}\n{"text": "caf\xe9"}\n{"text": "Three."}\n'
    complaint = "a.jsonl#2: not UTF-8: byte 0xE9 in it; try --encoding latin-1 (or cp1252)"
    assert texts(read(data, "a.jsonl")) == ["One.", complaint, "Three."]
    assert texts(read(data, "a.jsonl", encoding="latin-1")) == ["One.", "café", "Three."]


def test_other_encodings(folder: Path) -> None:
    data = '{"text": "Käse."}\n{"text": "Zwei."}\n'
    [complaint] = read(data.encode("utf-16"), "a.jsonl")
    assert str(complaint).endswith("try --encoding utf-16")
    assert texts(read(data.encode("utf-16"), "a.jsonl", encoding="utf-16")) == ["Käse.", "Zwei."]
    assert texts(read(b"\xef\xbb\xbf" + data.encode(), "a.jsonl")) == ["Käse.", "Zwei."]
    rows = texts(read(data.encode("utf-16")[:-3], "a.jsonl", encoding="utf-16"))
    assert rows[0] == "Käse."
    assert len(rows) == 2


def test_carriage_returns(folder: Path) -> None:
    assert texts(read(b'{"text": "One."}\r\n{"text": "Two."}\r\n', "a.jsonl")) == ["One.", "Two."]


def test_markup_in_the_text_is_taken_out(folder: Path) -> None:
    pytest.importorskip("lxml", reason="needs lxml")
    data = lines({"text": "<p>One &amp; <b>two</b>.</p><p>Three.</p>"}, {"text": "<b> is a tag."})
    assert texts(read(data, "a.jsonl")) == ["One & two.\n\nThree.", "<b> is a tag."]
