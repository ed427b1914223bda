"""Colours of speakers: eight that can be told apart, each readable on the page and under its own text.

A speaker's number decides: the first eight have a colour each, the next eight the same colours with stripes, the
next eight with dots. The number itself always stands beside the colour, so that nobody needs to see it.
"""

from __future__ import annotations

from typing import NamedTuple


class Shade(NamedTuple):
    """One colour in both schemes, as ``#rrggbb``."""

    light: str
    """On a light page; white text on it is readable."""
    dark: str
    """On a dark page; dark text on it is readable."""


PAPER = Shade("#fcfbf8", "#15171b")
"""The page."""
CARD = Shade("#f3f1ea", "#1f2228")
"""What lies on the page: boxes, hovered rows."""
INK = Shade("#1d1f23", "#e6e4df")
"""Text."""
QUIET = Shade("#5c5f66", "#a5a8af")
"""Text that stands back."""
ACCENT = Shade("#1f5fa8", "#86b9f2")
"""Links and what has the focus."""
NEUTRAL = Shade("#5f6168", "#b4b7bd")
"""A speaker whom the text does not name; bars that stand for no speaker."""

SHADES = (
    Shade("#1560ad", "#7db8f5"),  # blue
    Shade("#a8470c", "#f4a56c"),  # orange
    Shade("#17703d", "#78cf9b"),  # green
    Shade("#853aa6", "#d5a2ee"),  # purple
    Shade("#b0254f", "#f693b1"),  # red
    Shade("#0c6f7d", "#66cbd8"),  # teal
    Shade("#776000", "#dcc45f"),  # ochre
    Shade("#6d4c3b", "#d0b09c"),  # brown
)
PATTERNS = ("plain", "stripes", "dots")


def classes(number: int | None) -> str:
    """The CSS classes of speaker ``number`` (from 1): ``k3``, ``k0 stripes``; ``kx`` for None."""
    if number is None:
        return "kx"
    pattern = PATTERNS[(number - 1) // len(SHADES) % len(PATTERNS)]
    slot = f"k{(number - 1) % len(SHADES)}"
    return slot if pattern == "plain" else f"{slot} {pattern}"


def css() -> str:
    """The colours as custom properties: those of the page, and ``--c`` (``--on`` is text on it) of each slot."""
    dark = "\n".join(f"  {line}" for line in _rules(1))
    return "\n".join([*_rules(0), "@media screen and (prefers-color-scheme: dark) {", dark, "}", ""])


def contrast(one: str, two: str) -> float:
    """WCAG 2 contrast of two colours, 1–21."""
    bright, dim = sorted((_luminance(one), _luminance(two)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _rules(scheme: int) -> list[str]:
    names = {"paper": PAPER, "card": CARD, "ink": INK, "quiet": QUIET, "accent": ACCENT, "neutral": NEUTRAL}
    root = " ".join(f"--{name}: {shade[scheme]};" for name, shade in names.items())
    slots = [*enumerate(SHADES), ("x", NEUTRAL)]
    return [f":root {{ {root} }}", *(f".k{slot} {{ --c: {shade[scheme]}; }}" for slot, shade in slots)]


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.2126 * _linear(red) + 0.7152 * _linear(green) + 0.0722 * _linear(blue)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
