"""Why a mention was taken for the speaker, in a word, and the reporting word that says so."""

from __future__ import annotations

from newscli.core.attribution.context import Candidate, QuoteContext
from newscli.core.document import Span
from newscli.core.phrases import ACCORDING_TO, FORMS_OF_BE, LABEL, LIKELY, PRONOUN, Chunk, Clauses


def explain(context: QuoteContext, candidate: Candidate, clauses: Clauses) -> tuple[Span | None, str]:
    """The span of the reporting word, None when there is none, and the short name of what decided."""
    chunk = candidate.chunk
    if chunk.type == LABEL:
        return None, "label"
    cue = _distant_cue(context, chunk) or _cue(candidate, clauses) or _beside(context, chunk, clauses)
    if candidate.paragraphs:
        return cue, "earlier-paragraph" if candidate.paragraphs < 0 else "later-paragraph"
    if (
        candidate.side == "L"
        and context.before is not None
        and context.before.text == ":"
        and not candidate.quotes
    ):
        return cue, "colon"
    if cue is None:
        return None, "pronoun" if chunk.type == PRONOUN else "near-mention"
    return cue, _place_of_cue(context, candidate, clauses, cue)


def _distant_cue(context: QuoteContext, chunk: Chunk) -> Span | None:
    """The cue before the quoted span whose subject stands further to the left ("Smith left, calling it …")."""
    cue = context.left_cue
    return None if cue is None or chunk.index not in context.subjects[1:] else _span(cue)


def _cue(candidate: Candidate, clauses: Clauses) -> Span | None:
    """The word before the mention, its verb, or the noun that it possesses ("her promise")."""
    chunk = candidate.chunk
    before = clauses.inversion(chunk)
    if before == ACCORDING_TO:
        return Span(clauses.chunks[chunk.index - 2].start, clauses.chunks[chunk.index - 1].end)
    verb = clauses.predicate(chunk).verb
    level = verb.cue if verb is not None else 0
    if before >= LIKELY and before >= level:
        return _span(clauses.chunks[chunk.index - 1])
    if verb is not None and level:
        return _span(verb)
    return _noun(chunk, clauses)


def _beside(context: QuoteContext, chunk: Chunk, clauses: Clauses) -> Span | None:
    """A verb between the quoted span and the mention, or behind both, whatever it means: "…," he fumed."""
    chunks, at = clauses.chunks, context.quote.index + 1
    if at + 1 >= len(chunks) or chunk.index not in (at, at + 1) or chunk.sentence != context.quote.sentence:
        return None
    verb = chunks[at + 1] if chunk.index == at else chunks[at]
    speaks = verb.tag in ("VBD", "VBZ") and verb.symbol != "" and verb.head not in FORMS_OF_BE
    return _span(verb) if speaks else None


def _noun(chunk: Chunk, clauses: Clauses) -> Span | None:
    noun: Chunk | None = None
    if chunk.possessive:
        noun = clauses.neighbour(chunk, 1 if chunk.type == PRONOUN else 2)
    else:
        before = clauses.neighbour(chunk, -1)
        if before is not None and before.symbol in ("by", "of", "from"):
            noun = clauses.neighbour(chunk, -2)
    return _span(noun) if noun is not None and noun.kind == "mention" and noun.cue else None


def _span(chunk: Chunk) -> Span:
    return Span(chunk.start, chunk.end)


def _place_of_cue(context: QuoteContext, candidate: Candidate, clauses: Clauses, cue: Span) -> str:
    chunk, quote = candidate.chunk, context.quote
    if clauses.inversion(chunk) == ACCORDING_TO:
        return "according-to"
    other = context.next if candidate.side == "R" else context.previous
    if other is not None and not candidate.quotes and other.sentence == quote.sentence:
        return "between"
    if candidate.quotes or (context.previous is not None and chunk.sentence < quote.sentence):
        return "same-turn"
    if candidate.side == "L":
        return "cue-before"
    return "inverted" if cue.start < chunk.start else "cue-after"
