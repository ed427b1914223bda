"""What kind of source a speaker is, by its label and by the words that describe it."""

from __future__ import annotations

from typing import get_args

import cases
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.records.source_types import described_type, named_type
from newscli.model import SourceType

TYPES = {None, *get_args(SourceType)}


def rows(text: str) -> list[str]:
    """The descriptions, one a line, with the type of the source."""
    return [f"{described_type(name) or 'other'}: {name}" for name in text.splitlines()]


@cases.each("core/records/source_types")
def test_described_sources(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


@pytest.mark.parametrize(("label", "expected"), [("PERSON", "person"), ("ORG", "organisation")])
def test_a_label_of_the_record_decides(label: str, expected: str) -> None:
    assert named_type(label, "Officials") == expected


@pytest.mark.parametrize("name", ["the Fair Fares Act", "Coastal Housing Survey"])
def test_the_name_of_a_document_says_so(name: str) -> None:
    assert named_type("ORG", name) == "document"
    assert named_type("PERSON", name) == "person"


@given(st.text())
def test_any_description_has_a_type(name: str) -> None:
    assert described_type(name) in TYPES


@given(
    st.lists(
        st.sampled_from(["the", "of", "and", "in", "one", "10", "'s", "released", "Mr", "officials", "%"])
    )
)
def test_any_row_of_function_words_has_a_type(words: list[str]) -> None:
    assert described_type(" ".join(words)) in TYPES
