"""Whom the text describes and never names: "a spokesman for the union", "the captain", "residents"."""

from __future__ import annotations

from dataclasses import dataclass

from newscli.core.coreference.anaphors import POINTING, AntecedentKind, kind_of_noun
from newscli.core.coreference.salience import SUBJECTS, function_of
from newscli.core.phrases import (
    AFFILIATION_PREPOSITIONS,
    CLOSERS,
    COMMON,
    NAMES,
    ORGANISATION,
    ORGANISATION_NOUNS,
    PERSON,
    PERSON_NOUNS,
    SPOKES,
    TAKING_UP,
    UNKNOWN_NAME,
    Chunk,
    Clauses,
    word_set,
)

INDEFINITE = word_set("a an another one some")
"""Determiners of somebody new."""
NOBODY = word_set("no any every each which what whatever whichever either neither")
"""Determiners of nobody in particular."""
APPOSING = word_set(", ( - – — -- and or as")
"""What stands before a noun that says what a person named before it is: "Ida Brandt, a lawyer"."""
NAMING = word_set(", named called")
"""What stands between a noun and the name of whom it means."""
PERSON_ENDINGS = ("man", "woman", "person")
"""Endings of nouns for people that no list has: "watchman"."""
COMPLEMENTS = 3
"""Phrases with "of" and "for" between a noun and the name in apposition."""
FARTHEST = 12
"""Sentences; "the captain" further behind another captain may be a new one."""


@dataclass(slots=True)
class _Source:
    number: int
    words: frozenset[str]
    sentence: int


class Described:
    """Numbers those whom an article describes, from ``first`` on, so that they follow the entities it names."""

    def __init__(self, first: int) -> None:
        self._first = first
        self._kinds: list[AntecedentKind] = []
        self._chunks: list[int] = []
        self._last: dict[str, _Source] = {}

    def meet(self, chunk: Chunk, kind: AntecedentKind, complement: str = "") -> int:
        """The number of whom a noun that fits describes, met before by the same noun or new.

        ``complement`` is the head of what follows it behind "for": "the lawyers" are "lawyers for the county", but
        "her lawyers" are not.
        """
        last, words = self._last.get(chunk.head), _words(chunk, complement)
        if (
            last is None
            or is_new(chunk)
            or chunk.sentence - last.sentence > FARTHEST
            or not words <= last.words
            or (kind in ("group", "document") and chunk.determiner not in POINTING and words != last.words)
        ):
            last = self._last[chunk.head] = _Source(self._first + len(self._chunks), words, chunk.sentence)
            self._chunks.append(chunk.index)
            self._kinds.append(kind)
        last.sentence = chunk.sentence
        return last.number

    def brings_in(
        self, chunk: Chunk, clauses: Clauses, speaks: bool, utters: bool, first: bool = False
    ) -> AntecedentKind | None:
        """What a noun stands for that neither takes up nor is told of somebody named; None when it does either.

        People, groups and documents do something themselves. ``speaks`` tells that the noun is the subject of a verb
        of speech: then "the captain" may be new, too, and any person when it is the ``first`` of the article;
        ``utters``, that it utters a statement: then it may be no noun for people or bodies.
        """
        kind = kind_of_noun(chunk, utters)
        if kind is None or chunk.header or chunk.determiner in NOBODY:
            return None
        known = self._last.get(chunk.head)
        if (
            kind == "group"
            and known is not None
            and _words(chunk, complement_of(chunk, clauses)) == known.words
        ):
            return kind
        if kind == "person":
            short = len(chunk.text.split()) == 2 and chunk.head not in TAKING_UP
            plain = (speaks and (short or chunk.head in SPOKES)) or (first and (speaks or chunk.leads))
            if not (plain or is_new(chunk) or chunk.head in self._last):
                return None
        acts = function_of(chunk, clauses)[0] in SUBJECTS or (first and chunk.leads)
        if kind != "collective" and not acts:
            return None
        beside = names_behind(chunk, clauses) or names_before(chunk, clauses)
        return None if beside else kind

    def knows(self, chunk: Chunk) -> bool:
        """Whether a source is described by a noun."""
        return chunk.head in self._last

    def kind(self, number: int) -> AntecedentKind:
        """What kind of source it is."""
        return self._kinds[number - self._first]

    def __contains__(self, number: int | None) -> bool:
        return number is not None and self._first <= number < self._first + len(self._chunks)

    def chunk(self, number: int) -> int:
        """Index of the chunk that describes it first."""
        return self._chunks[number - self._first]


def _words(chunk: Chunk, complement: str) -> frozenset[str]:
    """The words of a noun phrase without its determiner; "the ministry" takes up "the Philippine ministry"."""
    words = chunk.text.lower().removeprefix(chunk.determiner).split()
    return frozenset([*words, complement] if complement else words)


def complement_of(chunk: Chunk, clauses: Clauses) -> str:
    """The head of what follows a noun behind "for": "county" of "lawyers for the county"; "" for none."""
    between, served = clauses.neighbour(chunk, 1), clauses.neighbour(chunk, 2)
    if between is None or between.head != "for" or served is None or served.sentence != chunk.sentence:
        return ""
    return served.head if served.kind == "mention" else ""


def is_new(chunk: Chunk) -> bool:
    """Whether a noun brings in somebody: "a captain", "one delegate"."""
    return (chunk.determiner or chunk.text.split(None, 1)[0].lower()) in INDEFINITE


def names_behind(chunk: Chunk, clauses: Clauses) -> bool:
    """Whether a name follows a noun: "a worker named Ida Brandt", "a spokeswoman, Ida Brandt"."""
    between, name = clauses.neighbour(chunk, 1), clauses.neighbour(chunk, 2)
    return between is not None and between.head in NAMING and name is not None and name.type in NAMES


def names_before(chunk: Chunk, clauses: Clauses) -> bool:
    """Whether a noun in apposition says what somebody is who is named before it in the sentence."""
    before = clauses.neighbour(chunk, -1)
    if before is None or before.head not in APPOSING or clauses.predicate(chunk).relation == "0":
        return False
    return clauses.first_names.get(chunk.sentence, chunk.index) <= before.index


def apposed_name(chunk: Chunk, clauses: Clauses) -> int:
    """Index of the name that a noun for a person stands beside: "Ida Brandt, a lawyer for the city"; -1 for none."""
    if chunk.head not in PERSON_NOUNS:
        return -1
    comma, name = clauses.neighbour(chunk, -1), clauses.neighbour(chunk, -2)
    if comma is None or comma.head != "," or name is None:
        return -1
    return name.index if name.sentence == chunk.sentence and names_before(chunk, clauses) else -1


def may_be_person(chunk: Chunk) -> bool:
    """A quick look whether the head of a noun phrase can be a noun for a person, in the singular or plural."""
    head = chunk.head.strip(".")
    return head in PERSON_NOUNS or head[:-1] in PERSON_NOUNS or not head.isascii()


def named_behind(chunk: Chunk, clauses: Clauses) -> Chunk | None:
    """The name in apposition behind a noun and its complement: "the former editor of the Echo, Ida Brandt, said"."""
    person = chunk.head in PERSON_NOUNS or chunk.head.endswith(PERSON_ENDINGS)
    if chunk.type not in (COMMON, UNKNOWN_NAME) or not (person or chunk.head in ORGANISATION_NOUNS):
        return None
    wanted = PERSON if person else ORGANISATION
    at = chunk
    for _ in range(COMPLEMENTS):
        comma = clauses.neighbour(at, 1)
        if comma is None:
            return None
        if comma.head == ",":
            return _apposed(chunk, at, wanted, clauses)
        mention = clauses.neighbour(at, 2)
        if comma.head not in AFFILIATION_PREPOSITIONS or mention is None or mention.kind != "mention":
            return None
        at = mention
    return None


def _apposed(chunk: Chunk, last: Chunk, wanted: str, clauses: Clauses) -> Chunk | None:
    """The name behind the comma that follows a phrase's last mention, when the sentence goes on or ends there."""
    name, close = clauses.neighbour(last, 2), clauses.neighbour(last, 3)
    if name is None or name.type != wanted or name.possessive or name.sentence != chunk.sentence:
        return None
    if wanted == ORGANISATION and (chunk.determiner not in POINTING or close is None or close.head != ","):
        return None
    return name if close is None or close.kind == "quote" or close.head in CLOSERS else None
