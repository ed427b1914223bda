"""Questions and bare answers: who asks does not answer.

*"So that is a no?" asked Kern.* ⏎ *"It is a maybe."*: the answer is of whoever spoke before Kern, if anybody did.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from newscli.core.document import Attribution, QuotedSpan
from newscli.core.phrases import Chunk, Clauses, word_set

ASKING = word_set("asked asks wondered inquired enquired demanded pressed")
REACH = 4
"""Quoted spans back to what the other said last."""
DOUBTFUL = 0.6
"""Confidence of an answer that nothing but the turns tells of."""


def answered(
    quoted_spans: Sequence[QuotedSpan],
    attributions: Sequence[Attribution],
    clauses: Clauses,
    threshold: float,
) -> list[Attribution]:
    """The attributions, bare answers taken from those who asked."""
    quotes = {chunk.quoted_span: chunk for chunk in clauses.chunks if chunk.kind == "quote"}
    found = list(attributions)
    for at in range(1, len(found)):
        asked, answer = found[at - 1], found[at]
        if answer.speech < threshold or answer.chunk is None or answer.chunk != asked.chunk:
            continue
        if _is_bare(quotes.get(at), clauses) and _is_question(asked, quotes, clauses.chunks):
            found[at] = _of_other(found, at, quoted_spans, clauses.chunks, threshold)
    return found


def _is_bare(quote: Chunk | None, clauses: Clauses) -> bool:
    """Whether a quoted span is all of its paragraph."""
    return quote is not None and clauses.neighbour(quote, -1) is None and clauses.neighbour(quote, 1) is None


def _is_question(asked: Attribution, quotes: Mapping[int, Chunk], chunks: Sequence[Chunk]) -> bool:
    """Whether somebody asks what the span says: *"A no?" asked Kern*."""
    quote = quotes.get(asked.quoted_span)
    if quote is None or asked.cue is None or not quote.text.rstrip("\"”'’").endswith("?"):
        return False
    near = chunks[quote.index : quote.index + 4]
    return any(chunk.start == asked.cue.start and chunk.head in ASKING for chunk in near)


def _of_other(
    found: Sequence[Attribution],
    at: int,
    quoted_spans: Sequence[QuotedSpan],
    chunks: Sequence[Chunk],
    threshold: float,
) -> Attribution:
    """The answer, given to who spoke last before the question and is called otherwise than who asks."""
    asker = found[at - 1].chunk
    heads = {chunks[asker].head} if asker is not None else set()
    for other in reversed(found[max(0, at - 1 - REACH) : at - 1]):
        near = quoted_spans[at].paragraph - quoted_spans[other.quoted_span].paragraph <= REACH
        if (
            near
            and other.chunk is not None
            and other.speech >= threshold
            and chunks[other.chunk].head not in heads
        ):
            return replace(
                found[at], mention=other.mention, chunk=other.chunk, cue=None, confidence=DOUBTFUL,
                evidence="earlier-paragraph",
            )  # fmt: skip
    return replace(found[at], mention=None, chunk=None, cue=None, confidence=0.0, evidence="nobody")
