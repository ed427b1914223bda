"""Words as they are compared: one meaning, one word; every word has its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.desk.words import words_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("forty-one", "41"),
        ("Forty one", "41"),
        ("two hundred and five thousand", "205,000"),
        ("nineteen eighty-four", "1984"),
        ("twenty twenty-four", "2024"),
        ("the twenty-first", "the 21st"),
        ("five million dollars", "$5 million"),
        ("five million dollars", "$5m"),
        ("2.5 billion", "2.50bn"),
        ("ten per cent", "10%"),
        ("ten percent", "10 per cent"),
        ("colour, organised, theatre", "color organized theater"),
        ("the U.S. team", "the US team"),
        ("Zürich’s", "Zurich's"),
        ("well-known", "well known"),
    ],
)
def test_the_same_said_otherwise(one: str, other: str) -> None:
    assert words_of(one).words == words_of(other).words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four", "for"),
        ("our", "or"),
        ("twenty and thirty", "fifty"),
        ("one, two", "12"),
        ("1.5", "15"),
        ("can", "can't"),
        ("5 million", "5 billion"),
        ("first", "one"),
        ("we're", "were"),
    ],
)
def test_what_differs(one: str, other: str) -> None:
    assert words_of(one).words != words_of(other).words


def test_a_number_has_the_place_of_all_its_words() -> None:
    text = "about two hundred and five boats"
    words = words_of(text)
    assert words.words == ("about", "#205", "boats")
    assert text[words.starts[1] : words.ends[1]] == "two hundred and five"


def test_skipped_stretches_have_no_words() -> None:
    assert words_of("NAME: we (laughter) stay", [(0, 5), (9, 19)]).words == ("we", "stay")


def test_words_between_offsets() -> None:
    words = words_of("we will stay")
    assert words.between(3, 12) == range(1, 3)
    assert words.between(4, 12) == range(2, 3)
    assert words.between(12, 12) == range(3, 3)


@given(st.text(max_size=300))
def test_places_are_in_order_for_any_text(text: str) -> None:
    words = words_of(text)
    assert len(words.words) == len(words.starts) == len(words.ends)
    assert all(0 <= start < end <= len(text) for start, end in zip(words.starts, words.ends, strict=True))
    assert list(words.starts) == sorted(words.starts)
    assert all(words.words)


NUMBER_WORDS = "one two ten nineteen twenty ninety hundred thousand million and first third 5 1,000 2.5 % $ per cent".split()


@given(st.lists(st.sampled_from(NUMBER_WORDS), max_size=20))
def test_any_run_of_number_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    found = words_of(text)
    assert all(text[start:end].strip() for start, end in zip(found.starts, found.ends, strict=True))
