"""Inputs of every format, damaged as files are on their way: bytes lost, doubled, turned, cut off, or half an entity."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from random import Random

from archives import PAGE, answer, record, rss

from newscli.io.inputs.rows import InputFormat

ITEM = (
    "<title>Boats &amp; Quays</title><link>https://corvo.example/1</link><category>Harbour</category>"
    "<pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate><dc:creator>Nora Quill</dc:creator>"
    "<content:encoded><![CDATA[<p>“We have boats,” said Ana Ruiz &#8211; &#x2014; of Corvo.</p>]]></content:encoded>"
)
GOOD = {
    InputFormat.text: "“We have boats,” said Ana Ruiz.\n\nNobody else did.\n".encode(),
    InputFormat.html: PAGE.encode(),
    InputFormat.jsonl: (json.dumps({"text": "One.", "title": "A", "date": "2025-03-03"}) + "\n").encode() * 3,
    InputFormat.csv: b'text,title\n"One, two",A\n"Three ""four""",B\n',
    InputFormat.tsv: b"text\ttitle\nOne\tA\nTwo\tB\n",
    InputFormat.warc: record(answer(PAGE)) + record(answer(PAGE), 2),
    InputFormat.feed: rss(ITEM, ITEM).encode(),
}
"""A sound input of each format."""
STUFF = (
    b"&#99999999999;", b"&#x110000;", b"&#0;", b"&nosuch;", b"<![CDATA[", b"]]>", b"<", b">", b"<!--", b'"', b"\0",
    b"\xff\xfe", b"\xed\xa0\x80", b"<category/>", b"<?xml?>", b"</item>", b"<tags/>", b"\r\n", b"{", b"[" * 3000,
    b"1" * 5000, b"NaN", b"\\ud800", b"Content-Length: -1\r\n", b"<enclosure>", b"<media:group>", b"<a:b xmlns:a='",
)  # fmt: skip
"""What readers stumble over."""


def _cut(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(len(data) + 1)]


def _lost(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + data[at + random.randrange(1, 40) :]


def _doubled(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[: at + random.randrange(1, 200)] + data[at:]


def _turned(data: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.randrange(1, 6)):
        if changed:
            changed[random.randrange(len(changed))] = random.randrange(256)
    return bytes(changed)


def _stuffed(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(STUFF) + data[at:]


WAYS: tuple[Callable[[bytes, Random], bytes], ...] = (_cut, _lost, _doubled, _turned, _stuffed, _stuffed)


def damaged(format: InputFormat, random: Random) -> bytes:
    """A damaged input of the format."""
    data = GOOD[format]
    for _ in range(random.randrange(1, 4)):
        data = random.choice(WAYS)(data, random)
    if random.random() < 0.1:
        data = random.choice((_cut, _turned))(gzip.compress(data), random)
    return data
