"""First names that stand for one another, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.entities.name_forms import nickname, same_spelling
from newscli.core.entities.nicknames import NICKNAMES, SPELLINGS
from newscli.core.tokens import fold


def rows(text: str) -> list[str]:
    """For each line, two first names, what they are to each other."""
    found = []
    for line in text.splitlines():
        one, other = line.split()
        told = (
            "spellings" if same_spelling(one, other) else "nicknames" if nickname(one, other) else "two names"
        )
        found.append(f"{line}: {told}")
    return found


@cases.each("core/entities/nicknames")
def test_names(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_entries_are_in_lower_case_and_stand_beside_another() -> None:
    for names in (NICKNAMES, SPELLINGS):
        assert all(name == name.lower() for name in names)
        assert {fold(name) for name in names}
