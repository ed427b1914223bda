"""Words that the name finder knows by kind, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.names import lists


def rows(text: str) -> list[str]:
    """The words that stand in lists, with the lists."""
    return cases.listed(lists, text)


@cases.each("core/names/lists")
def test_lists(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_entries_are_in_lower_case() -> None:
    assert all(
        word == word.lower()
        for words in vars(lists).values()
        if isinstance(words, frozenset)
        for word in words
    )
