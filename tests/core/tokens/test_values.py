"""Dates, amounts and percentages, from plain-text fixtures."""

from __future__ import annotations

from dataclasses import replace

import cases
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.document import NameSpan, Sentence
from newscli.core.layout import structure
from newscli.core.tagging import tagger
from newscli.core.tokens import quote_marks, tokens, values


def sentences(text: str) -> list[Sentence]:
    """The text's sentences with their tags."""
    paragraphs = structure.read(text).paragraphs
    return tagger.tag(tokens.split(text, paragraphs, quote_marks.pair(text, paragraphs)))


def rows(text: str) -> list[str]:
    """The values in text order as ``LABEL: words``."""
    return [f"{value.label}: {text[slice(*value.span)]}" for value in values.amounts(text, sentences(text))]


@cases.each("core/tokens/values")
def test_values(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_a_value_inside_a_name_is_no_value() -> None:
    text = "The Vision 2030 plan."
    (sentence,) = sentences(text)
    assert values.amounts(text, [sentence])
    assert not values.amounts(text, [replace(sentence, names=(NameSpan(1, 3, "MISC"),))])


WORDS = [
    "1",
    "20",
    "2019",
    "3,000",
    ".",
    "-",
    "$",
    "%",
    "may",
    "May",
    "Monday",
    "to",
    "million",
    "US",
    "per cent",
]


@given(st.lists(st.sampled_from(WORDS)))
def test_values_are_in_order_and_do_not_overlap(words: list[str]) -> None:
    text = " ".join(words)
    last = 0
    for value in values.amounts(text, sentences(text)):
        assert last <= value.span.start < value.span.end <= len(text)
        last = value.span.end
