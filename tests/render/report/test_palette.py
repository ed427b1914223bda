"""Colours that everybody can read, in a light room and in a dark one."""

from __future__ import annotations

from itertools import combinations

import pytest

from newscli.render.report.palette import (
    ACCENT,
    CARD,
    INK,
    NEUTRAL,
    PAPER,
    QUIET,
    SHADES,
    Shade,
    classes,
    contrast,
    css,
)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("ground", [PAPER, CARD], ids=["paper", "card"])
@pytest.mark.parametrize("shade", [*SHADES, NEUTRAL, QUIET, ACCENT, INK], ids=lambda shade: shade.light)
def test_every_colour_is_readable_on_every_ground(shade: Shade, ground: Shade, scheme: int) -> None:
    """As text on the page, and with the page's colour as text on it."""
    assert contrast(shade[scheme], ground[scheme]) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_no_two_speakers_look_the_same() -> None:
    looks = [classes(number) for number in range(1, 25)]
    assert all(one != two for one, two in combinations(looks, 2))
    assert (looks[0], looks[8], looks[16]) == ("k0", "k0 stripes", "k0 dots")
    assert classes(25) == "k0"
    assert classes(None) == "kx"


def test_the_style_has_every_colour_in_both_schemes() -> None:
    light, dark = css().split("@media")
    assert all(shade.light in light and shade.dark in dark for shade in (*SHADES, NEUTRAL, PAPER, INK))
