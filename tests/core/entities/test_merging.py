"""Which name forms are one person, from plain-text fixtures."""

from __future__ import annotations

import cases
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.entities import merging, name_forms


def rows(text: str) -> list[str]:
    """Names with bars between them, those of one person in one row."""
    names = [name.strip() for name in text.split("|")]
    together: dict[int, list[str]] = {}
    for name, number in zip(names, merging.merge([name_forms.read(name) for name in names]), strict=True):
        together.setdefault(number, []).append(name)
    return [" = ".join(forms) for forms in together.values()]


@cases.each("core/entities/merging")
def test_forms_of_one_person(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


@pytest.mark.xfail(
    reason="Jack is a nickname of John, and nothing in two names tells that they are two people"
)
def test_a_nickname_of_somebody_else() -> None:
    assert len(set(merging.merge([name_forms.read("John Dean"), name_forms.read("Jack Dean")]))) == 2


@given(st.lists(st.text(min_size=1, max_size=20), max_size=12))
def test_any_text_is_merged_somehow(names: list[str]) -> None:
    numbers = merging.merge([name_forms.read(name) for name in names])
    assert len(numbers) == len(names)


@given(
    st.lists(st.sampled_from(["Ann Roe", "Roe", "A. Roe", "Bo Roe", "Mr. Roe", "Ann Roe Jr."]), max_size=9)
)
def test_equal_full_names_are_one_person(names: list[str]) -> None:
    numbers = merging.merge([name_forms.read(name) for name in names])
    assert len({number for name, number in zip(names, numbers, strict=True) if name == "Ann Roe"}) <= 1


def test_many_people_with_one_surname() -> None:
    names = [f"{first}{last} Smith" for first in "BCDFGHJKLM" for last in ("an", "or", "ul", "ey")] * 20
    assert len(set(merging.merge([name_forms.read(name) for name in names]))) == 40
