"""The body of an HTTP answer without what it was wrapped in for the way: chunks and compression.

Archives differ: some keep the body as it was sent, others unwrap it and keep the headers that say it is wrapped. So
the bytes decide, and no wrapping is taken off that is not there.
"""

from __future__ import annotations

import re
import zlib

from newscli.io.inputs.content import LIMIT, too_long
from newscli.io.problems import InputProblem

CHUNK = re.compile(rb"[ \t]*([0-9a-fA-F]{1,8})[^\r\n]{0,200}\r\n")


def unwrapped(body: bytes, name: str, transfer: str | None, coding: str | None) -> bytes:
    """The page's bytes; raises :class:`InputProblem` when the wrapping is damaged or unknown, or holds too much."""
    if transfer and "chunked" in transfer.lower() and CHUNK.match(body):
        body = _joined(body, name)
    coding = (coding or "").strip().lower()
    if body.startswith(b"\x1f\x8b"):
        return _inflated(body, name, wbits=31)
    if coding == "deflate" and not _is_text(body):
        return _inflated(body, name, wbits=15 if body[:1] == b"\x78" else -15)
    if coding not in ("", "identity", "gzip", "x-gzip", "deflate") and not _is_text(body):
        raise InputProblem(name, f"a page compressed with {coding[:20]}", "unpack the archive's pages first")
    return body


def _joined(body: bytes, name: str) -> bytes:
    parts: list[bytes] = []
    place = 0
    while head := CHUNK.match(body, place):
        size = int(head.group(1), 16)
        if size == 0:
            return b"".join(parts)
        part = body[head.end() : head.end() + size]
        parts.append(part)
        place = head.end() + size + 2
        if len(part) < size:
            break
    raise InputProblem(name, "a page that ends within a chunk", "copy the archive again")


def _inflated(body: bytes, name: str, wbits: int) -> bytes:
    unpacker = zlib.decompressobj(wbits=wbits)
    try:
        page = unpacker.decompress(body, LIMIT + 1)
    except zlib.error:
        raise InputProblem(name, "a page whose compression is damaged", "copy the archive again") from None
    if len(page) > LIMIT:
        raise too_long(name)
    if not unpacker.eof:
        raise InputProblem(name, "a page whose compression ends too early", "copy the archive again")
    return page


def _is_text(body: bytes) -> bool:
    return b"<" in body[:4096] and b"\0" not in body[:4096]
