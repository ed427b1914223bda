"""A topic of the guide on a terminal."""

from __future__ import annotations

import io
import re
from typing import ClassVar

from rich.console import Console, ConsoleOptions, RenderResult
from rich.markdown import Markdown, MarkdownElement, TableElement
from rich.table import Table
from rich.theme import Theme

from newscli.render.drawing import console

LINK = re.compile(r"\[([^\]]+)\]\(([a-z-]+)\.md\)")
"""A link to another topic, which a terminal cannot follow."""
CODE = Theme({"markdown.code": "bold"})
"""Of words in a line; Rich's own is cyan on black, whatever the colours of the terminal are."""
WIDEST = 100
"""Longer lines of prose are hard to read."""


def draw(text: str, width: int, color: bool) -> str:
    """The Markdown of a topic as it is shown on a terminal ``width`` columns wide, with colours or without.

    Links to other topics become the command that shows them.
    """
    surface = console(stream := io.StringIO(), min(width, WIDEST), color)
    surface.push_theme(CODE)
    surface.print(_Page(LINK.sub(_command, text), code_theme="ansi_dark", hyperlinks=False))
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().splitlines())


def _command(link: re.Match[str]) -> str:
    words, topic = link.groups()
    command = f"`newscli guide {topic}`"
    title = words[:1].isupper() and words.casefold().replace(" ", "-") == topic
    return command if title else f"{words} ({command})"


class _Table(TableElement):
    """A table whose cells are folded; Rich's own cuts long words off."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        for part in super().__rich_console__(console, options):
            if isinstance(part, Table):
                for column in part.columns:
                    column.overflow = "fold"
            yield part


class _Page(Markdown):
    elements: ClassVar[dict[str, type[MarkdownElement]]] = {**Markdown.elements, "table_open": _Table}
