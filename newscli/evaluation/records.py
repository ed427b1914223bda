"""Whether each record is right as a reader sees it: its kind, its extent and the speaker whom it names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newscli.evaluation.gold import Attributed, Gold
from newscli.evaluation.pairing import HALF, paired, shared, trimmed
from newscli.evaluation.speakers import is_speaker
from newscli.model import Quote

Judged = tuple[Quote, bool]
"""A record, and whether it is right."""


def judge_records(gold: Gold, quotes: Sequence[Quote]) -> Iterator[Judged]:
    """The records that the annotation tells of, each with whether it is right.

    Left out are records whose speaker the annotation does not name, quoted words that count neither way, and mixed
    records of which it has the quoted words alone.
    """
    stretches = _stretches(gold, quotes)
    clauses = _clauses(gold, quotes)
    for quote in quotes:
        answer = stretches.get(quote.id) if quote.kind == "direct" else clauses.get(quote.id)
        if answer is not None:
            if answer.names_speaker:
                yield quote, is_speaker(quote, answer)
        elif not (_is_optional(gold, quote) if quote.kind == "direct" else quote.id in stretches):
            yield quote, False


def _stretches(gold: Gold, quotes: Sequence[Quote]) -> Mapping[str, Attributed]:
    """Record id to the annotated stretch that its quoted words are."""
    pieces = [(quote.id, trimmed(gold.text, span)) for quote in quotes for span in quote.quoted]
    annotated = gold.stretches or ()
    wanted = [trimmed(gold.text, (item.start, item.end)) for item in annotated]
    return {pieces[i][0]: annotated[j] for i, j in paired([span for _, span in pieces], wanted)}


def _clauses(gold: Gold, quotes: Sequence[Quote]) -> Mapping[str, Attributed]:
    """Record id to the annotated clause that its content is."""
    found = [quote for quote in quotes if quote.kind != "direct"]
    annotated = gold.reported or ()
    spans = [(quote.start, quote.end) for quote in found]
    return {
        found[i].id: annotated[j] for i, j in paired(spans, [(item.start, item.end) for item in annotated])
    }


def _is_optional(gold: Gold, quote: Quote) -> bool:
    """Whether quoted words count neither way, or are only marks."""
    span = trimmed(gold.text, (quote.start, quote.end))
    others = (trimmed(gold.text, other) for other in gold.optional)
    return span[0] >= span[1] or any(shared(span, other) >= HALF for other in others)
