"""Relatives who are two people, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.entities.grouping import group_names, name_of


def rows(text: str) -> list[str]:
    """The people with all forms of their names."""
    return [
        " = ".join([name_of(group), *(form for form in group.forms() if form != name_of(group))])
        for group in group_names(steps.read(text))
    ]


@cases.each("core/entities/relatives")
def test_people(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
