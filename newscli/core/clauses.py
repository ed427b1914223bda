"""A shallow reading of clauses over units: the verb of which a mention is the subject, and how it speaks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from newscli.core.between import Between
from newscli.core.lexicon import FORMS_OF_BE, LIKELY, STRONG, word_set
from newscli.core.role_facts import PERSON_NOUNS
from newscli.core.symbols import Paths
from newscli.core.units import COMMON, ORGANISATION, OTHER_NAME, PERSON, UNKNOWN_NAME, Unit

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
"""Units; a verb further to the right is not looked for."""
LONGEST_RELATIVE = 45
"""Units; a relative clause between commas is passed over when it is no longer."""
ACCORDING_TO = 5
"""Level of "according to", above all verbs."""


class Predicate(NamedTuple):
    """The verb that a mention is the subject of."""

    verb: Unit | None
    """None when the clause has no verb within reach."""
    relation: str
    """``0`` right behind the mention, ``a`` behind more words, ``c1`` or ``c2`` behind commas, ``b`` in front
    when passive; without a verb, what ended the search."""

    @property
    def level(self) -> int:
        """Cue level of the verb, -1 without one."""
        return -1 if self.verb is None else self.verb.cue


class Clauses:
    """The units of an article, with what is asked of them again and again; computed when first asked."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self._predicates: dict[int, Predicate] = {}
        self._acts: dict[int, int] = {}
        self.functions: dict[int, tuple[str, int]] = {}
        """Grammatical functions of mentions, as far as asked for (:mod:`newscli.core.salience`)."""

    @cached_property
    def frequency(self) -> Counter[str]:
        """How many mentions have a head word."""
        return Counter(unit.head for unit in self.units if unit.kind == "mention")

    @cached_property
    def stretches(self) -> Counter[int]:
        """How many stretches each paragraph has."""
        return Counter(unit.paragraph for unit in self.units if unit.kind == "quote")

    @cached_property
    def bounds(self) -> dict[int, tuple[int, int]]:
        """Of each paragraph the index of its first unit and the one behind its last."""
        first: dict[int, int] = {}
        last: dict[int, int] = {}
        for unit in self.units:
            first.setdefault(unit.paragraph, unit.index)
            last[unit.paragraph] = unit.index + 1
        return {paragraph: (start, last[paragraph]) for paragraph, start in first.items()}

    @cached_property
    def first_names(self) -> dict[int, int]:
        """Of each sentence that holds a name of no place or time, the index of its first one."""
        found: dict[int, int] = {}
        for unit in self.units:
            if unit.type in NAMES:
                found.setdefault(unit.sentence, unit.index)
        return found

    @cached_property
    def paths(self) -> Paths:
        """The symbols between any two units."""
        return Paths(self.units)

    @cached_property
    def between(self) -> Between:
        """How many mentions, stretches and cues stand between any two units."""
        return Between(self)

    def neighbour(self, unit: Unit, step: int) -> Unit | None:
        """The unit ``step`` places on, in the same paragraph."""
        at, units = unit.index + step, self.units
        if 0 <= at < len(units):
            found = units[at]
            return found if found.paragraph == unit.paragraph else None
        return None

    def predicate(self, mention: Unit) -> Predicate:
        """The verb that the mention is the subject of."""
        found = self._predicates.get(mention.index)
        if found is None:
            found = self._predicates[mention.index] = _predicate(self.units, mention)
        return found

    def inversion(self, mention: Unit) -> int:
        """Cue level of the word before the mention ("said Smith", "according to Smith")."""
        before = self.neighbour(mention, -1)
        if before is None or before.kind != "word":
            return 0
        if before.head == "to":
            further = self.neighbour(mention, -2)
            return ACCORDING_TO if further is not None and further.head == "according" else 0
        return before.cue

    def act(self, mention: Unit) -> int:
        """How strongly the mention speaks: the higher level of its own verb and of the word before it."""
        found = self._acts.get(mention.index)
        if found is None:
            found = self._acts[mention.index] = max(self.predicate(mention).level, self.inversion(mention))
        return found

    def apposed(self, mention: Unit) -> Unit | None:
        """The name behind a noun for a person: Beatriz Lobo in "the director, Beatriz Lobo, said"."""
        comma, name, close = (self.neighbour(mention, step) for step in (1, 2, 3))
        if mention.type != COMMON or mention.head not in PERSON_NOUNS or comma is None or comma.head != ",":
            return None
        if name is None or name.type != PERSON or name.possessive or name.sentence != mention.sentence:
            return None
        return name if close is None or close.kind == "quote" or close.head in CLOSERS else None

    @cached_property
    def speakers(self) -> Counter[str]:
        """How many mentions with a head word strongly speak."""
        return Counter(
            unit.head
            for unit in self.units
            if unit.kind == "mention" and unit.type in "ENOCK" and speaks(self.act(unit))
        )


def _predicate(units: Sequence[Unit], mention: Unit) -> Predicate:
    verb = _behind_relative(units, mention)
    if verb is not None:
        return Predicate(verb, "c2")
    commas, passive = 0, False
    for unit in units[mention.index + 1 : mention.index + 1 + REACH]:
        if unit.paragraph != mention.paragraph:
            break
        if unit.kind == "quote":
            return Predicate(None, "quote")
        if unit.kind == "mention":
            if unit.index == mention.index + 1:
                return Predicate(None, "mention")
            if unit.head in SUBJECT_PRONOUNS:
                return Predicate(None, "subject")
            continue
        word = unit.head
        if word == ",":
            commas += 1
        elif word in STOPS:
            return Predicate(None, "stop")
        elif unit.tag in FINITE or unit.cue >= LIKELY:
            passive = passive or word in FORMS_OF_BE
            if unit.symbol == "" or word in PASSED_OVER or (commas == 1 and unit.tag in PARTICIPLES):
                continue
            voice = "b" if passive and unit.tag in ("VBN", "VBD") else ""
            place = "0" if unit.index == mention.index + 1 else f"c{min(commas, 2)}" if commas else "a"
            return Predicate(unit, voice + place)
        elif (unit.symbol in ("who", "which") and not commas) or unit.symbol == "that":
            return Predicate(None, unit.symbol)
    return Predicate(None, "-")


def _behind_relative(units: Sequence[Unit], mention: Unit) -> Unit | None:
    """The verb behind the relative clause of "Smith, who had been there since the crash, said"."""
    at = mention.index + 1
    if at + 2 >= len(units) or units[at].head != "," or units[at + 1].head not in RELATIVES:
        return None
    for comma in units[at + 2 : at + LONGEST_RELATIVE]:
        if comma.sentence != mention.sentence or comma.kind == "quote":
            return None
        if comma.head == ",":
            verb = _verb_at(units, comma.index + 1)
            if verb is not None:
                return verb
    return None


def _verb_at(units: Sequence[Unit], at: int) -> Unit | None:
    """The finite full verb at a place, auxiliaries and adverbs before it passed over."""
    for unit in units[at : at + 4]:
        if unit.kind != "word":
            return None
        if unit.tag in FINITE and unit.symbol != "":
            return unit
        if unit.symbol != "":
            return None
    return None


def speaks(level: int) -> bool:
    """Is an act of this level speech more often than not?"""
    return level >= STRONG
