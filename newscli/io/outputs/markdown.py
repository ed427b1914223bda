"""Markdown: a table for people, with the columns that one reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TextIO

from newscli.io.outputs.inert import one_line
from newscli.io.outputs.writer import Item, View
from newscli.model import Article, Quote

SPECIAL = re.compile(r"[\\`*_\[\]<>|~&#$]")
"""What Markdown, or the HTML in it, would take for its own."""

BREAK = "<br>"

Column = tuple[str, Callable[[Any], str]]


class Markdown:
    """One table; the first column names the article."""

    def __init__(self, stream: TextIO, view: View) -> None:
        self._stream = stream
        self._columns = COLUMNS[view]

    def begin(self) -> None:
        """The header."""
        self._line([name for name, _ in self._columns])
        self._line(["---"] * len(self._columns))

    def write(self, article: Article, items: Sequence[Item]) -> None:
        """One row an item."""
        for item in items:
            self._line([cell(item) for _, cell in self._columns])

    def end(self) -> None:
        """There is no footer."""

    def _line(self, cells: Sequence[str]) -> None:
        self._stream.write(f"| {' | '.join(cells)} |\n")


def write_table(stream: TextIO, names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """A table of names and cells that are escaped here."""
    for cells in (list(map(escape, names)), ["---"] * len(names), *(list(map(escape, row)) for row in rows)):
        stream.write(f"| {' | '.join(cells)} |\n")


def escape(text: str | None) -> str:
    """Text that Markdown shows as it is, on one line."""
    return SPECIAL.sub(lambda found: "\\" + found.group(), one_line(text or ""))


def _names(names: Sequence[str]) -> str:
    """Names may hold commas ("March 3, 2021")."""
    return "; ".join(map(escape, names))


def _quotation(quote: Quote) -> str:
    return f"“{escape(quote.text)}”" if quote.kind == "direct" else escape(quote.text)


QUOTES: tuple[Column, ...] = (
    ("article", lambda quote: escape(quote.article)),
    ("id", lambda quote: quote.id),
    ("speaker", lambda quote: escape(quote.speaker)),
    ("kind", lambda quote: quote.kind),
    ("text", _quotation),
    ("cue", lambda quote: escape(quote.cue.text) if quote.cue else ""),
    ("start", lambda quote: str(quote.start)),
    ("end", lambda quote: str(quote.end)),
    ("confidence", lambda quote: f"{quote.confidence:.2f}"),
)
SPEAKERS: tuple[Column, ...] = (
    ("article", lambda speaker: escape(speaker.article)),
    ("name", lambda speaker: escape(speaker.name)),
    ("role", lambda speaker: escape(speaker.role)),
    ("affiliation", lambda speaker: escape(speaker.affiliation)),
    ("aliases", lambda speaker: _names(speaker.aliases)),
    ("label", lambda speaker: speaker.label),
    ("quotes", lambda speaker: str(speaker.quotes)),
    ("direct", lambda speaker: str(speaker.direct)),
    ("mixed", lambda speaker: str(speaker.mixed)),
    ("indirect", lambda speaker: str(speaker.indirect)),
    ("words", lambda speaker: str(speaker.words)),
    ("share", lambda speaker: f"{speaker.share:.0%}"),
)
ENTITIES: tuple[Column, ...] = (
    ("article", lambda entity: escape(entity.article)),
    ("name", lambda entity: escape(entity.name)),
    ("label", lambda entity: entity.label),
    ("count", lambda entity: str(entity.count)),
    ("aliases", lambda entity: _names(entity.aliases)),
    ("salience", lambda entity: f"{entity.salience:.2f}"),
)
SUMMARY: tuple[Column, ...] = (
    ("article", lambda summary: escape(summary.article)),
    ("title", lambda summary: escape(summary.title)),
    ("date", lambda summary: escape(summary.date)),
    ("byline", lambda summary: escape(summary.byline)),
    ("dateline", lambda summary: escape(summary.dateline)),
    ("sentences", lambda summary: BREAK.join(escape(sentence.text) for sentence in summary.sentences)),
    ("keywords", lambda summary: _names([keyword.term for keyword in summary.keywords])),
    ("speakers", lambda summary: _names(summary.speakers)),
    ("entities", lambda summary: _names(summary.entities)),
    ("words", lambda summary: str(summary.words)),
    ("quoted", lambda summary: f"{summary.quoted_share:.0%}"),
    ("minutes", lambda summary: f"{summary.reading_minutes:.1f}"),
)
COLUMNS: dict[View, tuple[Column, ...]] = {
    View.quotes: QUOTES,
    View.speakers: SPEAKERS,
    View.entities: ENTITIES,
    View.summary: SUMMARY,
}
