"""Charts as tables: a label, a drawing, a number. Whoever cannot see the drawing reads the table.

The drawings are inline SVG in per cent of their width, so that they fit any column and their text is never stretched.
Colours come from the classes of :mod:`newscli.render.report.palette`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newscli.render.report.elements import Attributes, Element, Node, element
from newscli.render.report.palette import classes

BAR_HEIGHT = 10
COLUMN_HEIGHT = 34
STRIP_HEIGHT = 26
WIDE_ENOUGH = 5
"""Per cent of the strip that a number needs."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a bar chart, or one part of a strip."""

    label: str
    """What the row is about."""
    value: float
    """Length of the bar, in any unit, not negative."""
    text: str
    """The value as it is read: ``33 %``."""
    note: str = ""
    """Smaller, under the label."""
    number: int | None = None
    """Number of the speaker, from 1, that gives the colour; None has no colour of its own."""
    link: str | None = None
    """Where the label leads: ``#…`` or http(s)."""


@dataclass(frozen=True, slots=True)
class Series:
    """One row of a chart over time."""

    label: str
    """What the row is about."""
    values: Sequence[float]
    """One value a period, not negative."""
    text: str
    """The sum, as it is read."""
    number: int | None = None
    """Number of the speaker, from 1, that gives the colour; None has no colour of its own."""
    link: str | None = None
    """Where the label leads."""


def bars(
    caption: str, rows: Sequence[Bar], headings: tuple[str, str] = ("", ""), most: float | None = None
) -> Element:
    """Horizontal bars, one a row; ``most`` is the value of a full bar (the largest value when None)."""
    full = most or max((row.value for row in rows), default=0) or 1
    body = [
        element(
            "tr",
            None,
            _label(row.label, row.note, row.link),
            element("td", {"class": "drawing"}, bar(row.value / full, row.number)),
            element("td", {"class": "value"}, row.text),
        )
        for row in rows
    ]
    return _table("chart bars", caption, headings, body)


def bar(share: float, number: int | None = None) -> Element:
    """One bar on its track, filled to ``share`` (0–1); decoration beside a number."""
    filled = round(100 * max(0.0, min(1.0, share)), 2)
    return _svg(
        "bar",
        BAR_HEIGHT,
        element("rect", {"class": "track", "width": "100%", "height": BAR_HEIGHT, "rx": 2}),
        element(
            "rect",
            {"class": _fill(number), "width": f"{filled:g}%", "height": BAR_HEIGHT, "rx": 2},
        ),
    )


def strip(caption: str, rows: Sequence[Bar]) -> Element:
    """One bar cut into parts, with a legend that says what each is; parts too small for it have no number."""
    total = sum(row.value for row in rows) or 1
    drawn: list[Node] = []
    at = 0.0
    for place, row in enumerate(rows, 1):
        width = 100 * row.value / total
        drawn += _part(at, width, row, place)
        at += width
    legend = [
        element(
            "li",
            None,
            element("span", {"class": f"badge {classes(row.number)}"}, str(row.number or place)),
            element("span", {"class": "name"}, row.label),
            element("span", {"class": "value"}, row.text),
        )
        for place, row in enumerate(rows, 1)
    ]
    return element(
        "figure",
        {"class": "chart strip"},
        element("figcaption", None, caption),
        _svg("parts", STRIP_HEIGHT, *drawn),
        element("ul", {"class": "legend"}, *legend),
    )


def timeline(caption: str, periods: Sequence[str], rows: Sequence[Series], unit: str = "words") -> Element:
    """Small columns over time, one chart a row, all on one scale; ``periods`` names the columns."""
    most = max((value for row in rows for value in row.values), default=0) or 1
    body = [
        element(
            "tr",
            None,
            _label(row.label, "", row.link),
            element("td", {"class": "drawing"}, _columns(periods, row, most, unit)),
            element("td", {"class": "value"}, row.text),
        )
        for row in rows
    ]
    first, last = (periods[0], periods[-1]) if periods else ("", "")
    axis = element(
        "div",
        {"class": "axis"},
        element("span", None, first),
        element("span", None, last if last != first else ""),
    )
    foot = element("tr", {"class": "foot"}, element("td"), element("td", None, axis), element("td"))
    return _table("chart timeline", caption, ("", ""), [*body, foot])


def _columns(periods: Sequence[str], row: Series, most: float, unit: str) -> Element:
    width = 100 / max(1, len(periods))
    drawn: list[Node] = [
        element("line", {"class": "ground", "x1": 0, "x2": "100%", "y1": COLUMN_HEIGHT, "y2": COLUMN_HEIGHT})
    ]
    for place, (period, value) in enumerate(zip(periods, row.values, strict=True)):
        if value:
            height = max(1.5, (COLUMN_HEIGHT - 2) * value / most)
            shape: Attributes = {
                "class": _fill(row.number),
                "x": f"{place * width + width * 0.1:.3f}%",
                "width": f"{width * 0.8:.3f}%",
                "y": COLUMN_HEIGHT - height,
                "height": height,
            }
            drawn.append(
                element("rect", shape, element("title", None, f"{row.label}, {period}: {value:,.0f} {unit}"))
            )
    spoken = f"{row.label}: " + ", ".join(
        f"{period} {value:,.0f}" for period, value in zip(periods, row.values, strict=True) if value
    )
    return _svg("columns", COLUMN_HEIGHT, *drawn, label=spoken)


def _part(at: float, width: float, row: Bar, place: int) -> list[Node]:
    shape: Attributes = {
        "class": _fill(row.number),
        "x": f"{at:.3f}%",
        "width": f"{max(0.0, width - 0.25):.3f}%",
        "height": STRIP_HEIGHT,
    }
    drawn: list[Node] = [element("rect", shape, element("title", None, f"{row.label}: {row.text}"))]
    if width >= WIDE_ENOUGH:
        middle: Attributes = {"class": "on", "x": f"{at + width / 2:.3f}%", "y": 18, "text-anchor": "middle"}
        drawn.append(element("text", middle, str(row.number or place)))
    return drawn


def _fill(number: int | None) -> str:
    return "fill" if number is None else f"fill {classes(number)}"


def _svg(kind: str, height: int, *children: Node, label: str | None = None) -> Element:
    """A drawing as wide as its place; without a label it is decoration."""
    spoken: Attributes = {"role": "img", "aria-label": label} if label else {"aria-hidden": "true"}
    return element("svg", {"class": kind, "width": "100%", "height": height, **spoken}, *children)


def _label(label: str, note: str, link: str | None) -> Element:
    name = element("a", {"href": link}, label) if link else label
    return element("th", {"scope": "row"}, name, element("small", None, note) if note else None)


def _table(kind: str, caption: str, headings: tuple[str, str], body: Sequence[Node]) -> Element:
    head = None
    if any(headings):
        cells = [
            element("th", {"scope": "col"}, headings[0]),
            element("td"),
            element("th", {"scope": "col", "class": "value"}, headings[1]),
        ]
        head = element("thead", None, element("tr", None, *cells))
    return element(
        "table", {"class": kind}, element("caption", None, caption), head, element("tbody", None, *body)
    )
