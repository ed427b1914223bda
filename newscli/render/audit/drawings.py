"""Charts of an audit that compare groups: bars cut into the same parts, one a group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from newscli.render.report.elements import Attributes, Element, Node, element
from newscli.render.report.palette import classes

HEIGHT = 18
WIDE_ENOUGH = 9
"""Per cent of the bar that a number inside needs."""


@dataclass(frozen=True, slots=True)
class Row:
    """One group."""

    label: str
    """Its name."""
    values: Sequence[float]
    """The parts, in any unit; as many as there are names."""
    text: str
    """How much it is altogether, as it is read."""


def stacked(caption: str, names: Mapping[int, str], rows: Sequence[Row]) -> Element:
    """A bar a row, each as long as the others and cut into its parts; a table for those who cannot see it.

    ``names`` are those of the parts, by the number that gives each its colour.
    """
    legend = [
        element(
            "li",
            None,
            element("span", {"class": f"badge {classes(number)}"}, str(number)),
            element("span", {"class": "name"}, name),
        )
        for number, name in names.items()
    ]
    body = [
        element(
            "tr",
            None,
            element("th", {"scope": "row"}, row.label),
            element("td", {"class": "drawing"}, _bar(names, row)),
            element("td", {"class": "value"}, row.text),
        )
        for row in rows
    ]
    table = element(
        "table", {"class": "chart bars"}, element("caption", None, caption), element("tbody", None, *body)
    )
    return element("div", {"class": "stacked"}, table, element("ul", {"class": "legend"}, *legend))


def _bar(names: Mapping[int, str], row: Row) -> Element:
    total = sum(row.values)
    shares = [100 * value / total if total else 0.0 for value in row.values]
    spoken = ", ".join(
        f"{name} {share:.0f}%" for name, share in zip(names.values(), shares, strict=True) if share
    )
    drawn: list[Node] = [element("rect", {"class": "track", "width": "100%", "height": HEIGHT, "rx": 2})]
    at = 0.0
    for (number, name), width in zip(names.items(), shares, strict=True):
        if width:
            drawn += _part(at, width, number, f"{row.label}: {name} {width:.0f}%")
        at += width
    label: Attributes = {"role": "img", "aria-label": f"{row.label}: {spoken or 'no words'}"}
    return element("svg", {"class": "parts", "width": "100%", "height": HEIGHT, **label}, *drawn)


def _part(at: float, width: float, number: int, title: str) -> list[Node]:
    shape: Attributes = {
        "class": f"fill {classes(number)}",
        "x": f"{at:.3f}%",
        "width": f"{max(0.0, width - 0.25):.3f}%",
        "height": HEIGHT,
    }
    drawn: list[Node] = [element("rect", shape, element("title", None, title))]
    if width >= WIDE_ENOUGH:
        middle: Attributes = {"class": "on", "x": f"{at + width / 2:.3f}%", "y": 14, "text-anchor": "middle"}
        drawn.append(element("text", middle, f"{width:.0f}%"))
    return drawn
