"""Names are looked up without regard to case, accents, apostrophes and hyphens."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.tokens.folding import fold, folded, folded_words


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ana Ruíz", "ana ruiz"),
        ("Jonas Støre", "jonas store"),
        ("Lech Wałęsa", "lech walesa"),
        ("MÜLLER", "muller"),
        ("Weiß", "weiss"),
        ("O’Brien", "o brien"),
        ("O'Brien", "o brien"),
        ("Smith‑Jones", "smith jones"),
        ("  J. R.  Ewing ", "j r ewing"),
        ("İstanbul", "istanbul"),
        ("Путин", "путин"),
        ("—", ""),
    ],
)
def test_folded(name: str, expected: str) -> None:
    assert folded(name) == expected
    assert list(folded_words(name)) == expected.split()


def test_one_word_keeps_its_hyphen_and_apostrophe() -> None:
    assert [fold(word) for word in ("O’Brien", "al‑Assad", "Noël")] == ["o'brien", "al-assad", "noel"]


@given(st.text())
def test_a_folded_name_stays_as_it_is(name: str) -> None:
    assert folded(folded(name)) == folded(name)


@given(st.text())
def test_upper_case_makes_no_difference_to_latin_names(name: str) -> None:
    latin = "".join(letter for letter in name if letter.isascii())
    assert folded(latin.upper()) == folded(latin.lower())
