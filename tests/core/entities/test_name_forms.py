"""Personal names ready to be compared, from plain-text fixtures."""

from __future__ import annotations

import cases
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.document import Span
from newscli.core.entities import name_forms


def rows(text: str) -> list[str]:
    """The names of the text, one a line: their words, and what else is known of them."""
    found = []
    for form in map(name_forms.read, text.splitlines()):
        facts = {
            "particles": " ".join(form.particles), "suffix": form.suffix, "gender": form.gender,
            "titled": "yes" if form.titled else "", "kin": "yes" if form.kin else "", "bare": "" if form.full else "yes",
        }  # fmt: skip
        told = [" + ".join(form.words), *(f"{name} {value}" for name, value in facts.items() if value)]
        found.append(", ".join(told))
    return found


@cases.each("core/entities/name_forms")
def test_forms(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_titles_are_no_part_of_a_name() -> None:
    text = "Then Foreign Minister Ida Brandt’s aide"
    span, titles = name_forms.trim(text, Span(5, 34))
    assert text[span.start : span.end] == "Ida Brandt"
    assert titles == ("foreign", "minister")


def test_spellings_that_transliteration_varies_have_one_skeleton() -> None:
    assert len(set(map(name_forms.skeleton, ("gaddafi", "gadhafi", "qaddafi")))) == 1
    assert name_forms.skeleton("mueller") == name_forms.skeleton("muller") != name_forms.skeleton("miller")


@given(st.text(min_size=1, max_size=40))
def test_any_name_has_a_word(name: str) -> None:
    assert name_forms.read(name).words
