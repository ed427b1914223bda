"""Sentences and tokens: where they begin and end, and that every character is accounted for."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.core.document import Paragraph, Sentence
from newscli.core.tokens import quote_marks, tokens

WORDS = {
    "U.S.-based firm": "U.S. - based firm",
    "a Paris-based firm": "a Paris - based firm",
    "ex-NATO man": "ex - NATO man",
    "US-China talks": "US - China talks",
    "a well-known Jean-Luc": "a well-known Jean-Luc",
    "He can't, and cannot": "He ca n't , and can not",
    "Ann’s dog isn’t O’Brien's": "Ann 's dog is n't O'Brien 's",
    "(CNN)Share it": "( CNN ) Share it",
    "$1,200 at 3:30 p.m. today": "$ 1,200 at 3:30 p.m. today",
    "see www.example.org/a, now": "see www.example.org/a , now",
    "Sen. Ann Hill": "Sen. Ann Hill",
}
SENTENCES = {
    "titles": ("He met Sen. Hill. She left.", 2),
    "initials": ("It was J. B. Hill who won. She left.", 2),
    "a country": ("The U.S. Senate met. It rose.", 2),
    "a country at the end": ("He left the U.S. The next day he rang.", 2),
    "a number": ("It ranks No. 5 here. It fell.", 2),
    "a time": ("They met at 5 a.m. on Monday. It rained.", 2),
    "a name that opens sentences": ("Then Mr. Clinton spoke. He left.", 2),
    "inside a pair of marks": ('"We won. They lost. It rained," he said. She left.', 2),
    "no stop": ("No stop at all", 1),
    "a missing space": ("The harbour closed.Then it opened.", 2),
}


def split(text: str) -> list[Sentence]:
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    paragraphs = (Paragraph(start, end, start),) if start < end else ()
    return tokens.split(text, paragraphs, quote_marks.pair(text, paragraphs))


@pytest.mark.parametrize(("text", "expected"), WORDS.items())
def test_words(text: str, expected: str) -> None:
    assert [word for sentence in split(text) for word in sentence.words] == expected.split()


@pytest.mark.parametrize(("text", "count"), SENTENCES.values(), ids=SENTENCES)
def test_sentences(text: str, count: int) -> None:
    assert len(split(text)) == count


def test_quote_marks_have_one_form() -> None:
    (sentence,) = split("“Stay,” she said.")
    assert sentence.words == ["``", "Stay", ",", "''", "she", "said", "."]


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
