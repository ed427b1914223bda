"""The words that name a speaker cut to the subject of the cue: who says something, and not who is told of beside it.

*Omar Hale, who authorities say left*: the authorities. *The panel asked the mayor for letters, explaining that…*: the
panel. *Hale is being urged to go*: nobody is named, for whoever is urged does not urge.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from newscli.core.attribution import Statement
from newscli.core.document import Span
from newscli.core.phrases import COMMON, FINITE, FORMS_OF_BE, PRONOUN, TIME, Chunk, Clauses, word_set

RELATIVES = word_set("who whom which that")
LONGEST_VERB = 6
"""Words: "has only recently been told"."""


def with_subjects(statements: Sequence[Statement], clauses: Clauses) -> list[Statement]:
    """The statements, the mention of each cut to the subject of its cue."""
    mentions = [chunk for chunk in clauses.chunks if chunk.kind == "mention" and chunk.type != TIME]
    starts = [chunk.start for chunk in mentions]
    found = []
    for statement in statements:
        span = statement.mention
        if span is None or statement.cue is None:
            found.append(statement)
            continue
        first = max(bisect_right(starts, span.start) - 1, 0)
        within = [
            chunk for chunk in mentions[first : bisect_left(starts, span.end)] if chunk.end > span.start
        ]
        found.append(replace(statement, mention=_subject(span, statement.cue, within, clauses)))
    return found


def _subject(mention: Span, cue: Span, within: Sequence[Chunk], clauses: Clauses) -> Span | None:
    if not within:
        return mention
    last = within[-1]
    if _is_patient(last, cue, clauses):
        return None
    if len(within) == 1 or cue.start < mention.start:
        return mention
    if _opens_clause(last, within[-2], clauses):
        return Span(last.start, mention.end)
    first, verb = within[0], clauses.neighbour(within[0], 1)
    if verb is not None and verb.tag in FINITE and verb.index + 1 == within[1].index:
        return Span(mention.start, first.end)
    return mention


def _is_patient(chunk: Chunk, cue: Span, clauses: Clauses) -> bool:
    """Whether a mention is the subject of a passive cue: *Hale is being told*, *Hale, who has been criticised for*."""
    passive = False
    for step in range(1, LONGEST_VERB):
        word = clauses.neighbour(chunk, step)
        if word is None or word.kind != "word":
            return False
        if word.start == cue.start:
            return passive and word.tag in ("VBN", "VBD")
        passive = passive or word.head in FORMS_OF_BE
        if word.symbol not in ("", "be"):
            return False
    return False


def _opens_clause(last: Chunk, before: Chunk, clauses: Clauses) -> bool:
    """Whether the last of several mentions is the subject of a relative clause that ends with the cue."""
    if last.head in RELATIVES:
        return False
    opener = clauses.neighbour(last, -1)
    if opener is None or opener.sentence != last.sentence:
        return False
    if opener.head in RELATIVES and last.type != PRONOUN:
        return True
    reduced = opener is before and before.type == COMMON and not before.possessive
    return reduced and bool(last.determiner)
