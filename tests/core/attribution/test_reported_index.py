"""Reported clauses as attribution asks for them, built by hand."""

from __future__ import annotations

from newscli.core import pipeline
from newscli.core.attribution.reported_index import ReportedIndex
from newscli.core.document import Reported, Span
from newscli.core.phrases import chunker
from newscli.core.phrases.chunks import Chunk

TEXT = "Brandt said the plan was “a joke nobody laughs at” and “late.” Pritchard said nothing."


def span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def chunks() -> list[Chunk]:
    document = pipeline.prepare(TEXT)
    return chunker.read_chunks(document)


def reports(confidence: float = 0.9) -> ReportedIndex:
    content = span("the plan was “a joke nobody laughs at”")
    clause = Reported(content.start, content.end, span("said"), span("Brandt"), confidence, "reported-clause")
    return ReportedIndex(chunks(), [clause])


def test_a_clause_holds_a_quoted_span_of_which_it_has_more_than_half() -> None:
    assert reports().holding(span("a joke nobody laughs at")) == 0
    assert reports().holding(span("late.")) is None


def test_a_clause_touches_what_has_a_character_of_it() -> None:
    assert reports().touch(*span("was"))
    assert not reports().touch(*span("late."))


def test_a_clause_is_of_the_mention_that_it_names() -> None:
    found = reports()
    assert [chunk.text for chunk in chunks() if found.by(chunk)] == ["Brandt"]
    assert found.has_source(0)


def test_how_sure_a_clause_is() -> None:
    assert [reports(confidence).sureness(0) for confidence in (0.9, 0.7, 0.5)] == ["s", "l", "u"]
