"""The whole phrase that a chosen mention belongs to, and its head: who speaks in it.

The ranker chooses one mention of a clause; in a long subject it may be a name inside it. *Some in Leeds said*: not
Leeds. *Northland's army*: not Northland. *A spokeswoman for the bank, Amy Chu, told*: Amy Chu. *Ida Brandt, a doctor
at the clinic of Calder, told*: Ida Brandt.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newscli.core.phrases import (
    COMMON,
    FINITE,
    LIKELY,
    NAMES,
    PERSON,
    PERSON_NOUNS,
    PRONOUN,
    TIME,
    Chunk,
    Clauses,
    is_person_noun,
    word_set,
)

JOINTS = word_set("of for at from in with on behind against near under inside outside across among")
"""Prepositions that may hang on a noun."""
WHOM_IT_SERVES, FURTHER = word_set("for of from at with"), word_set("of for")
"""Prepositions behind a noun for a person, and behind what follows it."""
COUNTING = word_set("some one many both several others all none two three four five most another those")
"""Words that stand for people when a preposition follows: "some in the town"."""
TELLING = word_set("told tells telling informed reminded assured")
"""Verbs whose object is told."""
SENT = word_set("letter email e-mail note memo message petition tweet post")
"""What is sent "to" somebody."""
OPENERS = word_set(", and but that ; : -- – — then")
"""Words behind which a clause may begin."""
CLOSERS = word_set(", . ? ! ; : ) -- – —")
RELATIVES = word_set("who which that whose")
REACH = 40
"""Chunks; no subject is longer."""
NOMINAL = word_set("JJ NN NNS VBG")
STEPS = 6
"""So many phrases may hang on each other."""


@dataclass(frozen=True, slots=True)
class Source:
    """A phrase that names a speaker."""

    first: Chunk
    """The chunk with which it begins."""
    head: Chunk
    """Whom it is about."""
    last: Chunk
    """The chunk with which it ends, a name in apposition included."""


def is_told(chunk: Chunk, clauses: Clauses) -> bool:
    """Whether a mention is whom somebody else tells: "told the Courier", never turned round as "said" is."""
    before = clauses.neighbour(chunk, -1)
    return before is not None and before.head in TELLING


def whole(chosen: Chunk, cue: int | None, clauses: Clauses) -> Source:
    """The phrase of a chosen mention; ``cue`` is the offset of the reporting word."""
    subject = subject_before(chosen, cue, clauses)
    first = head = subject or chosen
    for _ in range(STEPS):
        outer = _outer(head, clauses)
        if outer is None:
            break
        first = head = outer
    joint = _joint(chosen, clauses)
    if joint is not None:
        return joint
    head = _possessed(head, clauses)
    name = _apposed(head, clauses)
    if name is not None:
        return Source(first, name, name)
    if head.type == PERSON:
        return Source(head, head, head)
    return Source(first, head, max(_complement(head, clauses), chosen, key=lambda chunk: chunk.index))


def start(source: Source, clauses: Clauses) -> int:
    """Where its words begin: a possessive that was read as a pronoun is one of them ("said her neighbour")."""
    before = clauses.neighbour(source.first, -1)
    owned = before is not None and before.type == PRONOUN and before.possessive and source.head.type == COMMON
    return before.start if before is not None and owned else source.first.start


def _joint(chosen: Chunk, clauses: Clauses) -> Source | None:
    """*Ida Brandt and Tom Lowe (both) said*: two names that open a clause, or stand behind its verb, speak together."""
    if chosen.head == "both":
        chosen = clauses.neighbour(chosen, -1) or chosen
    for first, joint, last in ((-2, -1, 0), (0, 1, 2)):
        one, conjunction, other = (clauses.neighbour(chosen, step) for step in (first, joint, last))
        if one is None or conjunction is None or other is None or conjunction.head != "and":
            continue
        if one.type != PERSON or other.type != PERSON or other.possessive or one.sentence != other.sentence:
            continue
        follows = clauses.neighbour(other, 1)
        acts = follows is not None and follows.tag in FINITE
        if (clauses.inversion(one) >= LIKELY and not acts) or _opens(clauses.chunks, one, 0):
            return Source(one, one, other)
    return None


def _outer(chunk: Chunk, clauses: Clauses) -> Chunk | None:
    """The mention that the chunk hangs on by a preposition, "his" and "her" passed over."""
    joint, noun = clauses.neighbour(chunk, -1), clauses.neighbour(chunk, -2)
    if joint is not None and joint.type == PRONOUN and joint.possessive:
        joint, noun = noun, clauses.neighbour(chunk, -3)
    if joint is None or joint.sentence != chunk.sentence:
        return None
    if noun is None or noun.sentence != chunk.sentence or noun.possessive:
        return None
    if noun.kind != "mention" and noun.head not in COUNTING:
        return None
    if _is_office(noun, chunk):
        return None
    if joint.head == "to":
        return noun if noun.head in SENT else None
    if joint.head not in JOINTS or noun.type == TIME:
        return None
    return noun if noun.type != PRONOUN or noun.head in COUNTING else None


def _is_office(noun: Chunk, name: Chunk) -> bool:
    """*Secretary of State Ron Hale*: what stands before the name is the rest of its title."""
    return name.type == PERSON and name.title != "" and noun.head in PERSON_NOUNS


def _possessed(chunk: Chunk, clauses: Clauses) -> Chunk:
    """What a possessor has: "army" of "Northland's army", by whatever tag ("Northland's military")."""
    for _ in range(STEPS):
        mark, noun = clauses.neighbour(chunk, 1), clauses.neighbour(chunk, 2)
        if not chunk.possessive or mark is None or mark.tag != "POS" or noun is None:
            return chunk
        if noun.kind != "mention" and noun.tag not in NOMINAL:
            return chunk
        chunk = noun
    return chunk


def _complement(noun: Chunk, clauses: Clauses) -> Chunk:
    """The last chunk of what hangs on a noun for a person: "a spokesman for the Bank of Calder"."""
    last, joints = noun, WHOM_IT_SERVES
    if noun.type != COMMON or (
        noun.head not in PERSON_NOUNS and noun.head.removesuffix("s") not in PERSON_NOUNS
    ):
        return noun
    for _ in range(STEPS):
        joint, whom = clauses.neighbour(last, 1), clauses.neighbour(last, 2)
        if joint is None or whom is None or whom.kind != "mention" or whom.sentence != noun.sentence:
            return last
        if joint.tag != "POS" and not (
            joint.head in joints and (whom.type in NAMES or joint.head in ("of", "for"))
        ):
            return last
        last, joints = whom, FURTHER
    return last


def _apposed(noun: Chunk, clauses: Clauses) -> Chunk | None:
    """The person named behind the complement of a noun for a person: "the head of the survey, Ida Brandt,"."""
    joint, name = clauses.neighbour(noun, 1), clauses.neighbour(noun, 2)
    if joint is not None and name is not None and _is_office(noun, name):
        both = joint.head == "and" and not noun.determiner and is_person_noun(name.title.split()[0].lower())
        if joint.head == "of" or both:
            return name
    if noun.type not in (COMMON, "") or PERSON_NOUNS.isdisjoint(noun.head.split("-")):
        return None
    at = noun
    for _ in range(STEPS):
        comma, name, close = (clauses.neighbour(at, step) for step in (1, 2, 3))
        if comma is None or name is None or name.kind != "mention" or name.sentence != noun.sentence:
            return None
        if comma.head == ",":
            closed = close is None or close.kind == "quote" or close.head in CLOSERS
            return name if closed and name.type == PERSON and not name.possessive else None
        if comma.head not in JOINTS and comma.tag != "POS":
            return None
        at = name
    return None


def subject_before(chosen: Chunk, cue: int | None, clauses: Clauses) -> Chunk | None:
    """The mention that opens the clause whose verb the cue is, when all between is said of it in commas.

    *Ida Brandt, head of the clinic, Calder, told*: only where a comma closes what stands before the verb.
    """
    if cue is None or cue < chosen.end:
        return None
    chunks = clauses.chunks
    verb = next(
        (chunk for chunk in chunks[chosen.index + 1 : chosen.index + REACH] if chunk.start == cue), None
    )
    if verb is None or verb.sentence != chosen.sentence or not _closes(chunks, verb):
        return None
    begin = verb.index
    while begin and chunks[begin - 1].sentence == verb.sentence and verb.index - begin < REACH:
        begin -= 1
    for chunk in chunks[begin : chosen.index]:
        if chunk.type == PERSON and not chunk.possessive and _opens(chunks, chunk, begin):
            return chunk if _is_aside(chunks[chunk.index + 1 : verb.index]) else None
    return None


def _closes(chunks: Sequence[Chunk], verb: Chunk) -> bool:
    """Whether a comma stands before the verb, auxiliaries and adverbs passed over."""
    at = verb.index - 1
    while at > 0 and chunks[at].kind == "word" and chunks[at].symbol == "":
        at -= 1
    return at > 0 and chunks[at].head == ","


def _opens(chunks: Sequence[Chunk], chunk: Chunk, begin: int) -> bool:
    """Whether a clause may begin with a mention."""
    before = chunks[chunk.index - 1] if chunk.index > begin else None
    return before is None or before.kind == "quote" or before.head in OPENERS


def _is_aside(chunks: Sequence[Chunk]) -> bool:
    """Whether the chunks between a subject and its verb only say what it is: no verb but in relative clauses."""
    if not chunks or chunks[0].head not in (",", "(", "–", "—", "--"):
        return False
    relative = False
    for chunk in chunks:
        if chunk.kind == "quote":
            return False
        if chunk.head in RELATIVES:
            relative = True
        elif chunk.head == ",":
            relative = False
        elif chunk.kind == "word" and (chunk.tag in FINITE - {"VBN"} or chunk.cue >= LIKELY) and not relative:
            return False
    return True
