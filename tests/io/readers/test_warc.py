"""Web archives: the pages in them, and what is found again behind a broken record."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from archives import PAGE, PARAGRAPHS, answer, record
from reading import names, read, texts

from newscli.io.inputs.content import LIMIT
from newscli.io.inputs.raw import Row

pytest.importorskip("fastwarc", reason="needs fastwarc")
pytest.importorskip("trafilatura", reason="needs trafilatura")


def page(number: int) -> str:
    """The page with its number in the headline."""
    return PAGE.replace("<h1>Harbour", f"<h1>{number} Harbour")


RECORDS = [record(answer(page(number)), number) for number in range(1, 5)]


def urls(rows: list[Row | str]) -> list[str | None]:
    """The last part of the addresses of the pages; problems as they are."""
    return [row.url.rpartition("/")[2] if isinstance(row, Row) and row.url else str(row) for row in rows]


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("stdin", [False, True])
def test_pages_in_order(folder: Path, packed: bool, stdin: bool) -> None:
    data = b"".join(map(gzip.compress, RECORDS) if packed else RECORDS)
    rows = read(data, "a.warc.gz" if packed else "a.warc", stdin=stdin)
    assert names(rows) == [
        f"{'-' if stdin else 'a.warc' + '.gz' * packed}#{number}" for number in range(1, 5)
    ]
    assert urls(rows) == ["1", "2", "3", "4"]
    assert isinstance(rows[0], Row)
    assert (rows[0].title, rows[0].source, rows[0].date) == (
        "1 Harbour strike ends",
        "The Corvo Post",
        "2025-03-03",
    )
    assert rows[0].text.endswith(PARAGRAPHS[-1])


def test_only_pages_that_servers_sent(folder: Path) -> None:
    data = b"".join(
        (
            record(b"software: a crawler\r\n", 0, "warcinfo"),
            record(b"GET / HTTP/1.1\r\n\r\n", 1, "request"),
            record(answer(page(1)), 1),
            record(b"fetchTimeMs: 7\r\n", 1, "metadata"),
            record(answer(b"\xff\xd8\xff", kind="image/jpeg"), 2),
            record(answer("<p>Gone.</p>", status=404), 3),
            record(b"no HTTP at all", 4),
            record(answer(page(5), kind="application/xhtml+xml"), 5),
        )
    )
    assert urls(read(data, "a.warc")) == ["1", "5"]
    assert names(read(data, "a.warc")) == ["a.warc#1", "a.warc#2"]


def test_no_pages(folder: Path) -> None:
    assert read(record(b"software: a crawler\r\n", 0, "warcinfo"), "a.warc") == ["a.warc: no articles in it"]
    assert read(b"", "a.warc") == ["a.warc: the file is empty"]


def test_what_is_no_archive(folder: Path) -> None:
    [complaint] = read(b"Some words.\n" * 20, "a.warc")
    assert complaint == "a.warc: a broken record behind byte 0: invalid WARC header; what follows is read"


def test_rubbish_between_records(folder: Path) -> None:
    data = RECORDS[0] + b"rubbish\r\n\r\n" + b"".join(RECORDS[1:])
    first, complaint, *others = urls(read(data, "a.warc"))
    assert complaint == "a.warc: a broken record behind byte 0: invalid WARC header; what follows is read"
    assert [first, *others] == ["1", "2", "3", "4"]


def test_a_damaged_member_of_a_gzip_archive(folder: Path) -> None:
    members = [bytearray(gzip.compress(one)) for one in RECORDS]
    members[1][60:70] = bytes(10)
    found = urls(read(b"".join(map(bytes, members)), "a.warc.gz"))
    assert [one for one in found if one in "1234"] == ["1", "3", "4"]
    assert sum("a.warc.gz" in str(one) for one in found) == 1


def test_two_damaged_members(folder: Path) -> None:
    members = [bytearray(gzip.compress(one)) for one in RECORDS]
    for number in (0, 2):
        members[number][60:70] = bytes(10)
    found = urls(read(b"".join(map(bytes, members)), "a.warc.gz"))
    assert [one for one in found if one in "1234"] == ["2", "4"]
    assert sum("a.warc.gz" in str(one) for one in found) == 2


def test_a_record_that_is_longer_than_it_says(folder: Path) -> None:
    data = RECORDS[0] + record(answer(page(2)), 2, wrong_by=-10) + RECORDS[2] + RECORDS[3]
    found = urls(read(data, "a.warc"))
    assert [one for one in found if one in "1234"] == ["1", "2", "3", "4"]
    assert len(found) == 5


def test_an_archive_cut_off(folder: Path) -> None:
    for data, name in (
        (b"".join(RECORDS), "a.warc"),
        (b"".join(map(gzip.compress, RECORDS)), "a.warc.gz"),
    ):
        *whole, complaint = urls(read(data[:-60], name))
        assert whole == ["1", "2", "3"]
        assert complaint == f"{name}#4: the record is cut short; copy the archive again"


def test_a_pipe_ends_at_the_broken_record_and_says_so(folder: Path) -> None:
    first, complaint = urls(read(RECORDS[0] + b"rubbish\r\n\r\n" + RECORDS[1], stdin=True))
    assert first == "1"
    assert str(complaint).endswith("name the file to have what follows read")


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(PAGE.encode()), "Content-Encoding: gzip\r\n"),
        (PAGE.encode(), "Content-Encoding: gzip\r\n"),
        (PAGE.encode(), "Content-Encoding: br\r\n"),
        (b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode()), "Transfer-Encoding: chunked\r\n"),
        (PAGE.encode(), "Transfer-Encoding: chunked\r\n"),
    ],
)
def test_pages_as_they_were_sent_and_as_crawlers_unwrap_them(folder: Path, body: bytes, headers: str) -> None:
    [text] = texts(read(record(answer(body, headers)), "a.warc"))
    assert text.endswith(PARAGRAPHS[-1])


@pytest.mark.parametrize(
    ("body", "headers", "complaint"),
    [
        (gzip.compress(PAGE.encode())[:-20], "Content-Encoding: gzip\r\n", "a page whose compression ends too early"),
        (b"\x1f\x8b\x08\0\0\0\0\0\0\x03\xff\xff", "Content-Encoding: gzip\r\n", "a page whose compression is damaged"),
        (b"\x0b\x02\x80\x00\x03", "Content-Encoding: br\r\n", "a page compressed with br"),
        (b"ff\r\ntoo short", "Transfer-Encoding: chunked\r\n", "a page that ends within a chunk"),
        (gzip.compress(b" " * (LIMIT + 1), 1), "Content-Encoding: gzip\r\n", "over 32 MiB, more than an article has"),
    ],
)  # fmt: skip
def test_pages_that_cannot_be_unwrapped(folder: Path, body: bytes, headers: str, complaint: str) -> None:
    first, second = read(record(answer(body, headers)) + RECORDS[1], "a.warc")
    assert str(first).startswith(f"a.warc#1: {complaint}; ")
    assert isinstance(second, Row)


def test_the_server_says_the_encoding(folder: Path) -> None:
    body = PAGE.replace('<meta charset="utf-8">', "").encode("utf-16-le")
    [text] = texts(read(record(answer(body, kind="text/html; charset=utf-16-le")), "a.warc"))
    assert "“We will stay" in text
