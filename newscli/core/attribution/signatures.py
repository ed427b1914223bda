"""Quoted spans whose form tells who speaks, or that nobody does, which needs no ranking.

A pull quote opens its paragraph and has the speaker's name behind a dash ("…" — Jane Roe, 34); a transcript that has
lost marks begins with the speaker's label ("WALLACE: …). What happens in the room is nobody's words, nor is what marks
of HTML hold.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newscli.core.attribution.context import Candidate, QuoteContext
from newscli.core.phrases import FINITE, LABEL, Chunk, Clauses

STAGE_DIRECTION = re.compile(r"[\"“”\s]*\([A-Z][A-Z .,;:'’-]{2,60}\)[.\s\"“”]*")
"""What a transcript says of the room: (APPLAUSE), (CROSSTALK)."""
LONGEST = 12
"""Chunks; more behind the dash is no signature."""


def is_stage_direction(context: QuoteContext) -> bool:
    """Whether nobody utters the quoted span because it tells what happens in the room."""
    return STAGE_DIRECTION.fullmatch(context.quote.text) is not None


def is_markup(context: QuoteContext) -> bool:
    """Whether the marks are those of an attribute (``title="The bridge"``) or of what is left of one (``">``)."""
    quote, before = context.quote, context.before
    attribute = before is not None and before.text == "=" and before.end == quote.start
    return attribute or quote.text[1:2] == ">"


def label(context: QuoteContext) -> Candidate | None:
    """The label with which the quoted span begins, None without one."""
    for candidate in context.candidates:
        if candidate.chunk.type == LABEL and candidate.chunk.index == context.quote.index + 1:
            return candidate
    return None


def signer(context: QuoteContext, clauses: Clauses) -> Candidate | None:
    """The candidate that signs the quoted span, None without a signature."""
    if context.before is not None:
        return None
    end = clauses.bounds[context.quote.paragraph][1]
    if context.after is not None:
        name = _signer(clauses.chunks[context.quote.index + 1 : end])
    else:
        following = clauses.bounds.get(context.quote.paragraph + 1)
        name = None if following is None else _signer(clauses.chunks[slice(*following)])
    for candidate in context.candidates:
        if candidate.chunk is name:
            return candidate
    return None


def _signer(chunks: Sequence[Chunk]) -> Chunk | None:
    """The name behind the dash with which the chunks begin, when they are a signature and no sentence."""
    if not 2 <= len(chunks) <= LONGEST or chunks[0].symbol != "-":
        return None
    signer = chunks[1]
    if signer.kind != "mention" or signer.type not in "ENOXK":
        return None
    has_verb = any(chunk.kind == "quote" or chunk.cue or chunk.tag in FINITE for chunk in chunks[2:])
    return None if has_verb else signer
