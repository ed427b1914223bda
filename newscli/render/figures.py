"""How right newscli is, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.table import Table

from newscli.evaluation.scores import Figure

NAMES = ("figure", "precision", "recall", "F1", "right", "found", "gold")
"""The columns."""


def draw(figures: Sequence[Figure], width: int) -> Table:
    """One row a figure: precision, recall, F1, and what was counted."""
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, width=min(width, 90))
    table.add_column(NAMES[0].capitalize(), overflow="fold", ratio=1)
    for name in NAMES[1:]:
        table.add_column(name.capitalize(), justify="right")
    for figure in figures:
        table.add_row(*cells(figure))
    return table


def cells(figure: Figure) -> list[str]:
    """The row of a figure; what says nothing is empty."""
    shares = [
        "" if share is None else f"{share:.3f}" for share in (figure.precision, figure.recall, figure.f1)
    ]
    counts = ["" if number is None else f"{number:,}" for number in (figure.right, figure.found, figure.gold)]
    return [figure.figure, *shares, *counts]
