"""Facts about personal names, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.entities import name_facts
from newscli.core.tokens import fold

OWN = {
    name: words
    for name, words in vars(name_facts).items()
    if name.isupper() and not name.endswith("LE_TITLES")
}
"""The lists of the module, those left out that it takes over."""


def rows(text: str) -> list[str]:
    """The words that stand in lists, with the lists."""
    found = [(word, [name for name, words in OWN.items() if word in words]) for word in text.split()]
    return [f"{word}: {' '.join(names)}" for word, names in found if names]


@cases.each("core/entities/name_facts")
def test_facts(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_entries_are_folded() -> None:
    assert [word for words in OWN.values() for word in words if fold(word) != word] == []
