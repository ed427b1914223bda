"""Names are looked up without regard to case, accents, apostrophes and hyphens."""

from __future__ import annotations

import cases
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.tokens.folding import fold, folded, folded_words


def rows(text: str) -> list[str]:
    """The names of the text, one a line, as they are looked up."""
    return [f"{name}: {folded(name) or 'nothing'}" for name in text.splitlines()]


@cases.each("core/tokens/folding")
def test_folded(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_one_word_keeps_its_hyphen_and_apostrophe() -> None:
    assert [fold(word) for word in ("O’Brien", "al‑Assad", "Noël")] == ["o'brien", "al-assad", "noel"]


@given(st.text())
def test_a_folded_name_stays_as_it_is(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@given(st.text())
def test_upper_case_makes_no_difference_to_latin_names(name: str) -> None:
    latin = "".join(letter for letter in name if letter.isascii())
    assert folded(latin.upper()) == folded(latin.lower())


@given(st.text())
def test_the_words_of_a_name_are_those_of_its_folded_form(name: str) -> None:
    assert list(folded_words(name)) == folded(name).split()
