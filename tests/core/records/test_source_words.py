"""Nouns that describe sources, from plain-text fixtures."""

from __future__ import annotations

from itertools import combinations

import cases

from newscli.core.records import source_words

LISTS = (
    "DOCUMENTS", "WRITINGS", "REPRESENTATIVES", "BODIES", "CROWDS", "COUNTS", "COUNTERS", "PERSONS", "NO_AGENTS",
    "DETERMINERS", "CLOSERS", "POSTPOSED", "TIMES",
)  # fmt: skip


def rows(text: str) -> list[str]:
    """The words that stand in lists, with the lists."""
    found = [(word, [name for name in LISTS if word in getattr(source_words, name)]) for word in text.split()]
    return [f"{word}: {' '.join(names)}" for word, names in found if names]


@cases.each("core/records/source_words")
def test_words(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_no_noun_is_in_two_lists() -> None:
    lists = (source_words.DOCUMENTS, source_words.BODIES, source_words.PERSONS, source_words.TIMES)
    for one, two in combinations(lists, 2):
        assert not one & two
    assert not source_words.CROWDS & (source_words.DOCUMENTS | source_words.PERSONS | source_words.BODIES)
