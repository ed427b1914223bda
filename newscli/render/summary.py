"""An article at a glance."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from newscli.io.outputs.inert import count
from newscli.model import Article, Summary
from newscli.render.drawing import HEADING, QUIET, plain


def draw(article: Article, summaries: Sequence[Summary], width: int) -> RenderableType:
    """One panel: the header of the article, its key sentences, and what it is about."""
    return Group(*(_panel(summary, width) for summary in summaries))


def _panel(summary: Summary, width: int) -> Panel:
    parts: list[RenderableType] = []
    if header := _header(summary):
        parts += [plain(header, QUIET), Text("")]
    if summary.sentences:
        parts += [_sentences(summary), Text("")]
    parts.append(_facts(summary))
    title = plain(summary.title, HEADING) if summary.title else None
    inner = Group(*([title, *parts] if title else parts))
    return Panel(inner, box=box.ROUNDED, width=width, padding=(0, 1), border_style=QUIET)


def _header(summary: Summary) -> str:
    byline = f"By {summary.byline}" if summary.byline else None
    return " · ".join(part for part in (summary.date, byline, summary.dateline) if part)


def _sentences(summary: Summary) -> Table:
    table = Table.grid(padding=(0, 1))
    for sentence in summary.sentences:
        table.add_row(Text("•"), plain(sentence.text))
    return table


def _facts(summary: Summary) -> Table:
    table = Table.grid(padding=(0, 2))
    for name, value in (
        ("Keywords", " · ".join(keyword.term for keyword in summary.keywords)),
        ("Speakers", " · ".join(summary.speakers)),
        ("Entities", " · ".join(summary.entities)),
        ("Figures", figures(summary)),
    ):
        if value:
            table.add_row(Text(name, QUIET), plain(value))
    return table


def figures(summary: Summary) -> str:
    """Length and share of quoted words in one line."""
    return " · ".join(
        (
            count(summary.words, "word"),
            count(summary.sentence_count, "sentence"),
            f"{summary.reading_minutes:.1f} minutes to read",
            f"{summary.quoted_share:.0%} in quote marks",
        )
    )
