"""What newscli got wrong on annotated articles, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from newscli.evaluation.errors import Error
from newscli.io.outputs.inert import count
from newscli.render.drawing import HEADING, QUIET, lines, plain

MOST_ROWS = 500
"""More errors than this are no reading matter."""
NAMES = ("article", "start", "end", "figure", "error", "text", "annotated", "newscli")
"""The columns."""
NOTHING = "No errors found."


def draw(errors: Sequence[Error], width: int) -> RenderableType:
    """The errors of each article under its name: what and where, the words, what they should have been and what not."""
    if not errors:
        return Text(NOTHING)
    parts: list[RenderableType] = []
    article = None
    table = _table(width)
    for error in errors[:MOST_ROWS]:
        if error.article != article:
            article, table = error.article, _table(width)
            parts += [*([Text()] if parts else []), plain(article, HEADING), table]
        table.add_row(*_row(error))
    return Group(*parts, Text(), plain(count(len(errors), "error"), QUIET))


def cells(error: Error) -> list[str]:
    """The row of an error."""
    place = [error.article, str(error.start), str(error.end)]
    return [*place, error.figure, error.error, error.text, error.gold or "", error.found or ""]


def _table(width: int) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0), width=width)
    table.add_column(width=11)
    table.add_column(width=min(20, width // 4), overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    return table


def _row(error: Error) -> list[Text]:
    said = [
        plain(f"annotated: {error.gold}" if error.gold else "", "green"),
        plain(f"newscli: {error.found}" if error.found else "", "red"),
    ]
    what = lines([plain(error.error, HEADING), plain(error.figure, QUIET)])
    return [Text(f"{error.start}–{error.end}", QUIET), what, lines([plain(error.text), *said])]
