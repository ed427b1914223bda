"""Quote marks of every kind are paired, and a missing one costs a paragraph at most."""

from __future__ import annotations

import cases
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.core.document import Paragraph
from newscli.core.tokens import quote_marks


def rows(text: str) -> list[str]:
    """The words between each pair of marks."""
    return [text[found.inner.start : found.inner.end] for found in quote_marks.pair(text, paragraphs(text))]


def paragraphs(text: str) -> list[Paragraph]:
    found, at = [], 0
    for line in text.split("\n"):
        if line:
            found.append(Paragraph(at, at + len(line), at))
        at += len(line) + 1
    return found


@cases.each("core/tokens/quote_marks")
def test_pairs(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_ten_thousand_marks() -> None:
    assert rows('"' * 10_000) == []


@settings(max_examples=200, deadline=None)
@given(st.text("ab .,'\"“”‘’«»„`\n2", max_size=100))
def test_quoted_spans_are_in_order_and_within_the_text(text: str) -> None:
    end = 0
    for found in quote_marks.pair(text, paragraphs(text)):
        assert end <= found.start < found.inner.start <= found.inner.end <= found.end <= len(text)
        end = found.end
