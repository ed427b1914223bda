"""Dialogues without quote marks: who says what, and what is none."""

from __future__ import annotations

import cases
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli import parse
from newscli.core.attribution.transcripts import utterances
from newscli.core.pipeline import prepare

LINES = [
    "Q: Why so?",
    "A: It was not safe.",
    "HALE: No.",
    "BRANDT: Yes.",
    "(APPLAUSE)",
    "Ida Brandt left.",
    "",
]


@pytest.mark.parametrize("case", cases.read("core/attribution/transcripts"), ids=cases.title)
def test_dialogues(case: cases.Case) -> None:
    found = [
        f"{quote.speaker} | {quote.mention and quote.mention.text} | {quote.text}"
        for quote in parse(case.text).quotes
    ]
    assert found == list(case.rows)


def test_the_paragraphs_of_an_answer_are_one_turn() -> None:
    (case, *_) = cases.read("core/attribution/transcripts")
    assert [quote.turn for quote in parse(case.text).quotes] == [1, 2, 2, 3]


@given(st.lists(st.sampled_from(LINES), max_size=12))
def test_utterances_stand_in_order_inside_the_text(lines: list[str]) -> None:
    text = "\n\n".join(lines)
    end = 0
    for uttered in utterances(prepare(text)):
        assert end <= uttered.content.start < uttered.content.end <= len(text)
        end = uttered.content.end
