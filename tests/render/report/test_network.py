"""Where points and names stand in a drawing of who is quoted together."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest

from newscli.render.report.network import APART, Box, labels, layout

FRAME = Box(90, 40, 870, 560)
TWO_CLIQUES = {pair: 1.0 for group in (range(4), range(4, 8)) for pair in combinations(group, 2)}


def test_points_stay_in_the_frame_and_apart() -> None:
    points = layout(40, {(0, other): 1.0 for other in range(1, 40)}, FRAME)
    assert all(FRAME.left <= x <= FRAME.right and FRAME.top <= y <= FRAME.bottom for x, y in points)
    assert min(dist(one, two) for one, two in combinations(points, 2)) > 0.8 * APART


def test_the_connected_stand_together() -> None:
    points = layout(8, TWO_CLIQUES, FRAME)

    def mean(pairs: list[tuple[int, int]]) -> float:
        return sum(dist(points[one], points[two]) for one, two in pairs) / len(pairs)

    across = [(one, two) for one in range(4) for two in range(4, 8)]
    assert mean(list(TWO_CLIQUES)) < 0.6 * mean(across)


def test_the_layout_is_always_the_same() -> None:
    backwards = dict(reversed(TWO_CLIQUES.items()))
    assert layout(8, TWO_CLIQUES, FRAME) == layout(8, backwards, FRAME)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_very_few_points(count: int) -> None:
    assert len(layout(count, {}, FRAME)) == count


def test_names_cover_no_other_name_where_there_is_room() -> None:
    points = layout(8, TWO_CLIQUES, FRAME)
    written = labels(points, [8.0] * 8, [90.0] * 8, 15.0, Box(0, 0, 960, 600))
    boxes = []
    for x, y, anchor in written:
        left = x if anchor == "start" else x - 90 if anchor == "end" else x - 45
        boxes.append(Box(left, y - 12, left + 90, y + 3))
        assert left >= 0 and left + 90 <= 960
    assert sum(one.overlap(two) for one, two in combinations(boxes, 2)) < 50


def test_a_name_at_the_edge_is_written_inside() -> None:
    (label,) = labels([(955, 300)], [5.0], [100.0], 15.0, Box(0, 0, 960, 600))  # type: ignore[list-item]
    assert label.anchor == "end"


def test_overlap_of_boxes() -> None:
    assert Box(0, 0, 4, 4).overlap(Box(2, 3, 9, 9)) == 2
    assert Box(0, 0, 1, 1).overlap(Box(1, 0, 2, 1)) == 0
