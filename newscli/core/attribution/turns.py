"""Turns: which quoted spans are pieces of one utterance, and the speaker they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newscli.core.document import Attribution, QuotedSpan
from newscli.core.phrases import Chunk

LIKELIER_THAN_NOT = 0.5
"""Probability of speech from which a quoted span may be a piece of a quote that began paragraphs before."""


def agree(
    quoted_spans: Sequence[QuotedSpan],
    attributions: Sequence[Attribution],
    chunks: Sequence[Chunk],
    threshold: float,
) -> list[Attribution]:
    """The attributions with one speaker for a quote whose pieces are not closed: that of its surest piece."""
    agreed = list(attributions)
    for run in _runs(quoted_spans, attributions, chunks):
        best = max(run, key=lambda at: attributions[at].confidence)
        source = attributions[best]
        if source.chunk is None or source.speech < threshold:
            continue
        for at in run:
            speech = attributions[at].speech
            together = quoted_spans[at].paragraph == quoted_spans[best].paragraph
            if at == best or not speech or not (together or speech >= LIKELIER_THAN_NOT):
                continue
            speech = max(speech, source.speech)
            agreed[at] = replace(source, quoted_span=at, speech=speech, evidence="same-turn")
    return agreed


def number(
    quoted_spans: Sequence[QuotedSpan], attributions: Sequence[Attribution], threshold: float
) -> list[int]:
    """Turn numbers from 1: neighbours in one paragraph share one when the same mention utters both."""
    numbers: list[int] = []
    last: Attribution | None = None
    current = 0
    for found in attributions:
        spoken = found.speech >= threshold
        if not (spoken and last is not None and _same_turn(quoted_spans, last, found)):
            current += 1
        numbers.append(current)
        if spoken:
            last = found
    return numbers


def _same_turn(quoted_spans: Sequence[QuotedSpan], before: Attribution, found: Attribution) -> bool:
    if found.chunk is None or found.chunk != before.chunk:
        return False
    first, second = quoted_spans[before.quoted_span], quoted_spans[found.quoted_span]
    return first.paragraph == second.paragraph or not first.closed


def _runs(
    quoted_spans: Sequence[QuotedSpan], attributions: Sequence[Attribution], chunks: Sequence[Chunk]
) -> list[list[int]]:
    """Runs of two or more quoted spans, each but the last without its closing mark: one a paragraph, or one behind the
    other where paragraphs were run together (``"One. "Two. "Three."``).

    They have the same opening mark: an article that is quoted paragraph by paragraph ("…) has quotes of its own (“…),
    which are other people's words.
    """
    opening, marks = _opens_paragraph(chunks), _marks(chunks)
    labelled = {chunks[found.chunk].quoted_span for found in attributions if found.chunk is not None}
    runs: list[list[int]] = []
    run: list[int] = []
    for at, quoted_span in enumerate(quoted_spans):
        before = quoted_spans[run[-1]] if run else None
        goes_on = (
            before is not None
            and not before.closed
            and (at in opening) == (quoted_span.paragraph == before.paragraph + 1)
            and quoted_span.paragraph - before.paragraph <= 1
            and marks[at] == marks.get(run[-1])
            and at not in labelled
        )
        if goes_on:
            run.append(at)
            continue
        if len(run) > 1:
            runs.append(run)
        run = [at]
    return [*runs, run] if len(run) > 1 else runs


def _opens_paragraph(chunks: Sequence[Chunk]) -> set[int]:
    """The quoted spans with which a paragraph begins."""
    return {
        chunk.quoted_span
        for chunk in chunks
        if chunk.kind == "quote" and (not chunk.index or chunks[chunk.index - 1].paragraph != chunk.paragraph)
    }


def _marks(chunks: Sequence[Chunk]) -> dict[int, str]:
    """The opening mark of each quoted span."""
    return {chunk.quoted_span: chunk.text[:1] for chunk in chunks if chunk.kind == "quote"}
