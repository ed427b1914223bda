"""Quoted spans whose form tells who speaks, or that nobody does, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.attribution import signatures
from newscli.core.attribution.context import QuoteContext
from newscli.core.phrases import Clauses


def rows(text: str) -> list[str]:
    """Each quoted span with what its form says."""
    clauses, _, contexts = steps.contexts(text)
    return [f"{context.quote.text}: {_form(context, clauses)}" for context in contexts]


def _form(context: QuoteContext, clauses: Clauses) -> str:
    if signatures.is_stage_direction(context):
        return "what happens in the room"
    if signatures.is_markup(context):
        return "HTML"
    label, signer = signatures.label(context), signatures.signer(context, clauses)
    if label is not None:
        return f"label {label.chunk.text}"
    return f"signed {signer.chunk.text}" if signer is not None else "nothing"


@cases.each("core/attribution/signatures")
def test_forms(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
