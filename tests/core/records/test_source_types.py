"""What kind of source a speaker is, by its label and by the words that describe it."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.records import source_words
from newscli.core.records.source_types import described_type, named_type
from newscli.model import SourceType

LINES = (Path(__file__).parent / "source_types.txt").read_text(encoding="utf-8").splitlines()
TYPES = {None, *get_args(SourceType)}
CASES = [line.split(" | ") for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("expected", "name"), CASES)
def test_described_sources(expected: str, name: str) -> None:
    assert (described_type(name) or "other") == expected


@pytest.mark.parametrize(("label", "expected"), [("PERSON", "person"), ("ORG", "organisation")])
def test_a_label_of_the_record_decides(label: str, expected: str) -> None:
    assert named_type(label, "Officials") == expected


@pytest.mark.parametrize("name", ["the Fair Fares Act", "Coastal Housing Survey"])
def test_the_name_of_a_document_says_so(name: str) -> None:
    assert named_type("ORG", name) == "document"
    assert named_type("PERSON", name) == "person"


def test_no_noun_is_in_two_lists() -> None:
    lists = (source_words.DOCUMENTS, source_words.BODIES, source_words.PERSONS, source_words.TIMES)
    for one, two in combinations(lists, 2):
        assert not one & two
    assert not source_words.CROWDS & (source_words.DOCUMENTS | source_words.PERSONS | source_words.BODIES)


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
