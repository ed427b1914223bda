"""An article in a notebook: its text marked as on the page, in a box of its own that runs no script."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from zlib import crc32

from newscli.io.outputs.inert import count
from newscli.model import Article, Speaker
from newscli.render.phrases import standing
from newscli.render.report import palette
from newscli.render.report.article import title_of
from newscli.render.report.elements import Element, Node, element
from newscli.render.report.marked import Marked
from newscli.render.report.page import asset
from newscli.render.report.wording import percent

BOX = ".newscli-article"
"""The box. All of its style is about what is in it, so that the rest of the notebook keeps its own."""
DARK = ("@media (prefers-color-scheme: dark)", '[data-jp-theme-light="false"]', ".vscode-dark")
"""Where it is dark: in the browser, in JupyterLab, in VS Code."""
LIGHT = '[data-jp-theme-light="true"]'
"""A light JupyterLab in a dark browser."""
UNNAMED = "-"
"""What an article without a name and a headline is called."""
KEPT = ("class", "id", "href", "data-number", "aria-label")
"""What an element needs without a script."""


def draw(article: Article) -> str:
    """HTML of the title, the speakers and the marked text (or the quotes, where it is missing), with its style."""
    key = f"n{crc32(f'{article.article} {article.text}'.encode('utf-8', 'surrogatepass')):08x}"
    marked = Marked(article, key)
    title = title_of(article)
    box = element(
        "div",
        {"class": BOX.removeprefix(".")},
        *([] if title == UNNAMED else [element("p", {"class": "title"}, element("strong", None, title))]),
        element("ul", {"class": "speakers"}, *_speakers(article, marked, key)),
        marked.text() if article.text else marked.listed(),
    )
    return f"<style>{_style()}</style>{_slim(box).__html__()}"


def _speakers(article: Article, marked: Marked, key: str) -> Iterator[Element]:
    for speaker in sorted(article.speakers, key=lambda speaker: marked.number(speaker.id) or 0):
        badge = element("span", {"class": f"badge {marked.look(speaker.id)}"}, str(marked.number(speaker.id)))
        name = element("span", {"class": "name"}, speaker.name)
        facts = element("small", None, f" {_facts(speaker)}")
        yield element("li", {"id": f"{key}-s-{speaker.id}"}, badge, " ", name, facts)


def _facts(speaker: Speaker) -> str:
    known = (standing(speaker), count(speaker.quotes, "quote"), f"{percent(speaker.share)} of the words")
    return " · ".join(part for part in known if part)


def _slim(node: Element) -> Element:
    """The element with what is of use without a script; what is told to ears is also shown under the pointer."""
    kept = tuple(pair for pair in node.attributes if pair[0] in KEPT)
    titles = tuple(("title", value) for name, value in kept if name == "aria-label")
    return replace(node, attributes=(*kept, *titles), children=tuple(_children(node)))


def _children(node: Element) -> Iterator[Node]:
    """The children without a script's data; a span that says nothing any more is its own children."""
    for child in node.children:
        slim = _slim(child) if isinstance(child, Element) else child
        if isinstance(slim, Element) and slim.name == "span" and not slim.attributes:
            yield from slim.children
        else:
            yield slim


def _style() -> str:
    """Colours of both schemes, then the rules; nothing in it comes from an article."""
    light, dark = list(_colours(0)), list(_colours(1))
    media, *themes = DARK
    parts = [
        *(f"{BOX}{rule}" for rule in light),
        f"{media} {{ {' '.join(f'{BOX}{rule}' for rule in dark)} }}",
        *(f"{theme} {BOX}{rule}" for theme in themes for rule in dark),
        *(f"{LIGHT} {BOX}{rule}" for rule in light),
        asset("notebook.css").replace("&", BOX),
    ]
    return "\n".join(parts)


def _colours(scheme: int) -> Iterator[str]:
    wash = ("14%", "24%")[scheme]
    yield (
        f" {{ --ink: {palette.INK[scheme]}; --quiet: {palette.QUIET[scheme]}; "
        f"--paper: {palette.PAPER[scheme]}; --wash: {wash}; }}"
    )
    for slot, shade in (*enumerate(palette.SHADES), ("x", palette.NEUTRAL)):
        yield f" .k{slot} {{ --c: {shade[scheme]}; }}"
