"""Well-known names that hold common words, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.names.known_names import KNOWN
from newscli.core.pipeline import prepare


def rows(text: str) -> list[str]:
    """The names of the text: ``LABEL name``."""
    return [
        f"{name.label} {text[sentence.starts[name.first] : sentence.ends[name.last - 1]]}"
        for sentence in prepare(text).sentences
        for name in sentence.names
    ]


@cases.each("core/names/known_names")
def test_known_names(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_the_longest_of_names_with_one_beginning_comes_first() -> None:
    for names in KNOWN.values():
        lengths = [len(tokens) for tokens, _ in names]
        assert lengths == sorted(lengths, reverse=True)
