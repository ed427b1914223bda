"""Who is quoted together with whom, as a drawing of points and lines and as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

from newscli.io.outputs.inert import count
from newscli.render.phrases import listing
from newscli.render.report.charts import Bar, bars
from newscli.render.report.elements import Attributes, Element, Node, element
from newscli.render.report.network import Box, Point, labels, layout
from newscli.render.report.voices import Voice, Voices, closest

WIDTH, HEIGHT = 960, 600
MARGIN, SIDES = 40, 90
"""Room for names outside the points."""
MOST, LINES, PAIRS = 40, 100, 15
LETTER, LINE = 7.6, 15.0
"""Width of a letter and height of a line, in units of the drawing."""
LONGEST = 26
"""Letters of a name; what is longer is cut."""


def together(voices: Voices, ranks: Mapping[int, int]) -> list[Element]:
    """The drawing, and a table where a pair has more than one article; nothing when no two voices share one.

    ``ranks`` are the numbers of the voices in links.
    """
    chosen, pairs = closest(voices, MOST, LINES)
    if not pairs:
        return []
    rows = [
        Bar(
            f"{voices.named[one].name} and {voices.named[two].name}",
            number,
            count(number, "article"),
            link=f"#s{ranks[one]}+{ranks[two]}",
        )
        for (one, two), number in list(pairs.items())[:PAIRS]
    ]
    table = [bars("The pairs most often quoted in one article", rows)] if max(pairs.values()) > 1 else []
    return [_drawing(voices, chosen, pairs, ranks), *table]


def _drawing(
    voices: Voices, chosen: Sequence[int], pairs: Mapping[tuple[int, int], int], ranks: Mapping[int, int]
) -> Element:
    chosen = sorted(chosen, key=lambda place: ranks[place])
    at = {place: position for position, place in enumerate(chosen)}
    lines = {(at[one], at[two]): float(number) for (one, two), number in pairs.items()}
    frame = Box(SIDES, MARGIN, WIDTH - SIDES, HEIGHT - MARGIN)
    points = layout(len(chosen), lines, frame)
    people = [voices.named[place] for place in chosen]
    radii = _radii(people)
    names = [_cut(voice.name) for voice in people]
    written = labels(points, radii, [LETTER * len(name) for name in names], LINE, Box(0, 0, WIDTH, HEIGHT))
    children: list[Node] = [
        _line(points[one], points[two], weight, f"{one} {two}") for (one, two), weight in lines.items()
    ]
    for position, voice in enumerate(people):
        link = f"#s{ranks[chosen[position]]}"
        facts = _facts(voice, _neighbours(position, lines, people))
        dot = element("circle", {"cx": points[position].x, "cy": points[position].y, "r": radii[position]})
        x, y, anchor = written[position]
        name = element("text", {"x": x, "y": y, "text-anchor": anchor}, names[position])
        known: Attributes = {"class": "node", "href": link, "data-node": position, "aria-label": facts}
        children.append(element("a", known, element("title", None, facts), dot, name))
    spoken = f"{count(len(chosen), 'speaker')} and who is quoted together with whom"
    drawing = element(
        "svg",
        {"class": "network", "viewBox": f"0 0 {WIDTH} {HEIGHT}", "role": "group", "aria-label": spoken},
        *children,
    )
    note = (
        "A line joins two who are quoted in the same article, the thicker the more often; a larger point has more "
        "words. A click shows the articles."
    )
    return element(
        "figure",
        {"class": "together"},
        element("div", {"class": "wide", "tabindex": 0, "role": "region", "aria-label": "Drawing"}, drawing),
        element("figcaption", {"class": "quiet"}, note),
    )


def _radii(people: Sequence[Voice]) -> list[float]:
    most = max(voice.words for voice in people) or 1
    return [round(4 + 12 * sqrt(voice.words / most), 1) for voice in people]


def _line(one: Point, two: Point, weight: float, ends: str) -> Element:
    shape: Attributes = {
        "class": "tie", "x1": one.x, "y1": one.y, "x2": two.x, "y2": two.y,
        "stroke-width": round(min(7.0, 0.7 + 0.8 * sqrt(weight)), 2), "data-ends": ends,
    }  # fmt: skip
    return element("line", shape)


def _neighbours(position: int, lines: Mapping[tuple[int, int], float], people: Sequence[Voice]) -> list[str]:
    others = [sum(ends) - position for ends in lines if position in ends]
    return [people[other].name for other in others]


def _facts(voice: Voice, others: Sequence[str]) -> str:
    """What the drawing shows of a voice, in words."""
    said = f"{voice.name}: {count(voice.words, 'word')} in {count(voice.articles, 'article')}"
    return f"{said}; quoted together with {listing(others)}" if others else said


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"
