"""The columns that one reads, in Markdown and on a page: fewer than the fields, and text without marks of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from newscli.analysis.context import QuoteInContext
from newscli.io.outputs.inert import one_line
from newscli.io.outputs.writer import View
from newscli.model import Quote, Record

Column = tuple[str, Callable[[Any], str]]
"""Its name, and what of a record stands in it."""

LINE = "\n"
"""Parts the lines of a cell; there is no other line end in one."""


def plain(text: str | None) -> str:
    """Text of an article on one line."""
    return one_line(text or "")


def names(values: Iterable[str]) -> str:
    """Names may hold commas ("March 3, 2021")."""
    return "; ".join(map(one_line, values))


def _quotation(quote: Quote) -> str:
    return f"“{plain(quote.text)}”" if quote.kind == "direct" else plain(quote.text)


QUOTES: tuple[Column, ...] = (
    ("article", lambda quote: plain(quote.article)),
    ("id", lambda quote: quote.id),
    ("speaker", lambda quote: plain(quote.speaker)),
    ("kind", lambda quote: quote.kind),
    ("text", _quotation),
    ("cue", lambda quote: plain(quote.cue.text) if quote.cue else ""),
    ("start", lambda quote: str(quote.start)),
    ("end", lambda quote: str(quote.end)),
    ("confidence", lambda quote: f"{quote.confidence:.2f}"),
)
SPEAKERS: tuple[Column, ...] = (
    ("article", lambda speaker: plain(speaker.article)),
    ("name", lambda speaker: plain(speaker.name)),
    ("role", lambda speaker: plain(speaker.role)),
    ("affiliation", lambda speaker: plain(speaker.affiliation)),
    ("aliases", lambda speaker: names(speaker.aliases)),
    ("label", lambda speaker: speaker.label),
    ("quotes", lambda speaker: str(speaker.quotes)),
    ("direct", lambda speaker: str(speaker.direct)),
    ("mixed", lambda speaker: str(speaker.mixed)),
    ("indirect", lambda speaker: str(speaker.indirect)),
    ("words", lambda speaker: str(speaker.words)),
    ("share", lambda speaker: f"{speaker.share:.0%}"),
)
CONTEXT: tuple[Column, ...] = (
    ("before", lambda quote: plain(quote.before)),
    ("after", lambda quote: plain(quote.after)),
)
ENTITIES: tuple[Column, ...] = (
    ("article", lambda entity: plain(entity.article)),
    ("name", lambda entity: plain(entity.name)),
    ("label", lambda entity: entity.label),
    ("count", lambda entity: str(entity.count)),
    ("aliases", lambda entity: names(entity.aliases)),
    ("salience", lambda entity: f"{entity.salience:.2f}"),
)
SUMMARY: tuple[Column, ...] = (
    ("article", lambda summary: plain(summary.article)),
    ("title", lambda summary: plain(summary.title)),
    ("date", lambda summary: plain(summary.date)),
    ("byline", lambda summary: plain(summary.byline)),
    ("dateline", lambda summary: plain(summary.dateline)),
    ("sentences", lambda summary: LINE.join(plain(sentence.text) for sentence in summary.sentences)),
    ("keywords", lambda summary: names(keyword.term for keyword in summary.keywords)),
    ("speakers", lambda summary: names(summary.speakers)),
    ("entities", lambda summary: names(summary.entities)),
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


def columns(view: View, record: type[Record] | None = None) -> tuple[Column, ...]:
    """The columns of a view; with those of the words around quotes where the ``record`` has them."""
    return (*COLUMNS[view], *CONTEXT) if record is QuoteInContext else COLUMNS[view]
