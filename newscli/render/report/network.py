"""Where the points of a small network stand: the same on every machine, near whom they are connected with.

Fruchterman and Reingold (1991): points push each other away, lines pull them together, and less and less is moved.
It begins with a spiral instead of chance and needs only arithmetic and square roots, which every machine computes
alike.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from math import cos, hypot, log, sin, sqrt
from typing import NamedTuple

ROUNDS = 260
GOLDEN = 2.39996
"""Angle of a sunflower's spiral, in radians."""
GRAVITY = 1.2
"""What keeps together those whom no line joins."""
PULL = 1.6
"""What a line pulls; less at points with many lines, which would draw all to one heap."""
APART = 44.0
"""Points are no nearer than this in the end."""


class Point(NamedTuple):
    """A place in the drawing."""

    x: float
    """From the left."""
    y: float
    """From the top."""


class Box(NamedTuple):
    """A rectangle in the drawing."""

    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: Box) -> float:
        """The area that both cover."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, width) * max(0.0, height)


def layout(count: int, lines: Mapping[tuple[int, int], float], frame: Box) -> list[Point]:
    """Places for ``count`` points inside the frame; ``lines`` are pairs of points and how strongly they pull."""
    places = [_seed(at) for at in range(count)]
    degrees = Counter(point for line in lines for point in line)
    pulls = [
        (one, two, PULL * log(1 + weight) / sqrt(degrees[one] * degrees[two]))
        for (one, two), weight in sorted(lines.items())
    ]
    for step in range(ROUNDS):
        places = _moved(places, pulls, 0.35 * (1 - step / ROUNDS) ** 1.5 + 0.002)
    return _apart(_fit(places, frame), frame)


def _seed(at: int) -> Point:
    """Rounded, because cosines differ in their last digits from machine to machine."""
    radius = sqrt(at + 0.5) / 3
    return Point(round(radius * cos(GOLDEN * at), 3), round(radius * sin(GOLDEN * at), 3))


def _moved(places: Sequence[Point], pulls: Sequence[tuple[int, int, float]], longest: float) -> list[Point]:
    """All points moved once, none further than ``longest``."""
    near = 1.1 / sqrt(len(places) or 1)
    forces = [[-GRAVITY * x, -GRAVITY * y] for x, y in places]
    for one, (x, y) in enumerate(places):
        force = forces[one]
        for two in range(one):
            across, down = x - places[two].x, y - places[two].y
            push = near * near / (across * across + down * down + 1e-6)
            force[0] += across * push
            force[1] += down * push
            forces[two][0] -= across * push
            forces[two][1] -= down * push
    for one, two, weight in pulls:
        across, down = places[one].x - places[two].x, places[one].y - places[two].y
        pull = weight * sqrt(across * across + down * down) / near
        for point, sign in ((one, -1), (two, 1)):
            forces[point][0] += sign * across * pull
            forces[point][1] += sign * down * pull
    return [_step(place, force, longest) for place, force in zip(places, forces, strict=True)]


def _step(place: Point, force: Sequence[float], longest: float) -> Point:
    length = sqrt(force[0] * force[0] + force[1] * force[1]) or 1.0
    step = min(length, longest) / length
    return Point(place.x + force[0] * step, place.y + force[1] * step)


def _fit(places: Sequence[Point], frame: Box) -> list[Point]:
    """Stretched to the frame, each direction by itself."""

    def scale(values: Sequence[float], low: float, high: float) -> list[float]:
        least, most = min(values, default=0.0), max(values, default=0.0)
        if most - least < 1e-9:
            return [(low + high) / 2] * len(values)
        return [low + (value - least) / (most - least) * (high - low) for value in values]

    across = scale([place.x for place in places], frame.left, frame.right)
    down = scale([place.y for place in places], frame.top, frame.bottom)
    return [Point(x, y) for x, y in zip(across, down, strict=True)]


def _apart(places: list[Point], frame: Box) -> list[Point]:
    """Points that stand too near to each other, pushed apart."""
    for _ in range(60):
        moved = False
        for one in range(len(places)):
            for two in range(one):
                moved |= _part(places, one, two, frame)
        if not moved:
            break
    return [Point(round(x, 1), round(y, 1)) for x, y in places]


def _part(places: list[Point], one: int, two: int, frame: Box) -> bool:
    across, down = places[one].x - places[two].x, places[one].y - places[two].y
    distance = sqrt(across * across + down * down)
    if distance >= APART:
        return False
    if distance < 1e-6:
        across, down, distance = 1.0, 0.5, hypot(1.0, 0.5)
    shift = (APART - distance) / distance / 2 + 0.01
    for point, sign in ((one, 1), (two, -1)):
        x = min(max(places[point].x + sign * across * shift, frame.left), frame.right)
        y = min(max(places[point].y + sign * down * shift, frame.top), frame.bottom)
        places[point] = Point(x, y)
    return True


class Label(NamedTuple):
    """Where a point's name is written."""

    x: float
    """Where it begins, ends or has its middle."""
    y: float
    """Its base line."""
    anchor: str
    """``start``, ``end`` or ``middle``."""


def labels(
    places: Sequence[Point], radii: Sequence[float], widths: Sequence[float], height: float, frame: Box
) -> list[Label]:
    """Places for names beside, above or below their points, where they cover as little as possible.

    The first points choose first. ``widths`` are those of the names, all ``height`` high.
    """
    taken = [
        Box(x - radius, y - radius, x + radius, y + radius)
        for (x, y), radius in zip(places, radii, strict=True)
    ]
    found = []
    for at, place in enumerate(places):
        choices = list(_choices(place, radii[at], widths[at], height))
        costs = [
            _cost(box, [*taken[:at], *taken[at + 1 :]], frame) + 0.01 * rank
            for rank, (_, box) in enumerate(choices)
        ]
        label, box = choices[costs.index(min(costs))]
        found.append(label)
        taken.append(box)
    return found


def _choices(place: Point, radius: float, width: float, height: float) -> list[tuple[Label, Box]]:
    """Right, left, below, above, and the corners between."""
    x, y = place
    found = []
    for across, down in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, 0.8), (-1, 0.8), (1, -0.8), (-1, -0.8)):
        reach = radius + 4 if down in (0, 1, -1) else radius * 0.6 + 3
        middle = y + down * (reach + height / 2)
        left = x - width / 2 if not across else x + reach if across > 0 else x - reach - width
        anchor = "start" if across > 0 else "end" if across else "middle"
        label = Label(round(x + across * reach, 1), round(middle + height * 0.32, 1), anchor)
        found.append((label, Box(left, middle - height / 2, left + width, middle + height / 2)))
    return found


def _cost(box: Box, others: Sequence[Box], frame: Box) -> float:
    covered = sum(box.overlap(other) for other in others)
    outside = (box.right - box.left) * (box.bottom - box.top) - box.overlap(frame)
    return covered + 20 * outside
