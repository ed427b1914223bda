"""Two names, full or bare, that can be one person's, and two that cannot."""

from __future__ import annotations

import pytest

from newscli.core.entities import may_be_one


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
def test_one(one: str, other: str) -> None:
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
def test_two(one: str, other: str) -> None:
    assert not may_be_one(one, other)
    assert not may_be_one(other, one)
