"""The function of mentions in their sentences."""

from __future__ import annotations

import pytest
import steps

from newscli.core.coreference.salience import function_of


@pytest.mark.parametrize(
    ("text", "name", "function"),
    [
        ("Ruth Kovacs had a question.", "Ruth Kovacs", "subject"),
        ("Ruth Kovacs said the hall was shut.", "Ruth Kovacs", "speaker"),
        ("“It is shut,” said Ruth Kovacs.", "Ruth Kovacs", "speaker"),
        ("Officials said Ruth Kovacs was late.", "Ruth Kovacs", "subject"),
        ("The mayor thanked Ruth Kovacs and said that he was glad.", "Ruth Kovacs", "object"),
        ("The mayor spoke with Ruth Kovacs.", "Ruth Kovacs", "oblique"),
        ("Ruth Kovacs’s brother left.", "Ruth Kovacs", "possessor"),
        ("Ruth Kovacs, who has been in Oslo, left.", "Ruth Kovacs", "subject"),
    ],
)
def test_function_of_a_mention(text: str, name: str, function: str) -> None:
    clauses = steps.clauses(text)
    mention = next(chunk for chunk in clauses.chunks if chunk.text == name)
    assert function_of(mention, clauses)[0] == function
