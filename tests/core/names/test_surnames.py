"""Surnames that are common words, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.names.surnames import completed


def rows(text: str) -> list[str]:
    """The names of the text, as they are and as they are completed."""
    found = []
    for sentence in steps.read(text).sentences:
        for name in completed(sentence, sentence.names):
            found.append(" ".join(sentence.words[name.first : name.last]))
    return found


@cases.each("core/names/surnames")
def test_names(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
