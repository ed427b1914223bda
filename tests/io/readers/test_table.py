"""CSV and TSV with a header."""

from __future__ import annotations

from pathlib import Path

import pytest
from reading import names, read, texts

from newscli.io.inputs.raw import Row


def test_a_row_is_called_by_its_number_below_the_header(folder: Path) -> None:
    data = b'id,text,Date,author\r\n7,"One,\r\ntwo.",3 March 2025,Nora Quill\r\n\r\n8,Three.,,\r\n'
    assert read(data, "a.csv") == [
        Row("a.csv#1", "One,\r\ntwo.", byline="Nora Quill", date="2025-03-03"),
        Row("a.csv#2", "Three."),
    ]
    assert names(read(data, "a.csv", id_column="id")) == ["a.csv#7", "a.csv#8"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"text,title\nOne.,A\n"),
        ("a.csv", b"\xef\xbb\xbftext,title\nOne.,A\n"),
        ("a.csv", b'"text","title"\n"One.","A"\n'),
        ("a.csv", b"text;title\nOne.;A\n"),
        ("a.csv", b"\n\nText , Title\nOne.,A"),
        ("a.csv", b"text,title\rOne.,A\r"),
        ("a.tsv", b"text\ttitle\nOne.\tA\n"),
        ("a", b"text\ttitle\nOne.\tA\n"),
        ("a", b"text,title\nOne.,A\n"),
    ],
)
def test_the_ways_to_write_a_table(folder: Path, name: str, data: bytes) -> None:
    assert read(data, name) == [Row(f"{name}#1", "One.", title="A")]


def test_our_own_tables_can_be_read(run, articles: Path) -> None:
    run("quotes", "a.txt", "-o", "quotes.csv")
    rows = read(Path("quotes.csv").read_bytes(), "quotes.csv", id_column="id")
    assert names(rows) == ["quotes.csv#q1", "quotes.csv#q2"]


def test_a_missing_text_column_is_one_line_with_the_columns_there_are(folder: Path) -> None:
    data = b"id,words\n" + b"1,x\n" * 50
    assert read(data, "a.csv") == [
        "a.csv: no column with a usual name for the text; there are id, words; choose one with --text-column"
    ]
    assert read(data, "a.csv", text_column="body") == [
        "a.csv: no column 'body'; there are id, words; choose one with --text-column"
    ]


def test_another_missing_column_is_told_and_the_articles_are_read(folder: Path) -> None:
    rows = texts(read(b"text\nOne.\n", "a.csv", date_column="when"))
    assert rows == ["a.csv: no column 'when'; the articles are read without it", "One."]


def test_rows_of_another_width_are_told(folder: Path) -> None:
    assert texts(read(b"text,b\nOne.,1\nTwo, and more,2\nThree.\nFour.,4\n", "a.csv")) == [
        "One.",
        "a.csv#2: the row has 3 cells, the header 2; a cell with a comma or a line end goes into quote marks",
        "a.csv#3: the row has 1 cells, the header 2; a cell with a comma or a line end goes into quote marks",
        "Four.",
    ]


def test_a_quote_mark_in_the_wrong_place(folder: Path) -> None:
    assert texts(read(b'text,b\n"One" more,1\nTwo.,2\n', "a.csv")) == [
        "a.csv#1: line 2: no row of a table: ',' expected after '\"'; a \" in a quoted cell is written \"\"",
        "Two.",
    ]


def test_a_quote_mark_that_is_never_closed(folder: Path) -> None:
    assert texts(read(b'text,b\nOne.,1\n"Two.,2\nThree.,3\n', "a.csv")) == [
        "One.",
        'a.csv#2: lines 3 to 4: a quote mark that is never closed; close it; a " in a quoted cell is written ""',
    ]


def test_bytes_of_another_encoding_are_told_row_by_row(folder: Path) -> None:
    data = b"text\nOne.\ncaf\xe9\nThree.\n"
    complaint = "a.csv#2: not UTF-8: byte 0xE9 in it; try --encoding latin-1 (or cp1252)"
    assert texts(read(data, "a.csv")) == ["One.", complaint, "Three."]
    assert texts(read(data, "a.csv", encoding="cp1252")) == ["One.", "café", "Three."]


def test_a_header_of_another_encoding(folder: Path) -> None:
    [complaint] = read(b"text,\xfcber\nOne.,2\n", "a.csv")
    assert str(complaint).startswith("a.csv: not UTF-8: byte 0xFC in it")


def test_a_binary_file_that_calls_itself_a_table(folder: Path) -> None:
    assert read(b"\x7fELF\0\0\0\0", "a.csv") == [
        "a.csv: a binary file, not text; leave it out, or turn it into text first"
    ]
    [complaint] = read(b"PK\x03\x04xlsx", "a.csv")
    assert str(complaint).startswith("a.csv: a ZIP archive or an Office document, not text")


@pytest.mark.parametrize("data", [b"text,b\n", b"text,b", b"text,b\n\n\n"])
def test_a_header_without_rows(folder: Path, data: bytes) -> None:
    assert read(data, "a.csv") == ["a.csv: no articles in it"]


def test_a_cell_longer_than_what_the_csv_module_takes(folder: Path) -> None:
    long = "word " * 100_000
    assert texts(read(f"id,text\n1,{long}\n".encode(), "a.csv")) == [long]
