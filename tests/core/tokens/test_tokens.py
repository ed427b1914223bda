"""Sentences and tokens: where they begin and end, and that every character is accounted for."""

from __future__ import annotations

import cases
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.core.document import Paragraph, Sentence
from newscli.core.tokens import quote_marks, tokens


def split(text: str) -> list[Sentence]:
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    paragraphs = (Paragraph(start, end, start),) if start < end else ()
    return tokens.split(text, paragraphs, quote_marks.pair(text, paragraphs))


def rows(text: str) -> list[str]:
    """The sentences, one a row, their tokens with blanks between them."""
    return [" ".join(sentence.words) for sentence in split(text)]


@cases.each("core/tokens/tokens")
def test_sentences_and_words(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


@settings(max_examples=200, deadline=None)
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=120) | st.text('aA.-’"“” \n1', max_size=120)
)
def test_every_character_is_in_one_token(text: str) -> None:
    spans = [span for sentence in split(text) for span in zip(sentence.starts, sentence.ends, strict=True)]
    covered = [at for start, end in spans for at in range(start, end)]
    assert covered == sorted(set(covered))
    assert all(text[start:end].strip() for start, end in spans)
    assert {at for at, sign in enumerate(text) if not sign.isspace()} <= set(covered)


@pytest.mark.parametrize("text", ["x" * 300_000, "word " * 60_000, '"' * 10_000, "+" * 50_000, "." * 50_000])
def test_long_inputs_are_split(text: str) -> None:
    assert split(text)


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Inc", "Mr", "Rome", "ran", "no", "U.S", "x", ".", ". ", "?", "!", '"', "”", "’", ")", " ", "1"]
        )
    )
)
def test_ends_that_are_told_at_once_are_those_of_punkt(parts: list[str]) -> None:
    quick = tokens._punkt()
    whole = type(quick)(quick._params)
    text = "".join(parts)
    assert list(quick.span_tokenize(text)) == list(whole.span_tokenize(text))
