"""Statements looked up by chunk and by offset, from plain-text fixtures that mark them, and built by hand."""

from __future__ import annotations

import cases
import steps

from newscli.core import pipeline
from newscli.core.attribution.statement_index import StatementIndex
from newscli.core.document import Span
from newscli.core.phrases import chunker
from newscli.core.phrases.chunks import Chunk


def parts(text: str) -> list[Chunk]:
    document = pipeline.prepare(text)
    return chunker.read_chunks(document)


def statement(text: str, mention: str, content: str) -> tuple[Span, Span]:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    return span(content), span(mention)


def rows(text: str) -> list[str]:
    """The statements in text order: ``who utters it: content``."""
    given = steps.marked(text)
    reported = steps.reported(given)
    index = StatementIndex(
        steps.clauses(given).chunks, [(Span(one.start, one.end), one.mention) for one in reported]
    )
    speakers = [", ".join(chunk.text for chunk in index.speakers(number)) for number in range(len(reported))]
    return [f"{who or 'nobody'}: {given.text[slice(*index.content(at))]}" for at, who in enumerate(speakers)]


@cases.each("core/attribution/statement_index")
def test_statements(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


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
