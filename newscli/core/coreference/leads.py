"""Whom an article first describes and then names: "A surgeon told the inquiry… “I was late,” Ida Brandt said"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newscli.core.coreference.described import is_new
from newscli.core.coreference.discourse import Discourse
from newscli.core.coreference.genders import MAN, WOMAN
from newscli.core.coreference.profiles import Profile
from newscli.core.phrases import FEMALE_NOUNS, MALE_NOUNS, TAKING_UP, Chunk, word_set

PARAGRAPHS = 4
"""Whoever is described in the lead is named within so many paragraphs."""
NAMELESS = word_set("spokesman spokeswoman spokesperson source")
"""Nouns for those whom no name follows."""
HEADS = word_set("leader head chief director president chairman chairwoman chair boss executive secretary")
"""Nouns for whoever heads something."""
LIKELY = 0.3
"""Whoever is less probably of the gender of the noun is somebody else."""


def named_below(discourse: Discourse) -> tuple[int, int] | None:
    """The source without a name that speaks in the lead, and the person it is; None unless it is clear.

    The person is the first to speak behind it, named nowhere before and nobody named between, and not called something
    else.
    """
    source = _described_in_lead(discourse)
    if source is None:
        return None
    chunk = discourse.clauses.chunks[discourse.described.chunk(source)]
    person = _first_named(discourse, chunk)
    if person is None or not _first_to_speak(discourse, chunk, source, person):
        return None
    return (source, person) if _may_be(discourse, chunk, person) else None


def named_next(discourse: Discourse) -> Iterator[tuple[int, int]]:
    """Each source brought in without a name, and the person whom the next statement names with such a role.

    *A leader of the teachers' union said … “It failed,” said Ida Brandt, the union's director*: the next to speak, in
    this paragraph or the next, is named there for the first time.
    """
    for chunk, following in pairwise(_speaking(discourse)):
        source = discourse.sources.get(chunk.index)
        if source is None or discourse.described.chunk(source) != chunk.index or not is_new(chunk):
            continue
        person = discourse.named.get(following.index)
        if person not in discourse.people or following.sentence == chunk.sentence:
            continue
        first = discourse.groups[person].mentions[0].span.start
        near = following.paragraph - chunk.paragraph <= 1 and first > chunk.start
        if near and _plays(discourse, chunk, person):
            yield source, person


def _speaking(discourse: Discourse) -> list[Chunk]:
    """The first chunk of each mention that utters a statement."""
    found: dict[int, Chunk] = {}
    for chunk in discourse.clauses.chunks:
        for number in discourse.statement_index.by(chunk) if chunk.kind == "mention" else ():
            found.setdefault(number, chunk)
    return sorted({chunk.index: chunk for chunk in found.values()}.values(), key=lambda chunk: chunk.index)


def _plays(discourse: Discourse, described: Chunk, person: int) -> bool:
    """Whether the text calls a person as it has described somebody, or both are heads of something."""
    called = discourse.profiles[person].called()
    same = described.head in discourse.profiles[person].nouns
    heads = described.head in HEADS and not called.isdisjoint(HEADS)
    return (same or heads) and described.head not in NAMELESS and _may_be(discourse, described, person, heads)


def _described_in_lead(discourse: Discourse) -> int | None:
    """The person without a name who speaks in the first sentence of the body."""
    lead = None
    for chunk in discourse.clauses.chunks:
        if chunk.header or chunk.kind != "mention":
            continue
        lead = chunk.sentence if lead is None else lead
        if chunk.sentence != lead:
            return None
        source = discourse.sources.get(chunk.index)
        if (
            source is not None
            and discourse.kind(source) == "person"
            and (chunk.leads or discourse.speaks(chunk))
        ):
            return source if chunk.head not in NAMELESS else None
        if discourse.named.get(chunk.index) in discourse.people:
            return None
    return None


def _first_named(discourse: Discourse, described: Chunk) -> int | None:
    """The first person named behind a chunk, if near and never named before it."""
    for chunk in discourse.clauses.chunks[described.index + 1 :]:
        if chunk.paragraph - described.paragraph > PARAGRAPHS:
            return None
        entity = discourse.named.get(chunk.index)
        if entity is not None and entity in discourse.people:
            first = discourse.groups[entity].mentions[0].span.start
            return entity if first >= described.start else None
    return None


def _first_to_speak(discourse: Discourse, described: Chunk, source: int, person: int) -> bool:
    """Whether the next to speak behind a source without a name is the person."""
    for chunk in discourse.clauses.chunks[described.index + 1 :]:
        if chunk.sentence == described.sentence:
            continue
        if discourse.statement_index.by(chunk) and discourse.sources.get(chunk.index) != source:
            return person in (discourse.named.get(chunk.index), discourse.found.referents.get(chunk.index))
    return False


def _may_be(discourse: Discourse, described: Chunk, person: int, heads: bool = False) -> bool:
    """Whether nothing that is told of a person speaks against a noun; ``heads`` tells that both head something."""
    for nouns, gender in ((FEMALE_NOUNS, WOMAN), (MALE_NOUNS, MAN)):
        if described.head in nouns and discourse.genders.probability(person, gender) < LIKELY:
            return False
    return heads or not _is_called_otherwise(discourse.profiles[person], described.head)


def _is_called_otherwise(profile: Profile, noun: str) -> bool:
    return bool(profile.called()) and noun not in profile.nouns and noun not in TAKING_UP
