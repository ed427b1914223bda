"""Names that were cut in two, from plain-text fixtures."""

from __future__ import annotations

from itertools import pairwise

import cases
import steps
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.names.joined import join


def rows(text: str) -> list[str]:
    """The names in text order after joining: ``LABEL name``."""
    document = steps.read(text)
    return [
        f"{name.label} {document.text[sentence.starts[name.first] : sentence.ends[name.last - 1]]}"
        for sentence in map(join, document.sentences)
        for name in sentence.names
    ]


@cases.each("core/names/joined")
def test_joined(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


PARTS = [
    "[ORG Tarn Museum]",
    "[PERSON Ida]",
    "[GPE Davis]",
    "[ORG University of California]",
    "the",
    "and",
    "&",
    ",",
]


@given(st.lists(st.sampled_from([*PARTS, "Save the Children", "Marks", "said", "."]), max_size=14))
def test_names_stay_in_order_and_apart(parts: list[str]) -> None:
    for sentence in steps.read(" ".join(parts)).sentences:
        names = join(sentence).names
        assert all(0 <= name.first < name.last <= len(sentence.words) for name in names)
        assert all(one.last <= two.first for one, two in pairwise(names))
