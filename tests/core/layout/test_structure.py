"""Paragraphs and header, from plain-text fixtures; offsets for any text."""

from __future__ import annotations

import cases
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.document import Layout
from newscli.core.layout import structure


def rows(text: str, layout: Layout) -> list[str]:
    """The layout as readable rows; a line break inside a paragraph is shown as ⏎."""
    title = " ".join(text[slice(*layout.title)].split()) if layout.title else None
    facts = {"date": layout.date, "title": title, "byline": layout.byline, "dateline": layout.dateline}
    found = [f"{name}: {value}" for name, value in facts.items() if value]
    for paragraph in layout.paragraphs:
        for name, start, end in (
            ("header", paragraph.start, paragraph.body),
            ("body", paragraph.body, paragraph.end),
        ):
            if start < end:
                found.append(f"{name}: {text[start:end].strip()}".replace("\n", "⏎"))
    return found


@cases.each("core/layout/structure")
def test_structure(case: cases.Case) -> None:
    assert rows(case.text, structure.read(case.text)) == list(case.rows)


@pytest.mark.parametrize("line_end", ["\r\n", "\r", "\u2028", "\x85"])
def test_all_line_ends_part_paragraphs_and_stay_in_the_text(line_end: str) -> None:
    text = f"Bridge shut{line_end * 2}The bridge was shut on Monday.{line_end}It was old.{line_end}"
    layout = structure.read(text)
    assert [text[p.start : p.end] for p in layout.paragraphs] == [
        "Bridge shut",
        "The bridge was shut on Monday.",
        "It was old.",
    ]


def test_white_space_of_every_kind_is_no_part_of_a_paragraph() -> None:
    text = "\ufeff\t The bridge was shut.\xa0\n\xa0\n\x0c\u3000It was old. \u200b"
    assert [text[p.start : p.end] for p in structure.read(text).paragraphs] == [
        "The bridge was shut.",
        "It was old.",
    ]


def test_no_text_has_no_paragraph() -> None:
    assert structure.read(" \n\t\n") == Layout(())


PIECES = st.sampled_from(
    [*"aA9.,;:—-( )\"'“”\n\r\u2028\t\xa0", "By ", "LONDON", "3 March 2021 ", "a line of words"]
)


@given(st.lists(PIECES).map("".join))
def test_paragraphs_lie_in_order_in_the_text_and_hold_all_its_words(text: str) -> None:
    layout = structure.read(text)
    last = 0
    for paragraph in layout.paragraphs:
        assert last <= paragraph.start <= paragraph.body <= paragraph.end <= len(text)
        assert not text[last : paragraph.start].strip()
        last = paragraph.end
    assert not text[last:].strip()


def test_a_very_long_line_is_read() -> None:
    text = "word " * 400_000
    assert len(structure.read(text).paragraphs) == 1


def test_a_hundred_thousand_lines_are_read() -> None:
    text = "Short line here\n" * 100_000
    assert len(structure.read(text).paragraphs) == 100_000
