"""HTML as a tree of elements: escaped when written, and of harmless names, attributes and addresses only.

One tree is written in two ways: as HTML into a page, and as JSON that the page's script builds with
``createElement`` and ``textContent`` when it is asked for. Control characters of an article become �.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from typing import Any

from newscli.io.outputs.inert import printable

TAGS = frozenset(
    "a article aside button caption circle dd del details div dl dt fieldset figcaption figure footer g h1 h2 h3"
    " header input ins label legend li line main nav ol option p path rect section select small span strong summary"
    " svg table tbody td text th thead title tr ul".split()
)
VOID = frozenset(["input"])
ATTRIBUTE = re.compile(r"(?!on|style\b|src|form)[a-z][a-zA-Z0-9-]*")
"""No handlers, no styles, nothing that is fetched or sent."""
ADDRESS = re.compile(r"(?:https?://|#)[^\s\x00-\x1f]*", re.IGNORECASE)
LINE_END = re.compile(r"\r\n?")

Value = str | int | float | bool | None
Attributes = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Element:
    """One element of a page; :func:`element` makes it."""

    name: str
    """The tag."""
    attributes: tuple[tuple[str, str], ...]
    """Names and values, harmless and not yet escaped."""
    children: tuple[Element | str, ...]
    """Elements and text, not yet escaped."""

    def __html__(self) -> str:
        """The element as HTML; templates that escape what they are given take it as it is."""
        parts: list[str] = []
        _write(self, parts)
        return "".join(parts)


Node = Element | str


def element(name: str, attributes: Attributes | None = None, *children: Node | None) -> Element:
    """An element with attributes and children; those that are None or False are left out.

    Raises :class:`ValueError` for tags, attributes and addresses that a page of ours never has.
    """
    if name not in TAGS:
        raise ValueError(f"no tag of ours: {name}")
    pairs = tuple(
        (key, _value(key, value))
        for key, value in (attributes or {}).items()
        if value is not None and value is not False
    )
    kept = (child if isinstance(child, Element) else clean(child) for child in children if child is not None)
    return Element(name, pairs, tuple(kept))


def clean(text: str) -> str:
    """The text with line ends made equal and control characters shown as �."""
    if text.isprintable():  # most pieces, and much faster to see
        return text
    return printable(LINE_END.sub("\n", text))


def is_address(text: str | None) -> bool:
    """True for what may be linked: http and https, nothing that a browser would run."""
    return text is not None and ADDRESS.fullmatch(text) is not None and not text.startswith("#")


def compact(node: Node) -> Any:
    """The same as lists for JSON: ``[name, {attributes} or 0, child…]``, text as it is."""
    if isinstance(node, str):
        return node
    return [node.name, dict(node.attributes) or 0, *map(compact, node.children)]


def number(value: float) -> str:
    """At most two decimals, no zeros at the end: ``12``, ``33.3``."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else f"{value:.0f}"


def joined(nodes: Iterable[Node], between: str) -> list[Node]:
    """The nodes with text between them."""
    found: list[Node] = []
    for node in nodes:
        found += [between, node] if found else [node]
    return found


@cache
def _check_attribute(key: str) -> None:
    if not ATTRIBUTE.fullmatch(key):
        raise ValueError(f"no attribute of ours: {key}")


def _value(key: str, value: Value) -> str:
    _check_attribute(key)
    text = "" if value is True else number(value) if isinstance(value, int | float) else clean(str(value))
    if key == "href" and not ADDRESS.fullmatch(text):
        raise ValueError(f"no address of ours: {text}")
    return text


def _write(node: Node, parts: list[str]) -> None:
    if isinstance(node, str):
        parts.append(escape(node, quote=False))
        return
    parts.append(f"<{node.name}")
    parts.extend(f' {key}="{escape(value)}"' for key, value in node.attributes)
    parts.append(">")
    for child in node.children:
        _write(child, parts)
    if node.name not in VOID:
        parts.append(f"</{node.name}>")
