"""What an input is: by its name, and by its first bytes when the name does not say."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath


class InputFormat(StrEnum):
    """How the articles are written down."""

    auto = "auto"
    """By the file's name, or by its first bytes when the name does not say."""
    text = "text"
    html = "html"
    jsonl = "jsonl"
    csv = "csv"
    tsv = "tsv"
    warc = "warc"
    feed = "feed"


SINGLE = (InputFormat.text, InputFormat.html)
"""One article a file; the others hold many."""

ENDINGS = {
    InputFormat.text: (".txt", ".text", ".md", ".markdown"),
    InputFormat.html: (".html", ".htm", ".xhtml"),
    InputFormat.jsonl: (".jsonl", ".ndjson"),
    InputFormat.csv: (".csv",),
    InputFormat.tsv: (".tsv", ".tab"),
    InputFormat.warc: (".warc",),
    InputFormat.feed: (".rss", ".atom"),
}
BY_ENDING = {ending: format for format, endings in ENDINGS.items() for ending in endings}

PATTERNS = ("*.txt", "*.html", "*.htm", "*.txt.gz", "*.html.gz", "*.htm.gz")
"""Files in folders that are taken for articles; a folder's README.md and its tables are left alone."""

DELIMITERS = ",;\t"

FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
JSON = re.compile(rb'\{\s*["}]|\[\s*\{')
WARC = re.compile(rb"WARC/[01]\.\d")
BLANK = b"\xef\xbb\xbf \t\r\n"


def by_name(name: str) -> InputFormat | None:
    """The format that the ending of the name tells; ``.gz`` behind it is no matter."""
    return BY_ENDING.get(PurePath(name.lower().removesuffix(".gz")).suffix)


def by_content(head: bytes, columns: frozenset[str]) -> InputFormat:
    """The format that the first bytes tell; a table is known by one of the ``columns`` in its first line."""
    start = head.lstrip(BLANK)
    if WARC.match(start):
        return InputFormat.warc
    if JSON.match(start):
        return InputFormat.jsonl
    if start.startswith(b"<"):
        if FEED.search(start) and not PAGE.match(start):
            return InputFormat.feed
        return InputFormat.html if PAGE.search(start) else InputFormat.text
    return _table(start, columns) or InputFormat.text


def delimiter_of(line: str) -> str:
    """The delimiter of a table, by its first line: the one that is there most often."""
    return max(DELIMITERS, key=line.count)


def folded(name: str) -> str:
    """A column's name without case, spaces and marks: ``Article Text`` is ``article_text``."""
    return re.sub(r"[\s.-]+", "_", name.strip().strip("\"'\ufeff").lower())


def _table(start: bytes, columns: frozenset[str]) -> InputFormat | None:
    line = re.split(rb"[\r\n]", start, maxsplit=1)[0].decode("utf-8", "replace")
    delimiter = delimiter_of(line)
    if delimiter not in line or not columns & {folded(cell) for cell in line.split(delimiter)}:
        return None
    return InputFormat.tsv if delimiter == "\t" else InputFormat.csv
