"""What kind of voice a source is, by its label and by the words that describe it."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.analysis import source_words
from newscli.analysis.voice_types import VoiceType, described_type, voice_type

LINES = (Path(__file__).parent / "fixtures" / "types.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.split(" | ") for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("expected", "name"), CASES)
def test_described_sources(expected: str, name: str) -> None:
    assert described_type(name) == expected


@pytest.mark.parametrize(("label", "expected"), [("PERSON", "person"), ("ORG", "organisation")])
def test_a_label_of_the_record_decides(label: str, expected: str) -> None:
    assert voice_type(label, "Officials") == expected


def test_no_noun_is_in_two_lists() -> None:
    lists = (source_words.DOCUMENTS, source_words.BODIES, source_words.PERSONS, source_words.TIMES)
    for one, two in combinations(lists, 2):
        assert not one & two
    assert not source_words.CROWDS & (source_words.DOCUMENTS | source_words.PERSONS | source_words.BODIES)


@given(st.text())
def test_any_description_has_a_type(name: str) -> None:
    assert described_type(name) in VoiceType


@given(
    st.lists(
        st.sampled_from(["the", "of", "and", "in", "one", "10", "'s", "released", "Mr", "officials", "%"])
    )
)
def test_any_row_of_function_words_has_a_type(words: list[str]) -> None:
    assert described_type(" ".join(words)) in VoiceType
