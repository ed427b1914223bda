"""The words around a quote touch it, and are counted as words."""

from __future__ import annotations

import pytest
import toys
from hypothesis import given
from hypothesis import strategies as st

from newscli.analysis.context import in_context

TEXT = "One two three. “Four five,” said six.\n\nSeven eight nine."


def around(text: str, start: int, end: int, words: int) -> tuple[str, str]:
    quote = toys.quote(1, "direct", "Nobody slept,", text=text[start:end], start=start, end=end)
    [found] = in_context([quote], text, words)
    return found.before, found.after


@pytest.mark.parametrize(
    ("words", "before", "after"),
    [
        (1, "three. “", ",” said"),
        (2, "two three. “", ",” said six."),
        (3, "One two three. “", ",” said six.\n\nSeven"),
        (99, "One two three. “", ",” said six.\n\nSeven eight nine."),
    ],
)
def test_words(words: int, before: str, after: str) -> None:
    start = TEXT.index("Four")
    assert around(TEXT, start, start + len("Four five"), words) == (before, after)


def test_at_the_edges_of_the_text() -> None:
    assert around("All of it", 0, len("All of it"), 3) == ("", "")
    assert around("", 0, 0, 3) == ("", "")


@given(st.text("ab “”\n", max_size=40), st.integers(0, 40), st.integers(0, 40), st.integers(1, 4))
def test_it_is_the_text(text: str, first: int, second: int, words: int) -> None:
    start, end = sorted((min(first, len(text)), min(second, len(text))))
    before, after = around(text, start, end, words)
    assert text[start - len(before) : end + len(after)] == before + text[start:end] + after
    assert len(before.split()) <= words + 1 and len(after.split()) <= words + 1
