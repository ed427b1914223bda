"""The function of mentions in their sentences, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.coreference.salience import function_of


def rows(text: str) -> list[str]:
    """The function of each person, a sentence a line."""
    clauses = steps.clauses(text)
    people = [chunk for chunk in clauses.chunks if chunk.type == "E"]
    return [f"{function_of(chunk, clauses)[0]}: {chunk.text}" for chunk in people]


@cases.each("core/coreference/salience")
def test_functions(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
