"""Web pages: their article, and what they say of it; the offsets count in the text that was taken out."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from archives import PAGE, PARAGRAPHS
from reading import read, texts

from newscli.io.inputs.raw import Row
from newscli.io.inputs.readers.page import decode_page, fragment_text

pytest.importorskip("trafilatura", reason="needs trafilatura")
pytest.importorskip("lxml_html_clean", reason="needs lxml_html_clean")


@pytest.mark.parametrize("name", ["page.html", "page.htm", "page.html.gz", "page"])
def test_the_article_and_what_the_page_says_of_it(folder: Path, name: str) -> None:
    data = gzip.compress(PAGE.encode()) if name.endswith("gz") else PAGE.encode()
    [row] = read(data, name)
    assert isinstance(row, Row)
    assert (row.title, row.byline, row.date, row.source) == (
        "Harbour strike ends", "Nora Quill", "2025-03-03", "The Corvo Post"
    )  # fmt: skip
    assert row.text.endswith("\n".join(PARAGRAPHS))
    assert "Sport" not in row.text
    assert "tracker" not in row.text
    assert "Copyright" not in row.text


def test_the_same_page_twice(folder: Path) -> None:
    assert read(PAGE.encode(), "a.html") == read(PAGE.encode(), "a.html")


@pytest.mark.parametrize(
    "page",
    [
        "<html><head><title>Nothing</title></head><body></body></html>", "<!doctype html>", "<html>",
        "<html><body><script>var a = 'one two three';</script></body></html>", "<html><body><img src='a.png'></body>",
    ],
)  # fmt: skip
def test_a_page_without_text(folder: Path, page: str) -> None:
    assert read(page.encode(), "a.html") == [
        "a.html: no article in the page; pages without running text are left out"
    ]


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"\x00\x01\x02\x03", b"\xff\xfe", b"<" * 10_000, b"<p>" * 50_000]
)
def test_what_is_no_page(folder: Path, data: bytes) -> None:
    [found] = read(data, "a.html")
    assert isinstance(found, str) or found.text


def test_a_pdf_that_calls_itself_a_page(folder: Path) -> None:
    [complaint] = read(b"%PDF-1.7\n" + b"\0" * 50, "a.html")
    assert complaint == "a.html: a PDF document, not text; turn it into text first (pdftotext)"


@pytest.mark.parametrize(
    ("data", "said", "text"),
    [
        ("<p>é".encode(), None, "<p>é"),
        (b"\xef\xbb\xbf<p>\xc3\xa9", None, "<p>é"),
        ("<p>é".encode("utf-16-le"), "utf-16-le", "<p>é"),
        (b"\xff\xfe" + "<p>é".encode("utf-16-le"), None, "<p>é"),
        (b"<meta charset=cp1252><p>\x93", None, "<meta charset=cp1252><p>“"),
        (b"<meta charset='iso-8859-1'><p>\x93", None, "<meta charset='iso-8859-1'><p>“"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>\xb1', None,
         '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>ą'),
        (b"<p>\x93", None, "<p>“"),
        (b"<p>\xb1", "iso-8859-2", "<p>ą"),
        (b"<meta charset=utf-8><p>\xff", None, "<meta charset=utf-8><p>�"),
        (b"<meta charset=utf-7><p>+AGE-", None, "<meta charset=utf-7><p>+AGE-"),
        (b"<meta charset=rot13><p>a", None, "<meta charset=rot13><p>a"),
        (b"<meta charset=klingon><p>a", "idna", "<meta charset=klingon><p>a"),
    ],
)  # fmt: skip
def test_encodings(data: bytes, said: str | None, text: str) -> None:
    assert decode_page(data, "a.html", None, said) == text


def test_an_encoding_that_is_asked_for_is_kept_to(folder: Path) -> None:
    assert texts(read(b"<p>\xff", "a.html", encoding="utf-8")) == [
        "a.html: not utf-8: byte 0xFF at offset 3 (line 1); try another --encoding"
    ]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>One <b>two</b>\n  three.</p><p>Four.</p>", "One two three.\n\nFour."),
        ("Plain", "Plain"),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ("<ul><li>One</li><li>Two</li></ul>tail", "One\n\nTwo\n\ntail"),
        ("a<!-- hidden -->b<script>hidden()</script>c<style>p {}</style>d", "abcd"),
        ("<p>&ldquo;Yes,&rdquo; &amp; &#8212; &lt;b&gt;</p>", "“Yes,” & — <b>"),
        ("<div><div><p>Deep.</p></div>After.</div>", "Deep.\n\nAfter."),
        ("", ""),
        (" \n", ""),
        ("<img src=x>", ""),
        ("<table><tr><td>A</td><td>B</td></tr></table>", "A\n\nB"),
    ],
)
def test_all_text_of_a_fragment(html: str, text: str) -> None:
    assert fragment_text(html) == text


def test_a_fragment_made_to_hurt() -> None:
    assert fragment_text("<div>" * 100_000 + "deep") in ("deep", "")
