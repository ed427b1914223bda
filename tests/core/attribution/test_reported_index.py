"""Reported clauses as attribution asks for them, from plain-text fixtures that mark them, and built by hand."""

from __future__ import annotations

import cases
import steps

from newscli.core import pipeline
from newscli.core.attribution.reported_index import ReportedIndex
from newscli.core.document import Reported, Span
from newscli.core.phrases import chunker
from newscli.core.phrases.chunks import Chunk


def rows(text: str) -> list[str]:
    """Each quoted span: whether a clause holds or touches it; each mention with the clauses that are ascribed to it."""
    clauses, index, contexts = steps.contexts(text)
    found = []
    for context in contexts:
        touched = "touched" if index.touch(context.quote.start, context.quote.end) else "free"
        held = "free" if context.clause is None else f"in clause {context.clause}"
        found.append(f"{context.quote.text}: {held if held != 'free' else touched}")
    ascribed = [(chunk.text, index.by(chunk)) for chunk in clauses.chunks]
    return found + [
        f"{words}: clause {', '.join(map(str, numbers))}" for words, numbers in ascribed if numbers
    ]


@cases.each("core/attribution/reported_index")
def test_clauses(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


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


def test_a_clause_touches_what_has_a_character_of_it() -> None:
    assert reports().touch(*span("was"))
    assert not reports().touch(*span("late."))


def test_how_sure_a_clause_is() -> None:
    assert [reports(confidence).sureness(0) for confidence in (0.9, 0.7, 0.5)] == ["s", "l", "u"]
