"""Puts direct and reported speech together: which stretches stand inside a reported clause, and who is named where.

The ranker (:mod:`attribution`) judges each stretch in quote marks, the sequence models (:mod:`reported`) find clauses.
A stretch inside a clause is part of that clause, which is then ``mixed``; every stretch is told once.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from newscli.core.attribution import SPEECH_THRESHOLD
from newscli.core.document import Attribution, Reported, Span, Stretch
from newscli.model import QuoteKind

THAT = re.compile(r"that\s+(?=\S)", re.IGNORECASE)
EDGE = "\"'“”‘’«»„‟`,. \n\t"
"""Marks and punctuation at the ends of a clause."""
IN_CLAUSE_THRESHOLD = 0.7
"""Probability of speech that a stretch inside a reported clause needs."""
NO_TURN = -1
"""Turn of a statement without a quoted stretch, until the turns are numbered."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One attributed piece of speech before its speaker is known by name."""

    kind: QuoteKind
    """Direct, mixed or indirect."""
    content: Span
    """What is said: without marks when direct, the whole clause otherwise."""
    quoted: tuple[Span, ...]
    """The stretches inside marks, marks excluded."""
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


def combine(
    text: str,
    stretches: Sequence[Stretch],
    attributions: Sequence[Attribution],
    turns: Sequence[int],
    reported: Sequence[Reported],
) -> list[Statement]:
    """All statements in text order, with turns numbered from 1."""
    spoken = [found for found in attributions if found.speech >= SPEECH_THRESHOLD]
    likely = [found for found in attributions if found.speech >= IN_CLAUSE_THRESHOLD]
    taken: set[int] = set()
    statements = []
    for clause in (_without_source(text, clause) for clause in reported):
        inside = _inside(clause, likely, stretches)
        if not _is_direct(text, clause, inside, stretches):
            taken.update(found.stretch for found in inside)
            statements.append(_clause(text, clause, inside, stretches, turns))
    for found in spoken:
        if found.stretch not in taken:
            statements.append(_direct(found, stretches[found.stretch], turns[found.stretch]))
    statements.sort(key=lambda statement: statement.content)
    return _renumber(statements)


def _without_source(text: str, clause: Reported) -> Reported:
    """The clause without the source at its end ("…, the chief engineer, Helen Sayle")."""
    source = clause.mention
    if source is None or not clause.start < source.start < clause.end <= source.end:
        return clause
    kept = text[clause.start : source.start].rstrip(", \n\t")
    return replace(clause, end=clause.start + len(kept)) if kept else clause


def _is_direct(
    text: str, clause: Reported, inside: Sequence[Attribution], stretches: Sequence[Stretch]
) -> bool:
    """Whether a clause is a stretch and nothing besides."""
    if len(inside) != 1:
        return False
    inner = stretches[inside[0].stretch].inner
    around = (
        text[clause.start : min(inner.start, clause.end)] + text[max(inner.end, clause.start) : clause.end]
    )
    return not around.strip(EDGE)


def _inside(
    clause: Reported, likely: Sequence[Attribution], stretches: Sequence[Stretch]
) -> list[Attribution]:
    """The likely spoken stretches of which more than half lies in the clause."""
    first = bisect_right(likely, clause.start, key=lambda found: stretches[found.stretch].inner.end)
    last = bisect_left(likely, clause.end, key=lambda found: stretches[found.stretch].inner.start)
    return [found for found in likely[first:last] if _mostly_in(stretches[found.stretch].inner, clause)]


def _mostly_in(inner: Span, clause: Reported) -> bool:
    shared = min(inner.end, clause.end) - max(inner.start, clause.start)
    return 2 * shared > inner.end - inner.start


def _clause(
    text: str,
    clause: Reported,
    inside: Sequence[Attribution],
    stretches: Sequence[Stretch],
    turns: Sequence[int],
) -> Statement:
    quoted = tuple(stretches[found.stretch].inner for found in inside)
    start = min([_behind_that(text, clause), *(span.start for span in quoted)])
    end = max([clause.end, *(span.end for span in quoted)])
    surest = max(inside, key=lambda found: found.confidence, default=None)
    mention = clause.mention
    if surest is not None and (mention is None or _names_another(surest, clause)):
        mention = surest.mention
    return Statement(
        "mixed" if quoted else "indirect", Span(start, end), quoted, turns[inside[0].stretch] if inside else NO_TURN,
        mention, clause.cue, clause.confidence, clause.evidence,
    )  # fmt: skip


def _names_another(surest: Attribution, clause: Reported) -> bool:
    """Whether a stretch is ascribed to other words than its clause, and more surely."""
    one, other = surest.mention, clause.mention
    if one is None or other is None or surest.confidence <= clause.confidence:
        return False
    return one.end <= other.start or other.end <= one.start


def _behind_that(text: str, clause: Reported) -> int:
    """Where the clause begins behind its "that", which is no part of what was said."""
    found = THAT.match(text, clause.start, clause.end)
    return found.end() if found else clause.start


def _direct(found: Attribution, stretch: Stretch, turn: int) -> Statement:
    return Statement(
        "direct",
        stretch.inner,
        (stretch.inner,),
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
