"""A page of two columns: what an article has on the left, what it is held against on the right; nothing runs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import resources

from newscli import __version__
from newscli.desk.worddiff import Piece
from newscli.render.report.elements import Element, Node, element
from newscli.render.report.page import Rendered, page
from newscli.render.report.palette import classes

TAG = {"removed": "del", "added": "ins"}


def sheet(title: str, facts: str, parts: Iterable[Node], note: str) -> str:
    """The whole page. Raises :class:`UsageProblem` when the extra ``report`` is not installed."""
    header = element(
        "header", {"class": "top"}, element("h1", None, title), element("p", {"class": "facts quiet"}, facts)
    )
    footer = element(
        "footer", {"class": "quiet"}, element("p", None, f"Made with newscli {__version__}. {note}")
    )
    body = (header, element("main", {"id": "content", "tabindex": -1}, *parts), footer)
    style = resources.files(__package__ or "").joinpath("desk.css").read_text(encoding="utf-8")
    return page(title, Rendered("\n".join(part.__html__() for part in body)), style=style)


def switches(
    legend: str, counts: Mapping[str, int], words: Mapping[str, str], colours: Mapping[str, int]
) -> Element:
    """A box for each kind of row that there is: without its tick, the style sheet hides the rows of that kind."""
    boxes = [
        element(
            "label",
            None,
            element("input", {"type": "checkbox", "checked": True, "data-kind": kind}),
            " ",
            badge(f"{number:,}", colours[kind]),
            f" {words.get(kind, kind)}",
        )
        for kind, number in counts.items()
        if number
    ]
    return element("fieldset", {"class": "switches"}, element("legend", None, legend), *boxes)


def badge(text: str, colour: int) -> Element:
    """A word on its colour."""
    return element("span", {"class": f"badge {classes(colour)}"}, text)


def beside(kind: str, left: Sequence[Node], right: Sequence[Node]) -> Element:
    """A row of the page."""
    return element(
        "section",
        {"class": f"pair is-{kind}"},
        element("div", {"class": "new"}, *left),
        element("div", {"class": "old"}, *right),
    )


def marked(pieces: Iterable[Piece]) -> Iterator[Node]:
    """Words, with what was removed and added in elements of their own."""
    for piece in pieces:
        if piece.text:
            yield piece.text if piece.mark == "same" else element(TAG[piece.mark], None, piece.text)
