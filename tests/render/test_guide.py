"""Topics of the guide drawn on a terminal."""

from __future__ import annotations

import pytest

from newscli.guide import names, topic
from newscli.render.guide import WIDEST, draw


def test_links_become_commands() -> None:
    text = "Read [Exit status](exit-status.md), the [text](text.md) and [SQLite](https://example.org)."
    drawn = "Read newscli guide exit-status, the text (newscli guide text) and SQLite"
    assert draw(text, 80, False) == f"{drawn}\n(https://example.org).\n"


def test_cells_are_folded_and_not_cut() -> None:
    word = "x" * 60
    text = f"| a | b |\n|---|---|\n| `{word}` | {word} |\n"
    drawn = draw(text, 40, False)
    assert drawn.count("x") == 120 and "…" not in drawn


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("width", [40, 80, 120])
def test_every_topic_fits(name: str, width: int) -> None:
    lines = draw(topic(name).text, width, False).splitlines()
    assert max(map(len, lines)) <= min(width, WIDEST)
    assert all(line == line.rstrip() for line in lines)
