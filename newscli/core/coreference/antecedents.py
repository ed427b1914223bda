"""What draws a pronoun to one of the people named before it, as features that the resolver has weights for.

Salience after Lappin and Leass (1994): how near, in what function, how often. And what the statements of the article
tell: whoever utters one seldom names himself in it; whoever has just spoken goes on; "he" in what somebody says is
often the one who says it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from math import log1p
from typing import TypeAlias

from newscli.core.coreference.salience import SUBJECTS, Appearance
from newscli.core.phrases import PERSON, PRONOUN, Chunk, word_set

Feature: TypeAlias = tuple[str, float]
"""Name and value."""

NOBODY = -1
"""In place of a person's index."""
LOOKED_AT = 6
"""Latest appearances of a person that are looked at."""
CLOSE = 3
"""Chunks; a person so near is seldom the object of the same verb."""
TO_SOMEBODY = word_set("to for from against by at")
"""Prepositions behind which the subject of the clause would be "himself"; not so *he took it with him*."""
ASKING = word_set("asked asks questioned wondered demanded inquired enquired")
ANSWERING = word_set("replied replies answered answers responded responds retorted countered")
ANSWERED = 2
"""Sentences between a question and who answers it."""
ONE_CLAUSE = 150
"""Chunks; no verb is further from its object."""
SAME_CLAUSE = 8
"""Chunks from a subject to an object of its verb."""


@dataclass(frozen=True, slots=True)
class Pronoun:
    """A pronoun and its place among the statements."""

    chunk: Chunk
    """The pronoun."""
    function: str
    """Its grammatical function."""
    utters: bool
    """Whether it names the speaker of a statement."""
    said_in: int | None
    """Number of the statement whose content it stands in; None outside all."""
    host: int
    """Who utters that statement."""
    first_named: bool
    """Whether nobody is named in that statement before it."""
    named: Collection[int]
    """People named in what it utters."""
    chain: tuple[int, int]
    """Whom the last pronoun of its gender means, and that pronoun's sentence."""
    opens: bool
    """Whether it opens its paragraph."""
    answers: bool
    """Whether it is the subject of a verb of answering."""
    of_another: bool = False
    """Whether what it utters has the same pronoun, of somebody else."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person who may be meant."""

    entity: int
    """Index of the person."""
    appearances: Sequence[Appearance]
    """Where the person was named, the latest first."""
    rank: int
    """0 for the person last named."""
    seen: int
    """How often the person was named before the pronoun, by any words."""
    frequency: int
    """How often the article has the person's name."""
    central: bool
    """Whether nobody is named more often."""
    titled: bool
    """Whether the headline names the person."""
    spoke: tuple[int, int] | None
    """How many others spoke since the person last did, and the paragraph of that; None if the person never did."""
    described: bool = False
    """Whether the article has only a noun for the person: "a spokesman"."""


def features(pronoun: Pronoun, person: Person) -> list[Feature]:
    """Names and values of what draws a pronoun to a person."""
    chunk, last = pronoun.chunk, person.appearances[0]
    distance = min(chunk.sentence - last.sentence, 5)
    near = min(distance, 2)
    case = "subject" if pronoun.function in SUBJECTS else pronoun.function
    found = [
        (f"distance {distance}", 1.0),
        (f"paragraphs {min(chunk.paragraph - last.chunk.paragraph, 3)}", 1.0),
        (f"rank {min(person.rank, 4)}", 1.0),
        (f"function {last.function} {near}", 1.0),
        (f"kind {_kind(last.chunk)} {near}", 1.0),
        (f"case {case} {last.function} {distance == 0}", 1.0),
        ("seen", log1p(person.seen)),
        ("frequency", log1p(person.frequency)),
    ]
    if person.central:
        found.append(("central", 1.0))
    if person.titled:
        found.append(("titled", 1.0))
    if pronoun.of_another:
        found.append((f"of another {min(person.rank, 2)}", 1.0))
    if person.described:
        found += [("described", 1.0), (f"described {last.function}", 1.0), (f"described {distance}", 1.0)]
    found += _as_subject(pronoun, person)
    found += _as_speaker(pronoun, person)
    if distance == 0:
        found += _in_sentence(chunk, last, case)
    return found


def is_own_object(pronoun: Pronoun, last: Appearance, chunks: Sequence[Chunk]) -> bool:
    """Whether the person is the subject of the verb whose object the pronoun is: then it would be "himself"."""
    chunk = pronoun.chunk
    if pronoun.function not in ("object", "oblique") or not 0 <= last.verb < chunk.index:
        return False
    if pronoun.function == "oblique" and chunks[chunk.index - 1].head not in TO_SOMEBODY:
        return False
    if last.sentence != chunk.sentence or chunk.index - last.verb > ONE_CLAUSE:
        return False
    between = chunks[last.verb + 1 : chunk.index]
    return not any(one.tag[:1] == "V" or one.head == "," for one in between)


def has_asked(pronoun: Pronoun, last: Appearance, chunks: Sequence[Chunk]) -> bool:
    """Whether the person has just asked what the pronoun answers: somebody else does, then."""
    asked = last.verb >= 0 and chunks[last.verb].head in ASKING
    return asked and pronoun.answers and pronoun.chunk.sentence - last.sentence <= ANSWERED


def _kind(chunk: Chunk) -> str:
    return "pronoun" if chunk.type == PRONOUN else "name" if chunk.type == PERSON else "noun"


def _as_subject(pronoun: Pronoun, person: Person) -> Iterator[Feature]:
    """What speaks for the subjects of this sentence and the one before, and for whom the last pronoun means."""
    sentence, recent = pronoun.chunk.sentence, person.appearances[:LOOKED_AT]
    if person.entity == pronoun.chain[0]:
        yield f"chain {min(sentence - pronoun.chain[1], 3)}", 1.0
    yield "subjects", log1p(sum(one.function in SUBJECTS for one in recent))
    for gap in (0, 1):
        here = [one for one in recent if sentence - one.sentence == gap]
        if any(one.function in SUBJECTS for one in here):
            yield f"subject {gap}", 1.0
        if any(one.chunk.leads for one in here):
            yield f"leads {gap}", 1.0
            if pronoun.opens:
                yield f"leads {gap} opens", 1.0


def _as_speaker(pronoun: Pronoun, person: Person) -> Iterator[Feature]:
    """What the statements say: who spoke last, whom the pronoun's own words name, who says the words around it."""
    if person.spoke is None:
        yield f"spoke never {pronoun.utters}", 1.0
    else:
        others, paragraph = person.spoke
        away = min(pronoun.chunk.paragraph - paragraph, 3)
        yield f"spoke {min(others, 1)} {away} {pronoun.utters}", 1.0
    if person.entity in pronoun.named:
        yield "named in own words", 1.0
    if pronoun.host != NOBODY:
        host = "host" if person.entity == pronoun.host else "not host"
        yield host, 1.0
        yield f"{host} {pronoun.first_named}", 1.0
    last = person.appearances[0]
    if last.said_in is not None and last.said_in != pronoun.said_in:
        yield "in another's words", 1.0


def _in_sentence(chunk: Chunk, last: Appearance, case: str) -> Iterator[Feature]:
    """What speaks for and against a person of the pronoun's own sentence."""
    gap = chunk.index - last.chunk.index
    if 0 <= last.verb < chunk.index:
        yield f"behind verb {case}", 1.0
    if case in ("object", "oblique") and last.verb >= 0 and gap < SAME_CLAUSE:
        yield f"same clause {case}", 1.0
    if gap <= CLOSE:
        yield f"close {case}", 1.0
