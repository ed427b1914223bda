"""Puts direct and reported speech together: which quoted spans stand inside a reported clause, and who is named where.

The ranker judges each quoted span, the sequence models of reported speech find clauses.
A quoted span inside a clause is part of that clause, which is then ``mixed``; every quoted span is told once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newscli.core.attribution.answers import Answer, answers
from newscli.core.attribution.headlines import Headed, headed
from newscli.core.attribution.naming import is_name
from newscli.core.attribution.ranker import SIGNED, SPEECH_THRESHOLD
from newscli.core.attribution.transcripts import Utterance, utterances
from newscli.core.document import Attribution, Document, QuotedSpan, Reported, Span
from newscli.model import Polarity, QuoteKind

THAT = re.compile(
    r"that,?\s+(?!(?:is|was|’s|'s|would|will|has|had|could|did|does|means|meant)\b)(?=\S)", re.IGNORECASE
)
"""What opens a reported clause; not *that was nonsense*, where it is the subject."""
EDGE = "\"'“”‘’«»„‟`,. \n\t"
"""Marks and punctuation at the ends of a clause."""
SENTENCE_ENDS = (".", "?", "!")
WHOLE = 20
"""Characters of a quote that is a sentence of its own."""
IN_CLAUSE_THRESHOLD = 0.7
"""Probability of speech that a quoted span inside a reported clause needs."""
LABELLED = 1 << 40
"""Turns of dialogues are numbered from here, until all turns are numbered anew."""
NO_TURN = -1
"""Turn of a statement without a quoted quoted span, until the turns are numbered."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed piece of speech before its speaker is known by name."""

    kind: QuoteKind
    """Direct, mixed or indirect."""
    content: Span
    """What is said: without marks when direct, the whole clause otherwise."""
    quoted: tuple[Span, ...]
    """The quoted spans inside marks, marks excluded."""
    turn: int
    """Equal for the pieces of one utterance; numbered anew when all statements are there."""
    mention: Span | None
    """The words that name the speaker."""
    cue: Span | None
    """The reporting word."""
    confidence: float
    """Calibrated, 0–1."""
    evidence: str
    """What decided."""
    polarity: Polarity = "affirmed"
    """Whether the speaker says that the content is so, or that it is not."""


def combine(
    document: Document,
    attributions: Sequence[Attribution],
    turns: Sequence[int],
    reported: Sequence[Reported],
) -> list[Statement]:
    """All statements in text order, with turns numbered from 1; ``turns`` has one number an attribution.

    What somebody says in a dialogue without quote marks is one statement, whatever is quoted or reported in it.
    """
    text, quoted_spans = document.text, document.quoted_spans
    spoken = [
        found
        for found in attributions
        if found.speech >= SPEECH_THRESHOLD and not is_name(text, quoted_spans[found.quoted_span])
    ]
    likely = [found for found in attributions if found.speech >= IN_CLAUSE_THRESHOLD]
    taken: set[int] = set()
    statements = []
    for one in reported:
        clause = _of_one_sentence(text, _without_source(text, one), quoted_spans)
        inside = _inside(clause, likely, quoted_spans)
        if not _is_direct(text, clause, inside, quoted_spans):
            taken.update(found.quoted_span for found in inside)
            statements.append(_clause(text, clause, inside, quoted_spans, turns))
    for found in spoken:
        if found.quoted_span not in taken:
            statements.append(_direct(found, quoted_spans[found.quoted_span], turns[found.quoted_span]))
    uttered = utterances(document)
    statements = _outside(statements, uttered) + [_utterance(one) for one in uttered if not one.asked]
    answered = [] if uttered else answers(document)
    statements = _outside(statements, answered) + [_answer(one) for one in answered if not one.asked]
    statements.sort(key=lambda statement: statement.content)
    statements = _with_headlines(statements, headed(document))
    return _renumber(statements)


def _with_headlines(statements: Sequence[Statement], said: Sequence[Headed]) -> list[Statement]:
    """The statements with those of headlines, which take the place of others, and of crossheads, which do not."""
    ends = [statement.content.end for statement in statements]
    replaced: set[int] = set()
    new = []
    for one in said:
        first = at = bisect_right(ends, one.content.start)
        while at < len(statements) and statements[at].content.start < one.content.end:
            at += 1
        if at == first or one.in_header:
            replaced.update(range(first, at))
            new.append(_headed(one))
    kept = [statement for number, statement in enumerate(statements) if number not in replaced]
    return sorted([*kept, *new], key=lambda statement: statement.content)


def _headed(said: Headed) -> Statement:
    quoted = (said.content,) if said.marked else ()
    kind: QuoteKind = "direct" if said.marked else "indirect"
    turn = LABELLED + said.mention.start
    return Statement(kind, said.content, quoted, turn, said.mention, said.cue, SIGNED, said.evidence)


def _outside(
    statements: Sequence[Statement], uttered: Sequence[Utterance] | Sequence[Answer]
) -> list[Statement]:
    """The statements that stand in no utterance of a dialogue."""
    starts = [one.content.start for one in uttered]
    kept = []
    for statement in statements:
        at = bisect_right(starts, statement.content.start) - 1
        inside = at >= 0 and statement.content.start < uttered[at].content.end
        if not inside and bisect_left(starts, statement.content.end) == at + 1:
            kept.append(statement)
    return kept


def _utterance(uttered: Utterance) -> Statement:
    turn, content = LABELLED + uttered.label.start, uttered.content
    return Statement("direct", content, (content,), turn, uttered.label, None, SIGNED, "label")


def _answer(answer: Answer) -> Statement:
    turn, content = LABELLED + answer.turn, answer.content
    return Statement("direct", content, (content,), turn, answer.speaker, None, SIGNED, "interview")


def _without_source(text: str, clause: Reported) -> Reported:
    """The clause without the source at its end ("…, the chief engineer, Helen Sayle")."""
    source = clause.mention
    if source is None or not clause.start < source.start < clause.end <= source.end:
        return clause
    kept = text[clause.start : source.start].rstrip(", \n\t")
    return replace(clause, end=clause.start + len(kept)) if kept else clause


def _of_one_sentence(text: str, clause: Reported, quoted_spans: Sequence[QuotedSpan]) -> Reported:
    """The clause on the cue's side of a sentence that ends before a quote: "He would not go. “My aunt said: …”"."""
    first = bisect_right(quoted_spans, clause.start, key=lambda span: span.start)
    last = bisect_left(quoted_spans, clause.end, key=lambda span: span.start)
    for span in quoted_spans[first:last]:
        before = text[clause.start : span.start].rstrip()
        if before.endswith(SENTENCE_ENDS) and span.inner.end - span.inner.start >= WHOLE:
            if clause.cue.start < span.start:
                return replace(clause, end=clause.start + len(before.rstrip(EDGE)))
            return replace(clause, start=span.start)
    return clause


def _is_direct(
    text: str, clause: Reported, inside: Sequence[Attribution], quoted_spans: Sequence[QuotedSpan]
) -> bool:
    """Whether a clause is a quoted span and nothing besides."""
    if len(inside) != 1:
        return False
    inner = quoted_spans[inside[0].quoted_span].inner
    context = (
        text[clause.start : min(inner.start, clause.end)] + text[max(inner.end, clause.start) : clause.end]
    )
    return not context.strip(EDGE)


def _inside(
    clause: Reported, likely: Sequence[Attribution], quoted_spans: Sequence[QuotedSpan]
) -> list[Attribution]:
    """The likely spoken quoted spans of which more than half lies in the clause."""
    first = bisect_right(likely, clause.start, key=lambda found: quoted_spans[found.quoted_span].inner.end)
    last = bisect_left(likely, clause.end, key=lambda found: quoted_spans[found.quoted_span].inner.start)
    return [
        found for found in likely[first:last] if _mostly_in(quoted_spans[found.quoted_span].inner, clause)
    ]


def _mostly_in(inner: Span, clause: Reported) -> bool:
    shared = min(inner.end, clause.end) - max(inner.start, clause.start)
    return 2 * shared > inner.end - inner.start


def _clause(
    text: str,
    clause: Reported,
    inside: Sequence[Attribution],
    quoted_spans: Sequence[QuotedSpan],
    turns: Sequence[int],
) -> Statement:
    quoted = tuple(quoted_spans[found.quoted_span].inner for found in inside)
    start, end = _grown(clause, _behind_that(text, clause), quoted)
    surest = max(inside, key=lambda found: found.confidence, default=None)
    mention = clause.mention
    if surest is not None and (mention is None or _names_another(surest, clause)):
        mention = surest.mention
    return Statement(
        "mixed" if quoted else "indirect", Span(start, end), quoted,
        turns[inside[0].quoted_span] if inside else NO_TURN, mention, clause.cue, clause.confidence, clause.evidence,
        clause.polarity,
    )  # fmt: skip


def _grown(clause: Reported, start: int, quoted: Sequence[Span]) -> tuple[int, int]:
    """The clause with all of its quoted words; not over its cue."""
    first = min([start, *(span.start for span in quoted)])
    last = max([clause.end, *(span.end for span in quoted)])
    if clause.start <= clause.cue.start < clause.end:
        return first, last
    return (
        start if first <= clause.cue.start < start else first,
        clause.end if clause.end <= clause.cue.start < last else last,
    )


def _names_another(surest: Attribution, clause: Reported) -> bool:
    """Whether a quoted span is ascribed to other words than its clause, and more surely."""
    one, other = surest.mention, clause.mention
    if one is None or other is None or surest.confidence <= clause.confidence:
        return False
    return one.end <= other.start or other.end <= one.start


def _behind_that(text: str, clause: Reported) -> int:
    """Where the clause begins behind its "that", which is no part of what was said."""
    found = THAT.match(text, clause.start, clause.end)
    return found.end() if found else clause.start


def _direct(found: Attribution, quoted_span: QuotedSpan, turn: int) -> Statement:
    return Statement(
        "direct",
        quoted_span.inner,
        (quoted_span.inner,),
        turn,
        found.mention,
        found.cue,
        found.confidence,
        found.evidence,
    )


def _renumber(statements: Sequence[Statement]) -> list[Statement]:
    """Turns from 1 in text order; a statement without one shares that of its neighbour with the same mention."""
    numbers: dict[object, int] = {}
    latest = 0
    done = []
    for position, statement in enumerate(statements):
        key: object = ("turn", statement.turn)
        if statement.turn >= LABELLED:
            number = numbers.setdefault(key, latest + 1)
            latest = max(latest, number)
            done.append(replace(statement, turn=number))
            continue
        if statement.turn == NO_TURN:
            key = ("mention", statement.mention) if statement.mention else ("alone", position)
        if statement.mention and ("mention", statement.mention) in numbers:
            numbers.setdefault(key, numbers["mention", statement.mention])
        number = numbers.setdefault(key, latest + 1)
        latest = max(latest, number)
        if statement.mention:
            numbers.setdefault(("mention", statement.mention), number)
        done.append(replace(statement, turn=number))
    return done
