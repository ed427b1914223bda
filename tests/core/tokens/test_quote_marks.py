"""Quote marks of every kind are paired, and a missing one costs a paragraph at most."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.core.document import Paragraph
from newscli.core.tokens import quote_marks

CASES = {
    "straight": ('"We won," he said.', ["We won,"]),
    "curly": ("“We won,” he said. “They lost.”", ["We won,", "They lost."]),
    "doubled": ("''We won,'' he said.", ["We won,"]),
    "backticks": ("``We won,'' he said.", ["We won,"]),
    "guillemets": ("«We won», he said.", ["We won"]),
    "low and high": ("„We won“, he said.", ["We won"]),
    "single with apostrophes": (
        "'I don't know,' he said. 'It's Ann's boat.'",
        ["I don't know,", "It's Ann's boat."],
    ),
    "single inside double": ("“He said ‘no’ to us,” she said.", ["He said ‘no’ to us,"]),
    "inches": ('He is 6\'2" tall, and "quick".', ["quick"]),
    "apostrophes alone": ("It's the unions' day, and Ann's.", []),
    "reopened": ("“We won.\n“They lost,” he said.", ["We won.", "They lost,"]),
    "a missing closer": (
        '"We won, he said.\nHe left.\n"They lost," he said.',
        ["We won, he said.", "They lost,"],
    ),
    "paragraphs run together": (
        '"We won," he said. "They lost. "We are glad. "We go home."',
        ["We won,", "They lost.", "We are glad.", "We go home."],
    ),
    "the last of them not closed": ('He said: "They lost. "We go home.', ["They lost.", "We go home."]),
}


def pair(text: str) -> list[str]:
    return [text[found.inner.start : found.inner.end] for found in quote_marks.pair(text, paragraphs(text))]


def paragraphs(text: str) -> list[Paragraph]:
    found, at = [], 0
    for line in text.split("\n"):
        if line:
            found.append(Paragraph(at, at + len(line), at))
        at += len(line) + 1
    return found


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_pairs(text: str, expected: list[str]) -> None:
    assert pair(text) == expected


def test_ten_thousand_marks() -> None:
    assert pair('"' * 10_000) == []


@settings(max_examples=200, deadline=None)
@given(st.text("ab .,'\"“”‘’«»„`\n2", max_size=100))
def test_quoted_spans_are_in_order_and_within_the_text(text: str) -> None:
    end = 0
    for found in quote_marks.pair(text, paragraphs(text)):
        assert end <= found.start < found.inner.start <= found.inner.end <= found.end <= len(text)
        end = found.end
