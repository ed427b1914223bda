"""Frames of quotes that are rare in annotated articles, each with whom it names.

*Is it his last game? "Ask me in May," came the reply* · *Max Lowe's version? "He dropped it."* · *One wrote on
Facebook: "…"* · *Another reads: "…"* · *The mayor has applauded the crew.* ⏎ *"They never gave up."*
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from newscli.core.attribution.context import QuoteContext
from newscli.core.document import Span
from newscli.core.phrases import FINITE, NAMES, PERSON, PRONOUN, Chunk, Clauses, word_set

CAME = word_set("came comes")
REPLIES = word_set("reply answer response retort rejoinder")
"""What comes behind a quote, from whoever was asked."""
VERSIONS = word_set("""
    advice answer assessment conclusion explanation message opinion prediction reaction recollection reply response
    retort solution summary take theory verdict version view
""")
"""What somebody has to say, before a question mark or colon: *his verdict?*"""
THIRD = word_set("he she his her him they their")
COMMENTERS = word_set("one another others some many")
COMMENTING = word_set("""
    added agreed asked commented joked posted quipped read reads replied said says tweeted writes wrote
""")
"""Verbs of those who write a comment, or of the comment."""
LONGEST_COMMENT = 9
"""Chunks between a commenter and the quote: *One simply wrote on the council's page:*"""
JUDGING = word_set("""
    applauded commended condemned congratulated criticised criticized denounced hailed lauded praised saluted slammed
    thanked warned welcomed appealed
""")
"""Verbs that say what the quote in the next paragraph says in the person's words."""
SHORTEST_SPEECH = 30
"""Characters of a quote that stands for itself."""
REACH = 60
"""Chunks; nothing that tells stands further off."""


class Frame(NamedTuple):
    """Whom a frame names."""

    speaker: Chunk
    """The chunk of the mention."""
    mention: Span
    """The words that name the speaker."""
    cue: Span | None
    """The reporting word."""
    reason: str
    """What decided."""


def speaker(context: QuoteContext, clauses: Clauses) -> Frame | None:
    """Whom the frame of a quoted span names; None without a frame."""
    return _answerer(context, clauses) or _whose(context, clauses) or _commenter(context, clauses)


def judge(context: QuoteContext, clauses: Clauses) -> Frame | None:
    """Who applauds or condemns in the sentence before a paragraph that is nothing but a quote."""
    quote = context.quote
    if not _stands_alone(context) or quote.header or quote.index == 0:
        return None
    last = clauses.chunks[quote.index - 1]
    if last.paragraph != quote.paragraph - 1 or last.header:
        return None
    sentence = list(_before(quote, clauses, last.sentence))[::-1]
    if any(chunk.kind == "quote" for chunk in sentence):
        return None
    lead = next((chunk for chunk in sentence if chunk.leads), None)
    named = next((chunk for chunk in sentence if _is_person_apposed(lead, chunk, sentence)), lead)
    verb = next((chunk for chunk in sentence if chunk.kind == "word" and chunk.tag in FINITE), None)
    if lead is None or named is None or verb is None:
        return None
    verbs = [chunk for chunk in sentence if chunk.index >= verb.index][:3]
    cue = next((chunk for chunk in verbs if chunk.head in JUDGING), None)
    return Frame(named, _span(named), _span(cue), "earlier-paragraph") if cue else None


def _is_person_apposed(lead: Chunk | None, chunk: Chunk, sentence: Sequence[Chunk]) -> bool:
    """Whether a person's name is the lead or stands behind it in commas: *The commander, General Ada Mull,*"""
    if lead is None or chunk.type != PERSON or chunk.possessive:
        return False
    between = [one for one in sentence if lead.index < one.index < chunk.index]
    return chunk is lead or (0 < len(between) <= 6 and not any(one.tag in FINITE for one in between))


def _stands_alone(context: QuoteContext) -> bool:
    """Whether a paragraph is nothing but a quote of a whole sentence."""
    whole = context.ending in (".", "!", "?") and len(context.quote.text) >= SHORTEST_SPEECH
    return whole and context.before is None and context.after is None


def _answerer(context: QuoteContext, clauses: Clauses) -> Frame | None:
    """*"…," came the reply*: whom the question before means."""
    verb, noun = (clauses.neighbour(context.quote, step) for step in (1, 2))
    if verb is None or noun is None or verb.head not in CAME or noun.head not in REPLIES:
        return None
    asked = None
    for chunk in _before(context.quote, clauses):
        if chunk.type == PRONOUN and chunk.head in THIRD:
            asked = chunk
            break
        if chunk.type == PERSON and asked is None:
            asked = chunk
    return Frame(asked, _span(asked), _span(verb), "pronoun") if asked is not None else None


def _before(quote: Chunk, clauses: Clauses, sentence: int = 0) -> Iterator[Chunk]:
    """The chunks before a quote, the nearest first; of its paragraph, or from a sentence on."""
    chunks = reversed(clauses.chunks[max(0, quote.index - REACH) : quote.index])
    if sentence:
        return takewhile(lambda chunk: chunk.sentence >= sentence, chunks)
    return takewhile(lambda chunk: chunk.paragraph == quote.paragraph, chunks)


def _whose(context: QuoteContext, clauses: Clauses) -> Frame | None:
    """*Max Lowe's version? "…"*"""
    mark, noun = (clauses.neighbour(context.quote, step) for step in (-1, -2))
    if mark is None or noun is None or mark.head not in ("?", ":") or noun.head not in VERSIONS:
        return None
    before = clauses.neighbour(noun, -1)
    owner = clauses.neighbour(noun, -2) if before is not None and before.tag == "POS" else before
    if owner is None or not owner.possessive or (owner.type not in NAMES and owner.type != PRONOUN):
        return None
    opens = clauses.neighbour(owner, -1)
    return (
        Frame(owner, _span(owner), None, "colon")
        if opens is None or opens.sentence != owner.sentence
        else None
    )


def _commenter(context: QuoteContext, clauses: Clauses) -> Frame | None:
    """*One wrote on Facebook: "…"*, *Another reads: "…"*"""
    mark = clauses.neighbour(context.quote, -1)
    if mark is None or mark.head not in (":", ","):
        return None
    sentence = list(
        takewhile(lambda chunk: chunk.sentence == mark.sentence, _before(context.quote, clauses))
    )[::-1]
    if not 2 <= len(sentence) <= LONGEST_COMMENT:
        return None
    opener, cue = _opener(sentence)
    told = any(chunk.kind == "quote" or chunk.tag in FINITE for chunk in sentence if chunk.start >= cue.end)
    return None if told or not cue.end else Frame(sentence[0], opener, cue, "cue-before")


def _opener(sentence: Sequence[Chunk]) -> tuple[Span, Span]:
    """Who comments and the verb, also where both were taken for one phrase; empty spans where nobody does."""
    first, words = sentence[0], sentence[0].text.lower().split()
    if words[0] in COMMENTERS and len(words) == 2 and words[1] in COMMENTING:
        at = first.start + len(words[0])
        return Span(first.start, at), Span(first.end - len(words[1]), first.end)
    verbs = [chunk for chunk in sentence[1:3] if chunk.head in COMMENTING]
    if words[0] not in COMMENTERS or len(words) > 1 or not verbs:
        return Span(0, 0), Span(0, 0)
    if any(chunk.kind == "mention" for chunk in sentence[1 : sentence.index(verbs[0])]):
        return Span(0, 0), Span(0, 0)
    return _span(first), _span(verbs[0])


def _span(chunk: Chunk) -> Span:
    return Span(chunk.start, chunk.end)
