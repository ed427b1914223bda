"""Pronouns that mean somebody named behind them, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.coreference.cataphora import subject_behind
from newscli.core.phrases import PRONOUN


def rows(text: str) -> list[str]:
    """The pronouns with whom they mean behind them."""
    clauses = steps.clauses(text)
    pronouns = [chunk for chunk in clauses.chunks if chunk.type == PRONOUN]
    meant = [(chunk.text, subject_behind(chunk, clauses)) for chunk in pronouns]
    return [f"{words} -> {subject.text}" for words, subject in meant if subject is not None]


@cases.each("core/coreference/cataphora")
def test_subjects(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
