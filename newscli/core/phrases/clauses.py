"""A shallow reading of clauses over chunks: the verb of which a mention is the subject, and how it speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newscli.core.phrases.between import Between
from newscli.core.phrases.chunks import COMMON, ORGANISATION, OTHER_NAME, PERSON, UNKNOWN_NAME, Chunk
from newscli.core.phrases.lexicon import FORMS_OF_BE, LIKELY, STRONG, word_set
from newscli.core.phrases.role_facts import PERSON_NOUNS
from newscli.core.phrases.symbols import Paths

NAMES = frozenset({PERSON, ORGANISATION, OTHER_NAME, UNKNOWN_NAME})
SUBJECT_PRONOUNS = word_set("he she they i we it who")
FINITE = word_set("VBD VBZ VBP VB MD VBN")
PARTICIPLES = word_set("VBN VBG")
RELATIVES = word_set("who whose which")
PASSED_OVER = word_set("'s has have had")
STOPS = word_set(". ? ! ; :")
CLOSERS = word_set(", . ? ! ; : ) -- – —")
"""What may stand behind a name in apposition."""
REACH = 14
"""Chunks; a verb further to the right is not looked for."""
LONGEST_RELATIVE = 45
"""Chunks; a relative clause between commas is passed over when it is no longer."""
ACCORDING_TO = 5
"""Level of "according to", above all verbs."""


class Predicate(NamedTuple):
    """The verb that a mention is the subject of."""

    verb: Chunk | None
    """None when the clause has no verb within reach."""
    relation: str
    """``0`` right behind the mention, ``a`` behind more words, ``c1`` or ``c2`` behind commas, ``b`` in front
    when passive; without a verb, what ended the search."""

    @property
    def level(self) -> int:
        """Cue level of the verb, -1 without one."""
        return -1 if self.verb is None else self.verb.cue


class Clauses:
    """The chunks of an article, with what is asked of them again and again; computed when first asked."""

    def __init__(self, chunks: Sequence[Chunk]) -> None:
        self.chunks = chunks
        self._predicates: dict[int, Predicate] = {}
        self._acts: dict[int, int] = {}
        self._paths: Paths | None = None
        self._between: Between | None = None
        self._speakers: Counter[str] | None = None
        self.functions: dict[int, tuple[str, int]] = {}
        """Grammatical functions of mentions, as far as asked for (:mod:`newscli.core.coreference.salience`)."""
        self.frequency: Counter[str] = Counter([chunk.head for chunk in chunks if chunk.kind == "mention"])
        """How many mentions have a head word."""
        self.quoted_spans: Counter[int] = Counter(
            [chunk.paragraph for chunk in chunks if chunk.kind == "quote"]
        )
        """How many quoted spans each paragraph has."""
        self.bounds: dict[int, tuple[int, int]] = _bounds(chunks)
        """Of each paragraph the index of its first chunk and the one behind its last."""
        self.first_names: dict[int, int] = {}
        """Of each sentence that holds a name of no place or time, the index of its first one."""
        for chunk in chunks:
            if chunk.type in NAMES:
                self.first_names.setdefault(chunk.sentence, chunk.index)

    @property
    def paths(self) -> Paths:
        """The symbols between any two chunks."""
        if self._paths is None:
            self._paths = Paths(self.chunks)
        return self._paths

    @property
    def between(self) -> Between:
        """How many mentions, quoted spans and cues stand between any two chunks."""
        if self._between is None:
            self._between = Between(self.chunks, self.act)
        return self._between

    @property
    def speakers(self) -> Counter[str]:
        """How many mentions with a head word strongly speak."""
        if self._speakers is None:
            self._speakers = Counter(
                [
                    chunk.head
                    for chunk in self.chunks
                    if chunk.kind == "mention" and chunk.type in "ENOCK" and speaks(self.act(chunk))
                ]
            )
        return self._speakers

    def neighbour(self, chunk: Chunk, step: int) -> Chunk | None:
        """The chunk ``step`` places on, in the same paragraph."""
        at, chunks = chunk.index + step, self.chunks
        if 0 <= at < len(chunks):
            found = chunks[at]
            return found if found.paragraph == chunk.paragraph else None
        return None

    def predicate(self, mention: Chunk) -> Predicate:
        """The verb that the mention is the subject of."""
        found = self._predicates.get(mention.index)
        if found is None:
            found = self._predicates[mention.index] = _predicate(self.chunks, mention)
        return found

    def inversion(self, mention: Chunk) -> int:
        """Cue level of the word before the mention ("said Smith", "according to Smith")."""
        before = self.neighbour(mention, -1)
        if before is None or before.kind != "word":
            return 0
        if before.head == "to":
            further = self.neighbour(mention, -2)
            return ACCORDING_TO if further is not None and further.head == "according" else 0
        return before.cue

    def act(self, mention: Chunk) -> int:
        """How strongly the mention speaks: the higher level of its own verb and of the word before it."""
        found = self._acts.get(mention.index)
        if found is None:
            found = self._acts[mention.index] = max(self.predicate(mention).level, self.inversion(mention))
        return found

    def apposed(self, mention: Chunk) -> Chunk | None:
        """The name behind a noun for a person: Beatriz Lobo in "the director, Beatriz Lobo, said"."""
        comma, name, close = (self.neighbour(mention, step) for step in (1, 2, 3))
        if mention.type != COMMON or mention.head not in PERSON_NOUNS or comma is None or comma.head != ",":
            return None
        if name is None or name.type != PERSON or name.possessive or name.sentence != mention.sentence:
            return None
        return name if close is None or close.kind == "quote" or close.head in CLOSERS else None


def _bounds(chunks: Sequence[Chunk]) -> dict[int, tuple[int, int]]:
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for chunk in chunks:
        first.setdefault(chunk.paragraph, chunk.index)
        last[chunk.paragraph] = chunk.index + 1
    return {paragraph: (start, last[paragraph]) for paragraph, start in first.items()}


def _predicate(chunks: Sequence[Chunk], mention: Chunk) -> Predicate:
    verb = _behind_relative(chunks, mention)
    if verb is not None:
        return Predicate(verb, "c2")
    commas, passive = 0, False
    for chunk in chunks[mention.index + 1 : mention.index + 1 + REACH]:
        if chunk.paragraph != mention.paragraph:
            break
        if chunk.kind == "quote":
            return Predicate(None, "quote")
        if chunk.kind == "mention":
            if chunk.index == mention.index + 1:
                return Predicate(None, "mention")
            if chunk.head in SUBJECT_PRONOUNS:
                return Predicate(None, "subject")
            continue
        word = chunk.head
        if word == ",":
            commas += 1
        elif word in STOPS:
            return Predicate(None, "stop")
        elif chunk.tag in FINITE or chunk.cue >= LIKELY:
            passive = passive or word in FORMS_OF_BE
            if chunk.symbol == "" or word in PASSED_OVER or (commas == 1 and chunk.tag in PARTICIPLES):
                continue
            voice = "b" if passive and chunk.tag in ("VBN", "VBD") else ""
            place = "0" if chunk.index == mention.index + 1 else f"c{min(commas, 2)}" if commas else "a"
            return Predicate(chunk, voice + place)
        elif (chunk.symbol in ("who", "which") and not commas) or chunk.symbol == "that":
            return Predicate(None, chunk.symbol)
    return Predicate(None, "-")


def _behind_relative(chunks: Sequence[Chunk], mention: Chunk) -> Chunk | None:
    """The verb behind the relative clause of "Smith, who had been there since the crash, said"."""
    at = mention.index + 1
    if at + 2 >= len(chunks) or chunks[at].head != "," or chunks[at + 1].head not in RELATIVES:
        return None
    for comma in chunks[at + 2 : at + LONGEST_RELATIVE]:
        if comma.sentence != mention.sentence or comma.kind == "quote":
            return None
        if comma.head == ",":
            verb = _verb_at(chunks, comma.index + 1)
            if verb is not None:
                return verb
    return None


def _verb_at(chunks: Sequence[Chunk], at: int) -> Chunk | None:
    """The finite full verb at a place, auxiliaries and adverbs before it passed over."""
    for chunk in chunks[at : at + 4]:
        if chunk.kind != "word":
            return None
        if chunk.tag in FINITE and chunk.symbol != "":
            return chunk
        if chunk.symbol != "":
            return None
    return None


def speaks(level: int) -> bool:
    """Is an act of this level speech more often than not?"""
    return level >= STRONG
