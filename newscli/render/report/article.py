"""One article: its header, the switches of what is marked, the text and what stands beside it."""

from __future__ import annotations

from newscli.io.outputs.inert import count
from newscli.model import Article, Summary
from newscli.render.report.beside import beside
from newscli.render.report.elements import Element, Node, element, is_address, joined
from newscli.render.report.marked import Marked
from newscli.render.report.wording import percent

SWITCHES = (
    ("quotes", "Quotes", "direct"),
    ("reported", "Reported speech", "indirect"),
    ("names", "Names", "entity"),
)
"""Layer, what it is called, and the class of a sample of it."""


def title_of(article: Article) -> str:
    """The headline, or the name of the file."""
    return article.summary.title or article.article


def opening_words(article: Article, most: int = 90) -> str:
    """The first words of the text, for an article without a headline; its name when there is no text."""
    words = " ".join(article.text[: 3 * most].split())
    if len(words) <= most:
        return words or article.article
    return words[:most].rpartition(" ")[0].rstrip(" ,;:") + "…"


def view(article: Article, key: str) -> Element:
    """The article as a page shows it; ``key`` begins the ids that belong to it."""
    marked = Marked(article, key)
    body = marked.text() if article.text else _without_text(article, marked)
    reader = element(
        "div",
        {"class": "reader"},
        element("section", {"class": "words", "aria-label": "Text"}, body),
        beside(article, marked, key),
    )
    return element("article", {"id": key, "class": "view"}, header(article), _switches(article), reader)


def header(article: Article) -> Element:
    """Title, and the line of facts under it."""
    return element(
        "header",
        {"class": "top"},
        element("h1", {"class": "name"}, title_of(article)),
        element("p", {"class": "facts quiet"}, *joined(_facts(article), " · ")),
    )


def _facts(article: Article) -> list[Node]:
    summary = article.summary
    names = (summary.byline, summary.dateline, summary.date, summary.source, summary.section)
    found: list[Node] = [element("span", {"class": "name"}, name) for name in names if name]
    found += _figures(summary)
    if is_address(summary.url):
        found.append(element("a", {"href": summary.url, "rel": "noopener noreferrer"}, "original"))
    if summary.title is not None and article.article != "-":
        found.append(element("span", {"class": "name"}, article.article))
    return found


def _figures(summary: Summary) -> list[Node]:
    return [
        count(summary.words, "word"),
        f"{summary.reading_minutes:g}\N{NO-BREAK SPACE}min to read",
        f"{percent(summary.quoted_share)} in quote marks",
    ]


def _switches(article: Article) -> Element | None:
    """One box a layer that the text has."""
    kinds = {quote.kind for quote in article.quotes}
    present = {
        "quotes": bool(kinds - {"indirect"}),
        "reported": "indirect" in kinds or "mixed" in kinds,
        "names": bool(article.entities) and bool(article.text),
    }
    boxes = [
        element(
            "label",
            None,
            element("input", {"type": "checkbox", "checked": True, "data-layer": layer}),
            element("span", {"class": f"sample {look}"}, name),
        )
        for layer, name, look in SWITCHES
        if present[layer]
    ]
    if not boxes:
        return None
    return element("fieldset", {"class": "switches"}, element("legend", None, "Marked"), *boxes)


def _without_text(article: Article, marked: Marked) -> Element:
    note = element("p", {"class": "quiet"}, "The text itself is not at hand; these are its quotes.")
    return element("div", None, note, marked.listed())
