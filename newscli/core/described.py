"""Whom the text describes and never names: "a spokesman for the union", "the captain", "the company"."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from newscli.core.clauses import NAMES, Clauses
from newscli.core.lexicon import word_set
from newscli.core.role_facts import PERSON_NOUNS, TAKING_UP
from newscli.core.salience import SUBJECTS, function_of
from newscli.core.units import COMMON, Unit

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
    """Numbers those whom an article describes, from ``first`` on, so that they follow the things it names."""

    def __init__(self, first: int, nouns: Collection[str]) -> None:
        self._first = first
        self._nouns = nouns
        self._units: list[int] = []
        self._last: dict[str, _Source] = {}

    def fits(self, unit: Unit) -> bool:
        """Whether a mention is a noun of the kind that describes somebody."""
        plain = unit.type == COMMON and unit.head in self._nouns
        return plain and not unit.header and unit.determiner not in NOBODY

    def meet(self, unit: Unit) -> int:
        """The number of whom a noun that fits describes, met before by the same noun or new."""
        last, words = self._last.get(unit.head), _words(unit)
        if (
            last is None
            or is_new(unit)
            or unit.sentence - last.sentence > FARTHEST
            or not words <= last.words
        ):
            last = self._last[unit.head] = _Source(self._first + len(self._units), words, unit.sentence)
            self._units.append(unit.index)
        last.sentence = unit.sentence
        return last.number

    def brings_in(self, unit: Unit, clauses: Clauses, speaks: bool) -> bool:
        """Whether a noun does something itself, and neither takes up nor is told of somebody named.

        ``speaks`` tells that it utters a statement: then "the captain" may be new, too.
        """
        if not self.fits(unit):
            return False
        plain = speaks and len(unit.text.split()) == 2 and unit.head not in TAKING_UP
        if not (plain or is_new(unit) or unit.head in self._last):
            return False
        acts = function_of(unit, clauses)[0] in SUBJECTS
        return acts and not names_behind(unit, clauses) and not names_before(unit, clauses)

    def __contains__(self, number: int | None) -> bool:
        return number is not None and self._first <= number < self._first + len(self._units)

    def unit(self, number: int) -> int:
        """Index of the unit that describes it first."""
        return self._units[number - self._first]


def _words(unit: Unit) -> frozenset[str]:
    """The words of a noun phrase without its determiner; "the ministry" takes up "the Philippine ministry"."""
    return frozenset(unit.text.lower().removeprefix(unit.determiner).split())


def is_new(unit: Unit) -> bool:
    """Whether a noun brings in somebody: "a captain", "one delegate"."""
    return (unit.determiner or unit.text.split(None, 1)[0].lower()) in INDEFINITE


def names_behind(unit: Unit, clauses: Clauses) -> bool:
    """Whether a name follows a noun: "a worker named Ida Brandt", "a spokeswoman, Ida Brandt"."""
    between, name = clauses.neighbour(unit, 1), clauses.neighbour(unit, 2)
    return between is not None and between.head in NAMING and name is not None and name.type in NAMES


def names_before(unit: Unit, clauses: Clauses) -> bool:
    """Whether a noun in apposition says what somebody is who is named before it in the sentence."""
    before = clauses.neighbour(unit, -1)
    if before is None or before.head not in APPOSING or clauses.predicate(unit).relation == "0":
        return False
    return clauses.first_names.get(unit.sentence, unit.index) <= before.index


def apposed_name(unit: Unit, clauses: Clauses) -> int:
    """Index of the name that a noun for a person stands beside: "Ida Brandt, a lawyer for the city"; -1 for none."""
    if unit.head not in PERSON_NOUNS:
        return -1
    comma, name = clauses.neighbour(unit, -1), clauses.neighbour(unit, -2)
    if comma is None or comma.head != "," or name is None:
        return -1
    return name.index if name.sentence == unit.sentence and names_before(unit, clauses) else -1


def may_be_person(unit: Unit) -> bool:
    """A quick look whether the head of a noun phrase can be a noun for a person, in the singular or plural."""
    head = unit.head.strip(".")
    return head in PERSON_NOUNS or head[:-1] in PERSON_NOUNS or not head.isascii()
