"""Checks and edits as they are drawn; hostile text is drawn like any other."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable

import pytest
import spoken
import toys
from rich.text import Text

from newscli.desk.check.records import Check
from newscli.desk.diff.records import Change, Edit, Subject
from newscli.desk.worddiff import Piece, merged, new_side, old_side
from newscli.render.desk import check_table, diff_table
from newscli.render.desk.word_diff import as_markdown, drawn
from newscli.render.drawing import console

CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
SOURCE = "We will not, um, keep the lamp lit until forty boats are home."
WORDS = "We will not keep the lantern lit until 41 boats are home."


def altered() -> Check:
    return spoken.check(WORDS, SOURCE)


def hostile_check() -> Check:
    words = f"{toys.HOSTILE} and so on and so on"
    return spoken.check(f"{words} for ever", f"{words} for a day", toys.HOSTILE)


def edit(**more: object) -> Change:
    values: dict[str, object] = {
        "article": toys.HOSTILE, "subject": Subject.attribution, "edit": Edit.altered, "old": toys.HOSTILE,
        "new": None, "speaker": toys.HOSTILE, "quote": toys.HOSTILE, "kind": "direct", "old_start": 0, "old_end": 1,
        "new_start": 0, "new_end": 1, "differences": (), **more,
    }  # fmt: skip
    return Change(**values)  # type: ignore[arg-type]


def printed(lines: Iterable[Text], width: int, color: bool = False) -> str:
    stream = io.StringIO()
    surface = console(stream, width, color)
    for line in lines:
        surface.print(line)
    return stream.getvalue()


def draw(check: Check, width: int = 80, color: bool = False) -> str:
    return printed(check_table.draw([check], console(io.StringIO(), width, color), color), width, color)


def test_changed_words_are_in_brackets() -> None:
    assert (
        "“We will not [-um-] keep the [-lamp-]{+lantern+} lit until [-forty-]{+41+} boats are home.”"
        in draw(altered(), 120)
    )


def test_changed_words_are_coloured() -> None:
    out = draw(altered(), 120, color=True)
    assert "\x1b[9;31mlamp" in out
    assert "\x1b[1;32mlantern" in out
    assert "[-" not in out


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("color", [False, True])
def test_hostile_checks(width: int, color: bool) -> None:
    out = (
        re.sub("\x1b\\[[0-9;]*m", "", draw(hostile_check(), width, color))
        if color
        else draw(hostile_check(), width)
    )
    assert not CONTROLS.search(out)
    assert "[red]x[/red]" in out.replace("\n           ", "")
    assert all(len(line) <= width and line == line.rstrip() for line in out.splitlines())


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("subject", list(Subject))
def test_hostile_edits(width: int, subject: Subject) -> None:
    lines = diff_table.draw([edit(subject=subject)], console(io.StringIO(), width, False), False)
    out = printed(lines, width)
    assert not CONTROLS.search(out)
    assert all(len(line) <= width and line == line.rstrip() for line in out.splitlines())


def test_markdown() -> None:
    [*_, line] = check_table.markdown([altered()])
    assert (
        "“We will not ~~um~~ keep the ~~lamp~~**lantern** lit until ~~forty~~**41** boats are home.”" in line
    )
    [*_, line] = check_table.markdown([hostile_check()])
    assert "\\<b\\>" in line and "| `" not in line and line.count("\n") == 1
    [*_, line] = diff_table.markdown([edit()])
    assert "\\<b\\>" in line and line.count("\n") == 1


def test_both_sides() -> None:
    check = altered()
    assert check.source_text is not None and check.source_start is not None
    assert "".join(piece.text for piece in new_side(check.text, check.start, check.differences)) == check.text
    old = list(old_side(check.source_text, check.source_start, check.differences))
    assert "".join(piece.text for piece in old) == check.source_text
    assert [piece.text for piece in old if piece.mark == "removed"] == ["um", "lamp", "forty"]


def test_the_pieces_of_a_merged_text() -> None:
    pieces = list(merged(WORDS, spoken.START, altered().differences))
    assert "".join(piece.text for piece in pieces if piece.mark != "removed").replace("  ", " ") == WORDS


def test_words_of_pieces() -> None:
    pieces = [Piece("a ", "same"), Piece("b", "removed"), Piece("c*", "added"), Piece(" d", "same")]
    assert drawn(pieces, color=False).plain == "a [-b-]{+c*+} d"
    assert as_markdown(pieces) == "a ~~b~~**c\\*** d"


def test_captions() -> None:
    assert check_table.caption({}) == "No quotes to check."
    assert diff_table.caption({}) == diff_table.NOTHING
    counts = {(Subject.quote, Edit.altered): 2, (Subject.name, Edit.added): 1}
    assert diff_table.caption(counts) == "3 edits: 2 quotes altered and 1 name added"


def test_times() -> None:
    assert [check_table.clock(second) for second in (0, 59.9, 61, 3723)] == [
        "0:00",
        "0:59",
        "1:01",
        "1:02:03",
    ]
