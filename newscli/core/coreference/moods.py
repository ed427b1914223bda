"""Whom a sentence brings in to speak: *Pat Doran was delighted. "I had no fears," he said*: Pat Doran.

A new person whose mood or part in a debate is told is quoted next, even where another one has spoken so far.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from newscli.core.phrases import PERSON, PRONOUN, Chunk, Clauses, word_set

MOODS = word_set("""
    adamant amused angry annoyed apologetic bemused blunt bullish calm candid cautious concerned confident content
    critical crestfallen defiant delighted dejected devastated disappointed dismayed downbeat ecstatic elated emphatic
    encouraged excited exasperated frank frustrated fuming furious glad gloomy gracious grateful guarded gutted happy
    hopeful impressed incensed incredulous indignant jubilant livid magnanimous mood non-committal noncommittal
    optimistic outraged overjoyed pessimistic philosophical phlegmatic pleased proud puzzled realistic relieved
    resigned rueful sad sanguine satisfied sceptical shocked skeptical stunned surprised thrilled unapologetic unbowed
    unconvinced undeterred unhappy unimpressed unmoved unperturbed unrepentant upbeat upset wary worried
    agreed agrees concurred concurs disagreed disagrees intervened intervenes demurred objected
""")
"""What is told of somebody before his words."""
RELATIONS = ("counterpart", "opposite number", "rival", "opponent")
"""What a new person is to whom the text has followed so far; all that is told of him brings him in."""
LONGEST = 14
"""Chunks of such a sentence."""
BACK = 3
"""Chunks from the pronoun back to the quote."""
FAR = 2
"""Paragraphs."""


def brought_in(pronoun: Chunk, clauses: Clauses) -> Chunk | None:
    """The person whom the sentence right before the quote of "he said" brings in; None where there is none."""
    quote = next((chunk for chunk in _back(pronoun, clauses) if chunk.kind == "quote"), None)
    if quote is None or quote.index == 0 or quote.paragraph != pronoun.paragraph:
        return None
    before = clauses.chunks[quote.index - 1]
    if before.sentence == quote.sentence or quote.paragraph - before.paragraph >= FAR:
        return None
    sentence = list(_sentence(before, clauses))[::-1]
    return _subject(sentence) if len(sentence) <= LONGEST else None


def _back(pronoun: Chunk, clauses: Clauses) -> Iterator[Chunk]:
    return reversed(clauses.chunks[max(0, pronoun.index - BACK) : pronoun.index])


def _sentence(last: Chunk, clauses: Clauses) -> Iterator[Chunk]:
    """The chunks of a sentence, from its last one back."""
    near = reversed(clauses.chunks[max(0, last.index - LONGEST) : last.index + 1])
    return takewhile(lambda chunk: chunk.sentence == last.sentence, near)


def _subject(sentence: list[Chunk]) -> Chunk | None:
    """The one person of a sentence, who is its subject and of whom a mood or a relation is told."""
    mentions = [chunk for chunk in sentence if chunk.kind == "mention" and not chunk.possessive]
    people = [chunk for chunk in mentions if chunk.type in (PERSON, PRONOUN)]
    if not mentions or people != mentions[:1] or people[0].type != PERSON or people[0].header:
        return None
    quoting = any(chunk.kind == "quote" for chunk in sentence)
    told = any(chunk.head in MOODS for chunk in sentence if chunk.index > people[0].index)
    related = people[0].title.lower().endswith(RELATIONS)
    return people[0] if not quoting and (told or related) else None
