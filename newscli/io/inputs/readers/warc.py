"""WARC, plain or gzipped: the pages that servers sent; ``#N`` in an article's name counts them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext
from typing import Any, BinaryIO, NamedTuple

from newscli.io.inputs.content import GZIP, LIMIT, Content, too_long
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.inputs.readers.http_body import unwrapped
from newscli.io.inputs.readers.page import decode_page
from newscli.io.problems import InputProblem

PAGES = ("text/html", "application/xhtml+xml")
STEP = 1 << 16

PLAIN_RECORD = b"\r\nWARC/1."
"""What begins a record in a file that is not compressed; with gzip each record is a member of its own."""


class Page(NamedTuple):
    """What a server sent."""

    url: str | None
    charset: str | None
    body: bytes | InputProblem
    """The bytes of the page, or why there are none."""


def read(content: Content, settings: Settings) -> Iterator[Raw | InputProblem]:
    """The pages of the archive; a broken record is a problem, and what follows it is found again."""
    number = 0
    for found in _pages(content):
        if isinstance(found, InputProblem):
            yield found
            continue
        number += 1
        name = f"{content.name}#{number}"
        if isinstance(found.body, InputProblem):
            yield InputProblem(name, found.body.what, found.body.advice)
            continue
        try:
            html = decode_page(found.body, name, settings.encoding, found.charset)
            yield Raw(name, "html", html, url=found.url)
        except InputProblem as problem:
            yield problem


def _pages(content: Content) -> Iterator[Page | InputProblem]:
    """The pages in order, and one problem for every stretch of the file that is no record."""
    regular = content.name != "-" and os.path.isfile(content.name)
    with open(content.name, "rb") if regular else nullcontext(content.packed) as stream:
        at: int | None = 0
        told = False
        while at is not None:
            last = at
            try:
                for record in _records(stream, at):
                    last, told = at + record.stream_pos, False
                    if _is_page(record):
                        page = _page(record, content.name)
                        told = isinstance(page.body, InputProblem)
                        yield page
                return
            except OSError as error:
                if not told:
                    advice = "what follows is read" if regular else "name the file to have what follows read"
                    what = f"a broken record behind byte {last:,}: {_words(error)}"
                    yield InputProblem(content.name, what, advice)
                told = True
            at = _next(stream, last + 1, content.is_gzip) if regular else None


def _records(stream: BinaryIO, at: int) -> Iterator[Any]:
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    if at:
        stream.seek(at)
    kinds = WarcRecordType.any_type
    reader: Any = _Reader(stream)
    return iter(ArchiveIterator(reader, record_types=kinds, parse_http=True, fsspec_args=False))


class _Reader:
    """As much of a stream as the archive's reader needs; it wants to know a place even in a pipe."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def read(self, size: int = -1) -> bytes:
        return self._stream.read(size)

    def tell(self) -> int:
        return 0


def _is_page(record: Any) -> bool:
    from fastwarc.warc import WarcRecordType

    if record.record_type != WarcRecordType.response or record.http_headers is None:
        return False
    return record.http_headers.status_code == 200 and (record.http_content_type or "").lower() in PAGES


def _page(record: Any, name: str) -> Page:
    url = record.headers.get("WARC-Target-URI")
    return Page(url.strip("<>") if url else None, record.http_charset, _body(record, name))


def _body(record: Any, name: str) -> bytes | InputProblem:
    try:
        wanted = record.content_length
        body: bytes = record.reader.read(LIMIT + 1)
        if len(body) > LIMIT:
            return too_long(name)
        if len(body) < wanted:
            return InputProblem(name, "the record is cut short", "copy the archive again")
        headers = record.http_headers
        return unwrapped(body, name, headers.get("Transfer-Encoding"), headers.get("Content-Encoding"))
    except OSError as error:
        return InputProblem(name, f"a broken record: {_words(error)}", "copy the archive again")
    except InputProblem as problem:
        return problem


def _words(error: OSError) -> str:
    text = str(error) or type(error).__name__
    return text[:1].lower() + text[1:]


def _next(stream: BinaryIO, start: int, is_gzip: bool) -> int | None:
    """Where the next record seems to begin, at ``start`` or behind it."""
    mark, inset = (GZIP, 0) if is_gzip else (PLAIN_RECORD, 2)
    stream.seek(start)
    kept, place = b"", start
    while part := stream.read(STEP):
        window = kept + part
        found = window.find(mark)
        if found >= 0:
            return place - len(kept) + found + inset
        place += len(part)
        kept = window[-len(mark) + 1 :]
    return None
