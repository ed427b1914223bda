"""What kind of change it is that some words of a source stand in a quote as others, or not at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newscli.desk.check.records import Alteration
from newscli.desk.words.folded import numbers_in

FILLERS = frozenset("um umm uh uhm uhh er erm ah ahh eh hmm hm mm mhm uh-huh huh oh".split())
"""Sounds that no newspaper prints."""
PHRASES = (("you", "know"), ("i", "mean"), ("sort", "of"), ("kind", "of"), ("you", "see"), ("i", "guess"))
"""What speakers fill pauses with."""
SET_OFF = frozenset(
    "like well so right okay ok look listen now anyway actually basically honestly literally obviously frankly yeah yes"
    " and but".split()
)
"""Words that fill pauses when marks, or the edges of a sentence, stand around them."""
NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot cant dont wont without".split()
)
CONTRACTED = ("n't", "not")
SHORT = 3
"""A negation among so few words left out turns the meaning round; among more it is one word of many."""
LONG = 25
"""More words left out than this make two passages of one."""
SENTENCE_END = re.compile(r"[.?!][\"'”’)\]]*(?=\s)")


def kind_of(source: Sequence[str], quote: Sequence[str], before: str, inside: str, after: str) -> Alteration:
    """The kind of change when the folded words ``source`` of a passage are ``quote`` in an article.

    ``inside`` is the text of the source's words, ``before`` and ``after`` are the marks at their edges.
    """
    if not quote:
        return _left_out(source, before, inside, after)
    if negations(source) != negations(quote):
        return Alteration.negation
    numbers = numbers_in(source), numbers_in(quote)
    if numbers[0] != numbers[1] and all(numbers):
        return Alteration.number
    return Alteration.words


def _left_out(source: Sequence[str], before: str, inside: str, after: str) -> Alteration:
    if is_filler(source, before, after):
        return Alteration.fillers
    if len(source) <= SHORT and negations(source):
        return Alteration.negation
    marks = f"{before.strip()} {inside} {after.strip()} "
    if len(source) > LONG or len(SENTENCE_END.findall(marks)) > 1:
        return Alteration.joined
    return Alteration.cut


def negations(words: Sequence[str]) -> int:
    """How many words say no."""
    return sum(word in NEGATIONS or word.endswith(CONTRACTED[0]) for word in words)


def is_filler(words: Sequence[str], before: str, after: str) -> bool:
    """Whether the words mean nothing; ``before`` and ``after`` are the marks around them."""
    at, plain = 0, True
    while at < len(words):
        size = _filler_at(words, at)
        if not size:
            break
        plain = plain and words[at] not in SET_OFF
        at += size
    return at == len(words) > 0 and (plain or _is_set_off(before) or _is_set_off(after))


def without_sounds(words: Sequence[str]) -> tuple[str, ...]:
    """The words without "um" and the like."""
    return tuple(word for word in words if word not in FILLERS)


def _filler_at(words: Sequence[str], at: int) -> int:
    """How many words the filler has that begins here; 0 for none."""
    if words[at] in FILLERS or words[at] in SET_OFF:
        return 1
    return next((len(phrase) for phrase in PHRASES if tuple(words[at : at + len(phrase)]) == phrase), 0)


def _is_set_off(marks: str) -> bool:
    return any(mark in marks for mark in ",.;:?!–—-…") or not marks
