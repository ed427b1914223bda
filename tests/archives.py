"""Pages, web archives and feeds for the tests of inputs, written here."""

from __future__ import annotations

PARAGRAPHS = (
    "Dockers in Corvo went back to work on Monday after the harbour office signed a deal with their union.",
    "“We will stay until the last boat is in,” said Ana Ruiz, the mayor of Corvo, at the harbour gate.",
    "Ruiz said that the school would reopen on Tuesday and that the ferries would sail again by noon.",
    "The union, which represents four hundred crane drivers and clerks, put the deal to a vote last week.",
)

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Harbour strike ends | The Corvo Post</title>
<meta property="og:site_name" content="The Corvo Post"><meta name="author" content="Nora Quill">
<meta property="article:published_time" content="2025-03-03T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Harbour strike ends</h1>{"".join(f"<p>{words}</p>" for words in PARAGRAPHS)}</article>
<script>var tracker = "never read this";</script>
<footer><p>Copyright The Corvo Post</p></footer></body></html>"""
"""A page with an article of four paragraphs, and what stands around one."""


def answer(
    body: bytes | str, headers: str = "", kind: str = "text/html; charset=utf-8", status: int = 200
) -> bytes:
    """What a server sends."""
    data = body.encode() if isinstance(body, str) else body
    head = f"HTTP/1.1 {status} OK\r\nContent-Type: {kind}\r\n{headers}Content-Length: {len(data)}\r\n\r\n"
    return head.encode() + data


def record(block: bytes, number: int = 1, kind: str = "response", wrong_by: int = 0) -> bytes:
    """One record of a web archive; its stated length may be wrong."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://www.corvo.example/{number}\r\n"
        f"WARC-Date: 2025-03-03T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:{number:032x}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block) + wrong_by}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def rss(*items: str) -> str:
    """A feed with these items."""
    name = "http://purl.org/rss/1.0/modules/content/"
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:content="{name}"><channel>'
        f"<title>The Corvo Post</title>\n{''.join(f'<item>{item}</item>' for item in items)}</channel></rss>\n"
    )
