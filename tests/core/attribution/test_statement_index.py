"""Statements looked up by chunk and by offset, and the function of mentions: no model of speech is needed."""

from __future__ import annotations

import pytest

from newscli.core import pipeline
from newscli.core.attribution.statement_index import StatementIndex
from newscli.core.coreference.salience import function_of
from newscli.core.document import Span
from newscli.core.phrases import chunker
from newscli.core.phrases.chunks import Chunk
from newscli.core.phrases.clauses import Clauses


def parts(text: str) -> list[Chunk]:
    document = pipeline.prepare(text)
    return chunker.read_chunks(document)


def statement(text: str, mention: str, content: str) -> tuple[Span, Span]:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return span(content), span(mention)


TEXT = "His brother Mark Denholm said the hall was too small. It rained."


def test_a_statement_is_uttered_by_the_head_of_its_mention() -> None:
    found = parts(TEXT)
    statement_index = StatementIndex(
        found, [statement(TEXT, "His brother Mark Denholm", "the hall was too small")]
    )
    assert [chunk.text for chunk in found if statement_index.by(chunk)] == ["Mark Denholm"]
    assert [chunk.text for chunk in statement_index.speakers(0)] == ["Mark Denholm"]


def test_a_place_is_in_the_statement_whose_content_holds_it() -> None:
    statement_index = StatementIndex(parts(TEXT), [statement(TEXT, "Mark Denholm", "the hall was too small")])
    assert statement_index.at(TEXT.index("small")) == 0
    assert statement_index.at(TEXT.index("said")) is None
    assert statement_index.at(TEXT.index("rained")) is None
    assert TEXT[slice(*statement_index.content(0))] == "the hall was too small"


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
    mention = next(chunk for chunk in found if chunk.text == name)
    assert function_of(mention, Clauses(found))[0] == function
