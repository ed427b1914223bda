"""The subject of a verb that has none beside it: coordinated, a participle, an infinitive.

*The campaign sent a letter to voters and accused them*, *…, calling it a scandal*, *… by saying*, *… to say*: the
subject is that of a clause further to the left.
"""

from __future__ import annotations

from typing import NamedTuple

from newscli.core.phrases.chunks import TIME, Chunk
from newscli.core.phrases.clauses import Clauses
from newscli.core.phrases.lexicon import SUBORDINATORS

REACH = 45
"""Chunks; no subject is sought further to the left."""
JOINTS = frozenset([",", "and", "but", "or", "then", "--", "-", "–", "—", ";"])


class Subjects(NamedTuple):
    """What may be the subject of a verb."""

    way: str
    """How the verb hangs on its subject: ``co``, ``part``, ``prep``, ``inf``, ``object`` (of which "to say" tells)
    or empty when the subject stands beside the verb."""
    nearest: int
    """Index of the subject of the nearest clause, -1 without one."""
    outer: int
    """Index of the subject of the clause before that, -1 without one."""


NO_SUBJECTS = Subjects("", -1, -1)


def find_subjects(verb: Chunk, clauses: Clauses) -> Subjects:
    """The subjects of a verb without one beside it."""
    chunks = clauses.chunks
    at, infinitive = verb.index - 1, False
    while at >= 0 and chunks[at].sentence == verb.sentence and chunks[at].kind == "word":
        if chunks[at].head == "to":
            infinitive = True
        elif chunks[at].symbol != "":
            break
        at -= 1
    if at < 0 or chunks[at].sentence != verb.sentence:
        return NO_SUBJECTS
    way = _way(verb, chunks[at], infinitive)
    if way == "object":
        return Subjects(way, at, -1)
    return Subjects(way, *_subjects(verb, clauses)) if way else NO_SUBJECTS


def _way(verb: Chunk, before: Chunk, infinitive: bool) -> str:
    if infinitive:
        return "object" if before.kind == "mention" and before.type != TIME else "inf"
    if verb.tag == "VBG":
        if before.tag == "IN":
            return "prep"
        return "part" if before.head in JOINTS or before.kind == "quote" else ""
    return "co" if before.head in JOINTS else ""


def _subjects(verb: Chunk, clauses: Clauses) -> tuple[int, int]:
    """The subjects of the two clauses before the verb, the nearest first."""
    found: list[int] = []
    for chunk in reversed(clauses.chunks[max(0, verb.index - REACH) : verb.index]):
        if chunk.sentence != verb.sentence or len(found) == 2:
            break
        if (
            chunk.kind == "mention"
            and chunk.type != TIME
            and not chunk.possessive
            and _is_subject(chunk, verb, clauses)
        ):
            found.append(chunk.index)
    found += [-1, -1]
    return found[0], found[1]


def _is_subject(chunk: Chunk, verb: Chunk, clauses: Clauses) -> bool:
    before = clauses.neighbour(chunk, -1)
    if before is not None and before.tag in ("IN", "TO") and before.head not in SUBORDINATORS:
        return False
    own = clauses.predicate(chunk).verb
    return own is not None and own.index < verb.index
