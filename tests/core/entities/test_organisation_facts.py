"""Facts about organisations and places, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.entities.organisation_facts import FUNCTION_WORDS, GENERIC, LEGAL_ENDINGS, SAME_NAME

LISTS = {
    "ending of the law": LEGAL_ENDINGS,
    "left out of acronyms": FUNCTION_WORDS,
    "shortens nothing": GENERIC,
}


def rows(text: str) -> list[str]:
    """Each name with the name that it stands for, or what the lists say of it."""
    found = []
    for name in (part.strip() for line in text.splitlines() for part in line.split("|")):
        told = [f"is {SAME_NAME[name]}"] if name in SAME_NAME else []
        told += [kind for kind, words in LISTS.items() if name in words]
        found.append(f"{name}: {', '.join(told) or 'nothing'}")
    return found


@cases.each("core/entities/organisation_facts")
def test_facts(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_a_name_that_others_stand_for_stands_for_itself() -> None:
    assert all(SAME_NAME[name] == name for name in SAME_NAME.values())
