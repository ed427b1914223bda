"""Records as a page: a table with the columns that one reads, nothing that runs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TextIO

from newscli.io.outputs.inert import count
from newscli.io.outputs.reading import columns
from newscli.io.outputs.writer import Item, View
from newscli.model import Article, Record
from newscli.render.report.elements import Element, Node, element
from newscli.render.report.page import Rendered, asset, page
from newscli.version import __version__

Row = Sequence[Node]
"""A row's cells: text, or elements of it."""

NUMBER = re.compile(r"[\d,.]*\d%?")
WORDY = ("text", "sentences", "before", "after")
"""Columns of long text."""
SHORT = 24
"""Cells of a column that are all no longer than this are not broken into lines."""
HEAVY = 20_000
"""With more rows a page becomes slow in most browsers."""
NOTHING = "Nothing found."


def draw(title: str, names: Sequence[str], rows: Iterable[Row]) -> str:
    """The page of one table. Raises :class:`UsageProblem` when the extra ``report`` is not installed."""
    found = list(rows)
    return _whole(title, count(len(found), "row"), [table(names, found)] if found else [_nothing()])


class Page:
    """A page with a table an article; it is written at the end."""

    def __init__(
        self,
        stream: TextIO,
        view: View,
        record: type[Record] | None = None,
        hint: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._stream = stream
        self._hint = hint
        self._view = view
        self._columns = columns(view, record)[1:]
        self._names = [name for name, _ in self._columns]
        self._parts: list[tuple[Article, Element]] = []
        self._rows = 0
        self._articles = 0

    def begin(self) -> None:
        """Nothing is written yet."""

    def write(self, article: Article, items: Sequence[Item]) -> None:
        """The table of one article; an article without rows has none."""
        self._articles += 1
        self._rows += len(items)
        if items:
            rows = [[cell(item) for _, cell in self._columns] for item in items]
            self._parts.append((article, table(self._names, rows)))

    def end(self) -> None:
        """Writes the page."""
        title = str(self._view).capitalize()
        facts = f"{count(self._articles, 'article')}, {count(self._rows, 'row')}"
        self._stream.write(_whole(title, facts, list(self._tables()) or [_nothing()]))
        if self._rows > HEAVY:
            self._hint(f"a page with {self._rows:,} rows is slow to open; .xlsx, .csv and .parquet are not")

    def _tables(self) -> Iterator[Node]:
        for article, rows in self._parts:
            name = article.summary.title
            yield element("h2", None, name or article.article)
            if name:
                yield element("p", {"class": "quiet"}, article.article)
            yield rows


def table(names: Sequence[str], rows: Sequence[Row]) -> Element:
    """A table; columns of numbers stand to the right."""
    kinds = [_kind(name, [row[place] for row in rows]) for place, name in enumerate(names)]
    head = element(
        "tr", None, *(element("th", {"class": kind}, name) for kind, name in zip(kinds, names, strict=True))
    )
    body = (
        element("tr", None, *(_cell(cell, kind) for cell, kind in zip(row, kinds, strict=True)))
        for row in rows
    )
    made = element("table", {"class": "records"}, element("thead", None, head), element("tbody", None, *body))
    return element("div", {"class": "wide"}, made)


def _kind(name: str, cells: Sequence[Node]) -> str | None:
    """How a column is set."""
    texts = [cell for cell in cells if isinstance(cell, str)]
    if name in WORDY or len(texts) < len(cells):
        return "words"
    if all(NUMBER.fullmatch(text) for text in texts if text):
        return "number"
    return "short" if all(len(text) <= SHORT for text in texts) else None


def _cell(cell: Node, kind: str | None) -> Element:
    return element("td", {"class": kind}, cell)


def _nothing() -> Element:
    return element("p", None, NOTHING)


def _whole(title: str, facts: str, parts: Sequence[Node]) -> str:
    header = element(
        "header", {"class": "top"}, element("h1", None, title), element("p", {"class": "facts quiet"}, facts)
    )
    footer = element("footer", {"class": "quiet"}, element("p", None, f"Made with newscli {__version__}."))
    body = (header, element("main", {"id": "content", "tabindex": -1}, *parts), footer)
    return page(title, Rendered("\n".join(part.__html__() for part in body)), style=asset("table.css"))
