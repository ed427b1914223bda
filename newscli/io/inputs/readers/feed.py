"""RSS and Atom: the items that hold their articles in full; ``#N`` in an article's name counts the items."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from newscli.io.inputs.content import Content
from newscli.io.inputs.raw import Raw, Settings
from newscli.io.inputs.readers.columns import host, iso_date, said_of
from newscli.io.problems import InputProblem, one_line

ENTITY = re.compile(rb"<\0?!\0?E\0?N\0?T\0?I\0?T\0?Y", re.IGNORECASE)
"""A declaration of the feed's own abbreviations, in UTF-8 or UTF-16: they can grow without end."""
END = re.compile(rb"</\s*(?:rss|feed|rdf:RDF|channel)\s*>\s*(?:<!--.*?-->\s*)*\Z", re.DOTALL)
TAG = re.compile(r"<[^<>]{0,500}>")

TEASER = 100
"""A description of fewer words is no article."""


def read(content: Content, settings: Settings) -> Iterator[Raw | InputProblem]:
    """The articles of the feed; an item that holds none is a problem, the rest goes on."""
    import feedparser

    data = content.whole()
    if not data.strip():
        return
    if ENTITY.search(data):
        raise InputProblem(
            content.name, "a feed that declares entities, which can be made to grow without end"
        )
    if settings.encoding is not None:
        data = _as_utf8(data, content.name, settings.encoding)
    try:
        found: Any = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # of damaged feeds it raises what its parsers do
        raise InputProblem(content.name, f"a feed that cannot be read ({one_line(error)})") from error
    if not found.get("version"):
        raise InputProblem(content.name, "neither RSS nor Atom", "say what it is with --input-format")
    outlet = said_of(found.feed.get("title"))
    for number, item in enumerate(found.entries, 1):
        yield _article_or_problem(item, f"{content.name}#{number}", outlet)
    if found.get("bozo") and not END.search(data[-2000:]):
        advice = "what came before is read; copy it again"
        yield InputProblem(content.name, "the feed ends too early", advice)


def _article_or_problem(item: Mapping[str, Any], name: str, outlet: str | None) -> Raw | InputProblem:
    """The item, whatever feedparser left in it: its dictionaries make some values when they are asked for."""
    try:
        return _article(item, name, outlet)
    except Exception as error:
        return InputProblem(name, f"an item that cannot be read ({one_line(error)})")


def _article(item: Mapping[str, Any], name: str, outlet: str | None) -> Raw | InputProblem:
    text, is_html = _text(item)
    if not text.strip():
        return InputProblem(name, "no full text in the item", "the page behind its link has it")
    url = said_of(item.get("link"))
    tags = item.get("tags") or [{}]
    return Raw(
        name,
        "html" if is_html else "text",
        text,
        title=said_of(item.get("title")),
        byline=said_of(item.get("authors")) or said_of(item.get("author")),
        date=_date(item),
        source=outlet or host(url),
        section=said_of(tags[0].get("term")),
        url=url,
    )


def _text(item: Mapping[str, Any]) -> tuple[str, bool]:
    """The longest full text and whether it is HTML; a description counts when it is no teaser."""
    contents = item.get("content") or []
    if not contents:
        summary = item.get("summary") or ""
        if len(TAG.sub(" ", summary).split()) < TEASER:
            return "", False
        contents = [item.get("summary_detail") or {"value": summary}]
    best = max(contents, key=lambda content: len(content.get("value") or ""))
    text = best.get("value") or ""
    return text, best.get("type") != "text/plain" or TAG.search(text) is not None


def _date(item: Mapping[str, Any]) -> str | None:
    for kind in ("published", "updated", "created"):
        if moment := item.get(f"{kind}_parsed"):
            return f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"
        if date := iso_date(item.get(kind, "")):
            return date
    return None


def _as_utf8(data: bytes, name: str, encoding: str) -> bytes:
    from newscli.io.inputs.decoding import decode

    text = decode(data, name, encoding)
    return re.sub(r"\A(<\?xml[^>]{0,200}?)\s+encoding=[\"'][^\"']*[\"']", r"\1", text).encode("utf-8")
