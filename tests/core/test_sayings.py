"""Statements looked up by unit and by offset, and the function of mentions: no model of speech is needed."""

from __future__ import annotations

import pytest

from newscli.core import phrases, pipeline
from newscli.core.clauses import Clauses
from newscli.core.document import Span
from newscli.core.salience import function_of
from newscli.core.sayings import Sayings
from newscli.core.units import Unit


def parts(text: str) -> list[Unit]:
    document = pipeline.prepare(text)
    return phrases.build(document.text, document.stretches, document.sentences)


def statement(text: str, mention: str, content: str) -> tuple[Span, Span]:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return span(content), span(mention)


TEXT = "His brother Mark Denholm said the hall was too small. It rained."


def test_a_statement_is_uttered_by_the_head_of_its_mention() -> None:
    found = parts(TEXT)
    sayings = Sayings(found, [statement(TEXT, "His brother Mark Denholm", "the hall was too small")])
    assert [unit.text for unit in found if sayings.by(unit)] == ["Mark Denholm"]
    assert [unit.text for unit in sayings.speakers(0)] == ["Mark Denholm"]


def test_a_place_is_in_the_statement_whose_content_holds_it() -> None:
    sayings = Sayings(parts(TEXT), [statement(TEXT, "Mark Denholm", "the hall was too small")])
    assert sayings.around(TEXT.index("small")) == 0
    assert sayings.around(TEXT.index("said")) is None
    assert sayings.around(TEXT.index("rained")) is None
    assert TEXT[slice(*sayings.content(0))] == "the hall was too small"


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
    found = parts(text)
    mention = next(unit for unit in found if unit.text == name)
    assert function_of(mention, Clauses(found))[0] == function
