"""Whom a sentence brings in to speak, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.coreference.moods import brought_in
from newscli.core.phrases import PRONOUN


def rows(text: str) -> list[str]:
    """The pronouns with whom the sentence before their quote brings in."""
    clauses = steps.clauses(text)
    pronouns = [chunk for chunk in clauses.chunks if chunk.type == PRONOUN]
    meant = [(chunk.text, brought_in(chunk, clauses)) for chunk in pronouns]
    return [f"{words} -> {subject.text}" for words, subject in meant if subject is not None]


@cases.each("core/coreference/moods")
def test_moods(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
