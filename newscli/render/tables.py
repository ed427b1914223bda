"""The table format: one table an article, under a heading when there are several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.text import Text

from newscli.io.outputs.writer import Item, View
from newscli.model import Article
from newscli.render import entities, quotes, speakers, summary
from newscli.render.drawing import plain

MOST_ROWS = 500
"""More than this is no reading matter, and takes seconds to draw."""

DRAW: dict[View, Callable[[Article, Any, int], RenderableType]] = {
    View.quotes: quotes.draw,
    View.speakers: speakers.draw,
    View.entities: entities.draw,
    View.summary: summary.draw,
}
NOTHING = {
    View.quotes: "No quotes found.",
    View.speakers: "No speakers found.",
    View.entities: "No entities found.",
    View.summary: "No articles to sum up.",
    View.parse: "No articles.",
}


class Tables:
    """Draws up to ``most`` rows and says, at the end, how to get the others."""

    def __init__(
        self, console: Console, view: View, several: bool, hint: Callable[[str], None], most: int = MOST_ROWS
    ) -> None:
        self._console = console
        self._view = view
        self._several = several
        self._hint = hint
        self._most = most
        self._rows = 0
        self._read = 0
        self._drawn = 0

    def begin(self) -> None:
        """Each table has its own header."""

    def write(self, article: Article, items: Sequence[Item]) -> None:
        """The table of one article; an article without rows leaves none."""
        room = max(0, self._most - self._rows)
        self._rows += len(items)
        self._read += 1
        if items[:room]:
            if self._drawn:
                self._console.print()
            if self._several:
                self._console.print(heading(article, self._view))
            self._drawn += 1
            self._console.print(self._draw(article, items[:room]))

    def end(self) -> None:
        """A word when there was nothing, a hint when there was too much."""
        if self._read and not self._rows:
            self._console.print(Text(NOTHING[self._view]))
        if self._rows > self._most:
            shown = f"the first {self._most:,} of {self._rows:,} rows are shown"
            self._hint(f"{shown}; use --format csv or jsonl to get all")

    def _draw(self, article: Article, items: Sequence[Item]) -> RenderableType:
        width = self._console.width
        if self._view is View.parse:
            return whole(article, width)
        return DRAW[self._view](article, items, width)


def heading(article: Article, view: View) -> Text:
    """The path of the article, and its title unless the view begins with that itself."""
    path, title = plain(article.article, "bold magenta"), plain(article.summary.title, "bold")
    return path if not title or view in (View.summary, View.parse) else Text.assemble(path, "  ", title)


def whole(article: Article, width: int) -> RenderableType:
    """All four views of an article, one below the other, each in the order of its command."""
    parts: list[RenderableType] = [summary.draw(article, [article.summary], width)]
    for view, items in (
        (View.speakers, sorted(article.speakers, key=lambda speaker: (-speaker.words, -speaker.quotes))),
        (View.quotes, article.quotes),
        (View.entities, sorted(article.entities, key=lambda entity: (-entity.salience, -entity.count))),
    ):
        if items:
            parts += [Text(""), DRAW[view](article, items, width)]
    return Group(*parts)
