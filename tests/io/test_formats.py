"""What an input is: by its name, and by its first bytes when the name does not say."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from reading import read, texts

from newscli.guide import topic
from newscli.io.inputs.formats import InputFormat, by_content, by_name, delimiter_of, folded
from newscli.io.inputs.readers.columns import TEXT_NAMES


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.txt", "text"), ("a.md", "text"), ("a.TXT.GZ", "text"), ("a.html", "html"), ("a.htm.gz", "html"),
        ("a.jsonl", "jsonl"), ("a.ndjson.gz", "jsonl"), ("a.csv", "csv"), ("a.tsv.gz", "tsv"),
        ("CC-NEWS-20250303.warc.gz", "warc"), ("a.warc", "warc"), ("a.rss", "feed"), ("a.atom", "feed"),
        ("a", None), ("a.gz", None), ("a.xml", None), ("a.json", None), ("a.news", None), (".txt", None),
    ],
)  # fmt: skip
def test_names(name: str, format: str | None) -> None:
    assert by_name(name) == format


@pytest.mark.parametrize(
    ("head", "format"),
    [
        (b"", "text"),
        (b"Plain words, said Ana.", "text"),
        (b"WARC/1.0\r\nWARC-Type: warcinfo", "warc"),
        (b"WARC/1 is a format.", "text"),
        (b'{"text": "x"}\n{"text": "y"}', "jsonl"),
        (b'\xef\xbb\xbf {"text": "x"}', "jsonl"),
        (b"{}", "jsonl"),
        (b'[{"text": "x"}]', "jsonl"),
        (b"{laughs} Good evening.", "text"),
        (b"[Applause] Good evening.", "text"),
        (b"<!DOCTYPE html><html>", "html"),
        (b"\n<html lang='en'>", "html"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "html"),
        (b"<?xml version='1.0'?>\n<rss version='2.0'>", "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        (b"<?xml version='1.0'?><rdf:RDF xmlns:rdf='x'>", "feed"),
        (b"<inaudible> he said.", "text"),
        (b"id,Text,date\n1,x,y\n", "csv"),
        (b"id;article text;date\r\n", "csv"),
        (b"id\tbody\n", "tsv"),
        (b"id,words\n1,x\n", "text"),
        (b"The text, he said, was short.\n", "text"),
        (b"text\nOne\n", "text"),
    ],
)
def test_first_bytes(head: bytes, format: str) -> None:
    assert by_content(head, TEXT_NAMES) == format


def test_a_table_is_known_by_the_column_that_is_asked_for() -> None:
    assert by_content(b"id,words\n1,x\n", frozenset({"words"})) == "csv"


@pytest.mark.parametrize("line", ["a,b;c,d", "a", ""])
def test_a_comma_is_the_delimiter_when_in_doubt(line: str) -> None:
    assert delimiter_of(line) == ","


def test_names_of_columns_are_compared_without_case_and_marks() -> None:
    assert folded(' "Article-Text" ') == "article_text" == folded("article.text")


@pytest.mark.parametrize("stdin", [False, True])
@pytest.mark.parametrize("packed", [False, True])
def test_content_decides_where_the_name_does_not_say(folder: Path, stdin: bool, packed: bool) -> None:
    data = b'{"text": "One."}\n{"text": "Two."}\n'
    assert texts(read(gzip.compress(data) if packed else data, stdin=stdin)) == ["One.", "Two."]


def test_the_format_can_be_forced(folder: Path) -> None:
    data = b'{"text": "One."}\n'
    assert texts(read(data, "a.jsonl", input_format="text")) == [data.decode()]
    assert texts(read(data, "a.txt", input_format="jsonl")) == ["One."]
    assert texts(read(b"text,b\nOne.,2\n", "a.jsonl", input_format="csv")) == ["One."]


def test_every_format_is_documented() -> None:
    assert all(f"`{format}`" in topic("inputs").text for format in InputFormat)
