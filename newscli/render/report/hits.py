"""What a search has found as rows of a page: in the text what matches is strong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newscli.io.store.hits import TEXT, cells, parts
from newscli.io.store.search import Hit
from newscli.render.report.elements import Element, Node, element


def rows(hits: Iterable[Hit]) -> Iterator[list[Node]]:
    """A row a hit."""
    for hit in hits:
        row: list[Node] = list(cells(hit))
        row[TEXT] = _quotation(hit)
        yield row


def _quotation(hit: Hit) -> Element:
    words = (element("strong", None, part) if found else part for part, found in parts(hit))
    return element("span", None, *(("“", *words, "”") if hit.kind == "direct" else words))
