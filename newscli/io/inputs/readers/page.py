"""HTML to text: the article of a web page, or all of a fragment such as a feed's item."""

from __future__ import annotations

import codecs
import logging
import re
from typing import Any

from newscli.io.inputs.content import HEAD, LIMIT, too_long
from newscli.io.inputs.decoding import decode, refuse_other_encodings
from newscli.io.inputs.raw import Raw, Row
from newscli.io.inputs.readers.columns import host, iso_date, said_of
from newscli.io.problems import InputProblem, Problem, one_line

DECLARED = re.compile(rb"""<meta[^>]{1,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
WINDOWS = {"iso8859-1", "ascii"}
"""What pages that say so are decoded as Windows-1252, as browsers do."""
NO_TEXT = {"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"}
"""What Python calls encodings and browsers do not."""

NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no parser of markup takes."""

WHOLE = re.compile(r"<(?:!doctype|html|head|body)\b", re.IGNORECASE)
BLOCKS = frozenset(
    "address article aside blockquote body dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6"
    " header hr li main nav ol p pre section table tbody td th thead tr ul".split()
)
UNREAD = frozenset("script style template noscript iframe object svg math head title button select".split())


def decode_page(data: bytes, name: str, encoding: str | None, said: str | None = None) -> str:
    """The page's characters: in ``encoding``, or as its first bytes, the server (``said``) or its head say.

    Bytes that do not fit what the page says become �, as in a browser; with ``encoding`` they are refused.
    """
    if encoding is not None:
        return decode(data, name, encoding)
    for mark, known in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(known, "replace")
    declared = _known(said)
    if declared is None:
        refuse_other_encodings(data[:HEAD], name)
        declared = _declared(data)
    if declared:
        return data.decode(declared, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def row_of(raw: Raw, html: str) -> Row:
    """The article of the page or fragment; raises :class:`InputProblem` when there is none in it."""
    if len(html) > LIMIT:
        raise too_long(raw.name)
    html = NO_XML.sub("\N{REPLACEMENT CHARACTER}", html)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        found = _page(html, raw.url) if WHOLE.search(html, 0, 2048) else {"text": fragment_text(html)}
    except (Problem, ImportError, MemoryError):
        raise
    except Exception as error:  # the libraries raise whatever they stumble over
        raise InputProblem(raw.name, f"HTML that cannot be read ({one_line(error)})") from None
    text = found.pop("text").strip()
    if not text:
        raise InputProblem(raw.name, "no article in the page", "pages without running text are left out")
    said = {
        name: getattr(raw, name) or found.get(name) for name in ("title", "byline", "date", "source", "url")
    }
    return Row(raw.name, text, section=raw.section, **said)


def all_text(html: str, name: str) -> str:
    """All text of a page, whatever looks like an article in it; raises :class:`InputProblem` for no HTML."""
    if len(html) > LIMIT:
        raise too_long(name)
    try:
        return fragment_text(NO_XML.sub("\N{REPLACEMENT CHARACTER}", html)).strip()
    except (ValueError, RecursionError, AssertionError) as error:
        raise InputProblem(name, f"HTML that cannot be read: {error}") from None


def _page(html: str, url: str | None) -> dict[str, Any]:
    import trafilatura

    page: Any = trafilatura.bare_extraction(html, url=url, include_comments=False, with_metadata=True)
    if page is None:
        return {"text": ""}
    address = url or said_of(page.url)
    return {
        "text": page.text or "",
        "title": said_of(page.title),
        "byline": (said_of(page.author) or "").replace("; ", ", ") or None,
        "date": iso_date(page.date) if page.date else None,
        "source": said_of(page.sitename) or host(address),
        "url": address,
    }


def fragment_text(html: str) -> str:
    """All text of the fragment: a block is a paragraph, paragraphs are parted by a blank line."""
    from lxml import html as parser

    if not html.strip():
        return ""
    parts: list[str] = []
    _collect(parser.fragment_fromstring(html, create_parent="div"), parts)
    paragraphs = "".join(parts).split("\0")
    lines = ("\n".join(" ".join(line.split()) for line in text.split("\1")).strip() for text in paragraphs)
    return "\n\n".join(filter(None, lines))


def _collect(root: Any, parts: list[str]) -> None:
    """The characters in the order of the page; a null where a block begins or ends, a one for a line break."""
    from lxml import etree

    skipped: Any = None
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        edge = "\0" if tag in BLOCKS else "\1" if tag == "br" and event == "start" else ""
        if event == "start" and skipped is None and tag in UNREAD:
            skipped = element
        if skipped is None:
            parts += [edge, element.text or ""] if event == "start" else [edge]
        if element is skipped and event == "end":
            skipped = None
        if event != "start" and skipped is None and element is not root:
            parts.append(element.tail or "")


def _declared(data: bytes) -> str | None:
    """The encoding that the page's head names; as it could be read, it cannot be a wide one."""
    found = DECLARED.search(data, 0, 2048)
    name = _known(found.group(1).decode("ascii", "replace")) if found else None
    return "utf-8" if name and name.startswith(("utf-16", "utf-32")) else name


def _known(label: str | None) -> str | None:
    """The name of the codec that a page means by a label, or None when there is none."""
    if not label:
        return None
    try:
        name = codecs.lookup(label.strip()).name
        bytes(4).decode(name)
    except (LookupError, UnicodeError, ValueError):
        return None
    if name in NO_TEXT:
        return None
    return "cp1252" if name in WINDOWS else name
