"""Whom the text describes and never names: "a spokesman for the union", "the captain", "the company"."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from newscli.core.coreference.salience import SUBJECTS, function_of
from newscli.core.phrases import COMMON, NAMES, PERSON_NOUNS, TAKING_UP, Chunk, Clauses, word_set

INDEFINITE = word_set("a an another one some")
"""Determiners of somebody new."""
NOBODY = word_set("no any every each which what whatever whichever either neither")
"""Determiners of nobody in particular."""
APPOSING = word_set(", ( - – — -- and or as")
"""What stands before a noun that says what a person named before it is: "Ida Brandt, a lawyer"."""
NAMING = word_set(", named called")
"""What stands between a noun and the name of whom it means."""
FARTHEST = 12
"""Sentences; "the captain" further behind another captain may be a new one."""


@dataclass(slots=True)
class _Source:
    number: int
    words: frozenset[str]
    sentence: int


class Described:
    """Numbers those whom an article describes, from ``first`` on, so that they follow the entities it names."""

    def __init__(self, first: int, nouns: Collection[str]) -> None:
        self._first = first
        self._nouns = nouns
        self._chunks: list[int] = []
        self._last: dict[str, _Source] = {}

    def fits(self, chunk: Chunk) -> bool:
        """Whether a mention is a noun of the kind that describes somebody."""
        plain = chunk.type == COMMON and chunk.head in self._nouns
        return plain and not chunk.header and chunk.determiner not in NOBODY

    def meet(self, chunk: Chunk) -> int:
        """The number of whom a noun that fits describes, met before by the same noun or new."""
        last, words = self._last.get(chunk.head), _words(chunk)
        if (
            last is None
            or is_new(chunk)
            or chunk.sentence - last.sentence > FARTHEST
            or not words <= last.words
        ):
            last = self._last[chunk.head] = _Source(self._first + len(self._chunks), words, chunk.sentence)
            self._chunks.append(chunk.index)
        last.sentence = chunk.sentence
        return last.number

    def brings_in(self, chunk: Chunk, clauses: Clauses, speaks: bool) -> bool:
        """Whether a noun does something itself, and neither takes up nor is told of somebody named.

        ``speaks`` tells that it utters a statement: then "the captain" may be new, too.
        """
        if not self.fits(chunk):
            return False
        plain = speaks and len(chunk.text.split()) == 2 and chunk.head not in TAKING_UP
        if not (plain or is_new(chunk) or chunk.head in self._last):
            return False
        acts = function_of(chunk, clauses)[0] in SUBJECTS
        return acts and not names_behind(chunk, clauses) and not names_before(chunk, clauses)

    def __contains__(self, number: int | None) -> bool:
        return number is not None and self._first <= number < self._first + len(self._chunks)

    def chunk(self, number: int) -> int:
        """Index of the chunk that describes it first."""
        return self._chunks[number - self._first]


def _words(chunk: Chunk) -> frozenset[str]:
    """The words of a noun phrase without its determiner; "the ministry" takes up "the Philippine ministry"."""
    return frozenset(chunk.text.lower().removeprefix(chunk.determiner).split())


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
