"""A bad input gets one line that says what to do; the others go on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import BinaryIO

import pytest

from newscli.io.inputs import content

GOOD = "“Yes,” said Ana Ruiz.\n".encode()


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "bad.txt: the file is empty"),
        (b" \n\t\n", "bad.txt: no text in it, only white space"),
        (b"\xef\xbb\xbf", "bad.txt: the file is empty"),
        (b"\x7fELF\x02\x01\x00\x00\x00\x00text", "bad.txt: a binary file, not text; leave it out, or turn it into text first"),
        (b"%PDF-1.7\n...", "bad.txt: a PDF document, not text; turn it into text first (pdftotext)"),
        ("Über".encode("utf-16"), "bad.txt: UTF-16, not UTF-8 (it begins with the byte-order mark FF FE); try --encoding utf-16"),
        ("Plain words".encode("utf-16-le"), "bad.txt: UTF-16, not UTF-8 (every second byte is zero); try --encoding utf-16-le"),
        ("Words".encode("utf-32"), "bad.txt: UTF-32, not UTF-8 (it begins with the byte-order mark FF FE 00 00); try --encoding utf-32"),
        (b"one\ntwo caf\xe9 x", "bad.txt: not UTF-8: byte 0xE9 at offset 11 (line 2); try --encoding latin-1 (or cp1252)"),
        (b"\x93Yes,\x94 he said", "bad.txt: not UTF-8: byte 0x93 at offset 0 (line 1); try --encoding cp1252 (or latin-1)"),
        (b"caf\xc3", "bad.txt: not UTF-8: byte 0xC3 at offset 3 (line 1); try --encoding latin-1 (or cp1252)"),
    ],
)  # fmt: skip
def test_what_is_wrong_and_what_to_do(run, folder: Path, data: bytes, complaint: str) -> None:
    (folder / "bad.txt").write_bytes(data)
    (folder / "good.txt").write_bytes(GOOD)
    result = run("quotes", "good.txt", "bad.txt")
    assert result.err == f"newscli: {complaint}\nnewscli: 1 article done, 1 input failed\n"
    assert result.code == 3
    assert result.out.count("\n") == 1


def test_alone_it_is_a_failure(run, folder: Path) -> None:
    result = run("quotes", "missing.txt")
    assert (result.code, result.out) == (1, "")
    assert result.err == "newscli: missing.txt: no such file or folder; check the path\n"


def test_the_encoding_it_offers_helps(run, folder: Path) -> None:
    (folder / "bad.txt").write_bytes("“Ça va,” said Ana Ruiz.".encode("cp1252"))
    assert "--encoding cp1252" in run("quotes", "bad.txt").err
    assert "Ça va," in run("quotes", "bad.txt", "--encoding", "cp1252").out


def test_a_byte_order_mark_is_no_part_of_the_text(run, folder: Path) -> None:
    for encoding in ("utf-8-sig", "utf-16"):
        (folder / "marked.txt").write_bytes("“Yes,” said Ana Ruiz.".encode(encoding))
        assert '"start": 1,' in run("quotes", "marked.txt", "--encoding", encoding.removesuffix("-sig")).out


def test_wrong_encoding_named(run, folder: Path) -> None:
    (folder / "a.txt").write_bytes("naïve".encode("latin-1"))
    assert (
        "not ascii: byte 0xEF at offset 2 (line 1); try another --encoding"
        in run("quotes", "a.txt", "--encoding", "ascii").err
    )


@pytest.mark.parametrize("name", ["klingon", "base64", "rot13"])
def test_unknown_encoding(run, folder: Path, name: str) -> None:
    result = run("quotes", "-", "--encoding", name)
    assert result.code == 2
    assert result.err.startswith(f"newscli: --encoding: no encoding called '{name}'; try utf-8")


def test_folder_without_articles(run, folder: Path) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "notes.md").write_text("x")
    result = run("quotes", "sub")
    assert result.code == 1
    names = "*.txt, *.html, *.htm, *.txt.gz, *.html.gz, *.htm.gz"
    assert result.err == f"newscli: sub: no articles in this folder ({names}); choose others with --glob\n"


def test_link_loops_and_links_to_nothing(run, articles: Path) -> None:
    os.symlink(".", articles / "loop")
    os.symlink("nowhere", articles / "lost.txt")
    os.symlink("a.txt", articles / "again.txt")
    result = run("summary", ".")
    assert result.code == 3
    assert "newscli: ./lost.txt: a link to nothing; remove it, or mend it\n" in result.err
    assert result.out.count("\n") == 2


def test_unreadable_file(run, articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> BinaryIO:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(content, "_open", refuse)
    assert "newscli: a.txt: cannot be read: permission denied\n" in run("quotes", "a.txt", "b.txt").err


def test_a_fault_of_ours_costs_one_article(run, articles: Path) -> None:
    (articles / "c.txt").write_text("CRASH")
    result = run("quotes", ".")
    assert result.code == 3
    assert (
        "./c.txt: newscli failed on it: RuntimeError: the toy broke�[31m; a fault of ours; -v shows the traceback"
        in result.err
    )
    assert "Traceback" not in result.err
    assert "Traceback (most recent call last)" in run("quotes", ".", "-v").err


def test_hostile_file_name(run, folder: Path) -> None:
    (folder / "a\x1b[31m\n.txt").write_bytes(b"")
    assert run("quotes", ".").err == "newscli: ./a�[31m .txt: the file is empty\n"


@pytest.mark.skipif(os.name != "posix", reason="bytes as file names")
def test_file_name_that_is_not_utf8(run, folder: Path) -> None:
    Path(os.fsdecode(b"caf\xe9.txt")).write_bytes(GOOD)
    for format in ("jsonl", "csv", "md", "table"):
        result = run("summary", ".", "-f", format)
        assert result.code == 0, result.err
    assert "caf\\udce9.txt" in run("quotes", ".").out


def test_no_input_on_a_terminal_shows_the_help(run) -> None:
    result = run("quotes", terminal=True)
    assert result.code == 2
    assert result.err.startswith("Usage: newscli quotes [OPTIONS] [FILE|FOLDER|-]...")


def test_usage_errors_are_one_line(run) -> None:
    result = run("quotes", "--xyzzy")
    assert result.code == 2
    assert result.err == "newscli: No such option: --xyzzy (newscli quotes --help shows what there is)\n"
    assert run("nope").code == 2
    assert run("quotes", "-", "--format", "xml").code == 2


def test_ten_thousand_quote_marks(run) -> None:
    assert run("quotes", "-", stdin=("“" * 10_000).encode()).code == 0
