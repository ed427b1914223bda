"""What stands around a quoted span: its neighbours, its cues, and its possible speakers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from newscli.core.attribution.reported_index import ReportedIndex
from newscli.core.document import INSIDE, QuotedSpan, Sentence
from newscli.core.phrases import (
    LIKELY,
    NO_SUBJECTS,
    TIME,
    Chunk,
    Clauses,
    Paths,
    Subjects,
    find_subjects,
    speaks,
)

WINDOW = 150
"""Chunks on either side of a quoted span, within its paragraph, that are looked at."""
CANDIDATES_A_SIDE = 20
EARLIER_PARAGRAPHS = 5
EARLIER_CANDIDATES = 14
LATER_CANDIDATES = 4
EARLIER_WINDOW = 400

QUOTE_WINDOW, LEFT_CUE_WINDOW, RIGHT_CUE_WINDOW = 40, 25, 16
MARKS = "\"“”'’‘`«»„‟ "


@dataclass(slots=True)
class Content:
    """The words inside the marks, punctuation left out; ``words`` and ``tags`` run in parallel."""

    words: list[str]
    tags: list[str]
    labels: list[str]
    """Labels of the names inside."""
    lower: frozenset[str] = frozenset()
    """The different words in lower case."""


@dataclass(slots=True)
class Candidate:
    """A mention that may be the speaker, and what lies between it and the quoted span."""

    chunk: Chunk
    """The mention."""
    paragraphs: int
    """Paragraphs from the quoted span to the mention: 0 the same, -1 the one before."""
    side: str
    """``L`` or ``R`` of the quoted span."""
    nth: int
    """How many candidates of the same paragraph and side are nearer."""
    place: str
    """``side``, with ``paragraphs`` when they are not 0."""
    symbols: tuple[str, ...] = ()
    """The path from left to right when it is short, its first three and last three symbols otherwise."""
    whole: bool = True
    """Is ``symbols`` the whole path?"""
    quotes: int = 0
    """Quoted spans in between."""
    cues: int = 0
    """Strong cues in between."""
    actors: int = 0
    """Mentions in between that strongly speak."""
    possible_actors: int = 0
    """Mentions in between, in the quoted span's sentence, that may speak."""
    speaking_rank: str = "9"
    """Side and place among the candidates of the paragraph that strongly speak."""


@dataclass(slots=True)
class QuoteContext:
    """A quoted span and its surroundings."""

    quote: Chunk
    """The quoted span's chunk."""
    last_sentence: int
    """Index of the sentence in which it ends."""
    before: Chunk | None
    """The chunk before it in its paragraph."""
    after: Chunk | None
    """The chunk behind it."""
    ending: str
    """Its last punctuation, ``>,`` when a comma follows the marks, ``x`` for none."""
    closed: bool
    """Has the quoted span a closing mark?"""
    left_cue: Chunk | None = None
    """The nearest likely cue before it in its sentence."""
    left_path: str = ""
    right_cue: Chunk | None = None
    """The nearest likely cue behind it in its sentence."""
    right_path: str = ""
    previous: Chunk | None = None
    """The quoted span before it in the paragraph."""
    previous_path: str = ""
    next: Chunk | None = None
    """The quoted span behind it in the paragraph."""
    next_path: str = ""
    candidates: list[Candidate] = field(default_factory=list)
    """Possible speakers."""
    content: Content = field(default_factory=lambda: Content([], [], []))
    """The words inside the marks."""
    here: int = 0
    """How many candidates the paragraph has, at most 3."""
    best: int = -1
    """The strongest act among the candidates of the paragraph."""
    clause: int | None = None
    """Number of the reported clause that holds it."""
    subjects: Subjects = NO_SUBJECTS
    """What may be the subject of the left cue when none stands beside it."""


def read_context(
    clauses: Clauses,
    quote: Chunk,
    quoted_span: QuotedSpan,
    sentences: Sequence[Sentence],
    reported_index: ReportedIndex,
) -> QuoteContext:
    """The surroundings of a quoted span."""
    last = quote.sentence
    while last + 1 < len(sentences) and sentences[last + 1].start < quoted_span.end:
        last += 1
    before, after = clauses.neighbour(quote, -1), clauses.neighbour(quote, 1)
    context = QuoteContext(quote, last, before, after, _ending(quote, after), quoted_span.closed)
    _find_cues(context, clauses)
    if context.left_cue is not None and context.left_cue.kind == "word":
        context.subjects = find_subjects(context.left_cue, clauses)
    context.clause = reported_index.holding(quoted_span.inner)
    _find_neighbouring_quotes(context, clauses)
    context.content = _content(context, quoted_span, sentences)
    context.candidates = _candidates(context, clauses)
    return context


def _content(context: QuoteContext, quoted_span: QuotedSpan, sentences: Sequence[Sentence]) -> Content:
    found = Content([], [], [])
    for sentence in sentences[context.quote.sentence : context.last_sentence + 1]:
        words, inside = sentence.words, sentence.inside
        first, last = (
            bisect_left(sentence.starts, offset) for offset in (quoted_span.start, quoted_span.end)
        )
        for at in range(first, last):
            if inside[at] == INSIDE and words[at][0].isalnum():
                found.words.append(words[at])
                found.tags.append(sentence.tags[at])
        found.labels += [name.label for name in sentence.names_between(first, last)]
    found.lower = frozenset(map(str.lower, found.words))
    return found


def _ending(quote: Chunk, after: Chunk | None) -> str:
    last = quote.text.strip(MARKS)[-1:]
    if last and last in ",.?!-—…:;":
        return last
    if after is not None and after.text in (",", ".") and after.start == quote.end:
        return ">" + after.text
    return "x"


def _find_cues(context: QuoteContext, clauses: Clauses) -> None:
    quote, chunks, paths = context.quote, clauses.chunks, clauses.paths
    for chunk in reversed(chunks[max(0, quote.index - LEFT_CUE_WINDOW + 1) : quote.index]):
        if chunk.paragraph != quote.paragraph or chunk.sentence < quote.sentence:
            break
        if chunk.cue >= LIKELY:
            context.left_cue, context.left_path = chunk, _short_path(paths, chunk.index, quote.index, 4, 1)
            break
    for chunk in chunks[quote.index + 1 : quote.index + RIGHT_CUE_WINDOW]:
        if (
            chunk.paragraph != quote.paragraph
            or chunk.sentence > context.last_sentence
            or chunk.kind == "quote"
        ):
            break
        if chunk.kind == "word" and chunk.cue >= LIKELY and chunk.tag != "VB":
            context.right_cue, context.right_path = chunk, _short_path(paths, quote.index, chunk.index, 4, 1)
            break


def _find_neighbouring_quotes(context: QuoteContext, clauses: Clauses) -> None:
    quote, chunks, paths = context.quote, clauses.chunks, clauses.paths
    for chunk in reversed(chunks[max(0, quote.index - QUOTE_WINDOW + 1) : quote.index]):
        if chunk.paragraph != quote.paragraph:
            break
        if chunk.kind == "quote":
            context.previous, context.previous_path = (
                chunk,
                _short_path(paths, chunk.index, quote.index, 5, 1),
            )
            break
    for chunk in chunks[quote.index + 1 : quote.index + QUOTE_WINDOW]:
        if chunk.paragraph != quote.paragraph:
            break
        if chunk.kind == "quote":
            context.next, context.next_path = chunk, _short_path(paths, quote.index, chunk.index, 5, 1)
            break


def _short_path(paths: Paths, first: int, last: int, whole: int, end: int) -> str:
    """The path as text, its middle left out when it has more than ``whole`` symbols."""
    symbols = paths.between(first, last)
    if len(symbols) > whole:
        symbols = (*symbols[:2], "..", *symbols[-end:])
    return " ".join(symbols)


def _candidates(context: QuoteContext, clauses: Clauses) -> list[Candidate]:
    left, right = _beside(context, clauses, "L"), _beside(context, clauses, "R")
    acts = clauses.between.acts
    for found in (left, right):
        speaking = [candidate for candidate in found if speaks(acts[candidate.chunk.index])]
        for rank, candidate in enumerate(speaking):
            candidate.speaking_rank = f"{candidate.side}{min(rank, 3)}"
    context.best = max((acts[candidate.chunk.index] for candidate in left + right), default=-1)
    context.here = min(3, len(left) + len(right))
    return left + right + _earlier(context, clauses) + _later(context, clauses)


def _beside(context: QuoteContext, clauses: Clauses, side: str) -> list[Candidate]:
    """Mentions of the paragraph on one side, the nearest first, with what lies between."""
    quote, counts, between, chunks = context.quote, clauses.between, clauses.paths.between, clauses.chunks
    quotes, cues, actors, acts = counts.quotes, counts.cues, counts.actors, counts.acts
    first, last = quote.sentence, context.last_sentence
    found: list[Candidate] = []
    possible = 0
    for nth, at in enumerate(_nouns_beside(quote, clauses, side)):
        left, right = (quote.index, at) if side == "R" else (at, quote.index)
        symbols, whole = _ends(between(left, right))
        left += 1
        found.append(
            Candidate(
                chunks[at], 0, side, nth, side, symbols, whole, quotes[right] - quotes[left],
                cues[right] - cues[left], actors[right] - actors[left], possible,
            )
        )  # fmt: skip
        possible += acts[at] >= LIKELY and first <= chunks[at].sentence <= last
    return found


def _nouns_beside(quote: Chunk, clauses: Clauses, side: str) -> list[int]:
    """Indices of the mentions of the paragraph on one side, the nearest first."""
    nouns, (start, end) = clauses.between.nouns, clauses.bounds[quote.paragraph]
    if side == "R":
        first, last = quote.index + 1, min(end, quote.index + WINDOW)
        return nouns[bisect_left(nouns, first) : bisect_left(nouns, last)][:CANDIDATES_A_SIDE]
    first = max(start, quote.index - WINDOW + 1)
    return nouns[bisect_left(nouns, first) : bisect_left(nouns, quote.index)][: -CANDIDATES_A_SIDE - 1 : -1]


LONGEST_PATH = 7


def _ends(symbols: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
    """The path, and whether it is whole; long ones keep three symbols at each end."""
    whole = len(symbols) <= LONGEST_PATH
    return (symbols if whole else symbols[:3] + symbols[-3:]), whole


def _earlier(context: QuoteContext, clauses: Clauses) -> list[Candidate]:
    """Mentions of earlier paragraphs, back to the second that holds one."""
    end = clauses.bounds[context.quote.paragraph][0]
    found: list[Candidate] = []
    paragraph, back, nth = None, 0, 0
    for chunk in reversed(clauses.chunks[max(0, end - EARLIER_WINDOW) : end]):
        if chunk.paragraph != paragraph:
            if (back >= 2 and found) or back == EARLIER_PARAGRAPHS:
                break
            paragraph, back, nth = chunk.paragraph, back + 1, 0
        if chunk.kind == "mention" and chunk.type != TIME and chunk.header == context.quote.header:
            found.append(Candidate(chunk, -back, "L", nth, f"L-{back}"))
            nth += 1
            if len(found) == EARLIER_CANDIDATES:
                break
    return found


def _later(context: QuoteContext, clauses: Clauses) -> list[Candidate]:
    """The first mentions of the next paragraph."""
    start = clauses.bounds[context.quote.paragraph][1]
    found: list[Candidate] = []
    for chunk in clauses.chunks[start : start + WINDOW]:
        if chunk.paragraph > context.quote.paragraph + 1 or len(found) == LATER_CANDIDATES:
            break
        if chunk.kind == "mention" and chunk.type != TIME:
            found.append(Candidate(chunk, 1, "R", len(found), "R1"))
    return found
