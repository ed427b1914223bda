"""How alike two names are, from plain-text fixtures."""

from __future__ import annotations

import cases
import pytest

from newscli.core.entities import name_forms
from newscli.core.entities.merging import ENOUGH
from newscli.core.entities.name_forms import NameForm
from newscli.core.entities.name_likeness import bare_fit, may_be_one, similarity


def rows(text: str) -> list[str]:
    """For each line, two names: whether they can be one person's; of a bare name how well it stands for the full one."""
    found = []
    for line in text.splitlines():
        one, other = (name_forms.read(name.strip()) for name in line.split("|"))
        found.append(f"{_verdict(one, other)}: {line}")
    return found


def _verdict(one: NameForm, other: NameForm) -> str:
    if one.full:
        return "one" if similarity(one, other) >= ENOUGH else "two"
    fit = bare_fit(one, other)
    return "fits" if fit >= 4 else "may fit" if fit else "no"


@cases.each("core/entities/name_likeness")
def test_likeness(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_likeness_has_no_direction() -> None:
    names = [
        name_forms.read(name)
        for name in ("Ida Brandt", "I. Brandt", "Ida Brand", "Brandt Ida", "Ida M. Brandt")
    ]
    assert all(similarity(one, other) == similarity(other, one) for one in names for other in names)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sergey Lavrov", "Lavrov"),
        ("William Gates", "Bill Gates"),
        ("Ara Aivazian", "Ayvazyan"),
        ("Paul O’Neill", "O'Neill"),
        ("Xi Jinping", "Xi"),
        ("Nora", "Nora Vale"),
        ("Ana Ruíz", "Ana Ruiz"),
    ],
)
def test_names_that_may_be_one_person(one: str, other: str) -> None:
    assert may_be_one(one, other)
    assert may_be_one(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hillary Clinton", "Bill Clinton"),
        ("Osman Abu Laban", "Alastair Osman"),
        ("Nora Vale", "Tom Hale"),
        ("Vale", "Nora Vall"),
        ("A. Lavrov", "Sergey Lavrov"),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    assert not may_be_one(one, other)
    assert not may_be_one(other, one)
