"""Who is on the reader's mind: the people lately named, where and in what function."""

from __future__ import annotations

from collections import Counter, deque
from dataclasses import dataclass

from newscli.core.clauses import ACCORDING_TO, FINITE, Clauses
from newscli.core.lexicon import STRONG, word_set
from newscli.core.units import TIME, Unit

WINDOW = 40
"""Appearances; who was last named before them is forgotten."""
MOST_PEOPLE = 10
"""People that a pronoun may choose among."""
SUBORDINATORS = word_set(
    "that as because while if after when before since although though until whether than"
)
SUBJECTS = ("subject", "speaker")
ADVERBS = ("RB", "RBR", "RP")


@dataclass(slots=True)
class Appearance:
    """One person in one place."""

    unit: Unit
    """The mention."""
    thing: int
    """Index of the person."""
    function: str
    """``speaker``, ``subject``, ``object``, ``oblique`` (behind a preposition) or ``possessor``."""
    verb: int
    """Index of the verb it is the subject of, -1 without one."""
    sentence: int
    """Number of its sentence."""
    said_in: int | None
    """Number of the statement whose content it stands in; None outside all."""


def function_of(unit: Unit, clauses: Clauses) -> tuple[str, int]:
    """The grammatical function of a mention, and the index of its verb or -1."""
    found = clauses.functions.get(unit.index)
    if found is None:
        found = clauses.functions[unit.index] = _function(unit, clauses)
    return found


def _function(unit: Unit, clauses: Clauses) -> tuple[str, int]:
    if unit.possessive:
        return "possessor", -1
    if _is_inverted(unit, clauses):
        return "speaker", unit.index - 1
    before = clauses.neighbour(unit, -1)
    if before is not None and before.kind == "word":
        if before.tag in ("IN", "TO") and before.head not in SUBORDINATORS:
            return "oblique", -1
        if before.tag[0] == "V" and _auxiliary(unit, clauses) is None:
            return "object", -1
    predicate = clauses.predicate(unit)
    if predicate.verb is not None:
        return ("speaker" if predicate.level >= STRONG else "subject"), predicate.verb.index
    verb = _auxiliary(unit, clauses)
    if verb is not None:
        return "subject", verb.index
    return ("subject" if _has_relative(unit, clauses) else "object"), -1


def _is_inverted(unit: Unit, clauses: Clauses) -> bool:
    """*Said Brown*, *according to Brown*; but in *Smith thanked Brown* the verb has another subject."""
    level = clauses.inversion(unit)
    if level < STRONG:
        return False
    subject = clauses.neighbour(unit, -2)
    has_subject = subject is not None and subject.kind == "mention" and subject.type != TIME
    return level == ACCORDING_TO or not has_subject


def _has_relative(unit: Unit, clauses: Clauses) -> bool:
    """Whether "who" follows behind a comma, and no verb stands before the mention."""
    comma, relative = clauses.neighbour(unit, 1), clauses.neighbour(unit, 2)
    return comma is not None and comma.head == "," and relative is not None and relative.head == "who"


def _auxiliary(unit: Unit, clauses: Clauses) -> Unit | None:
    """The finite verb right behind a mention, adverbs passed over: "had" of "Smith also had a question"."""
    for step in (1, 2, 3):
        following = clauses.neighbour(unit, step)
        if following is None or following.kind != "word":
            return None
        if following.tag in FINITE and following.tag not in ("VB", "VBN"):
            return following
        if following.tag not in ADVERBS:
            return None
    return None


class Memory:
    """The appearances of persons read so far; ``frequency`` tells how often the article names each."""

    def __init__(self, frequency: Counter[int]) -> None:
        self.frequency = frequency
        self.highest = max(frequency.values(), default=0)
        """How often the person most named is named."""
        self.seen: Counter[int] = Counter()
        """How often each was named so far, by any words."""
        self._recent: deque[Appearance] = deque(maxlen=WINDOW)
        self._turns = 0
        self._last_speaker: int | None = None
        self._spoke: dict[int, tuple[int, int]] = {}

    def add(self, appearance: Appearance, speaks: bool) -> None:
        """Remember an appearance, and whether it names the speaker of a statement."""
        thing = appearance.thing
        self._recent.append(appearance)
        self.seen[thing] += 1
        if speaks:
            self._turns += thing != self._last_speaker
            self._last_speaker = thing
            self._spoke[thing] = (self._turns, appearance.unit.paragraph)

    def candidates(self) -> dict[int, list[Appearance]]:
        """The people in memory, the last named first, each with the appearances from the latest on."""
        found: dict[int, list[Appearance]] = {}
        for appearance in reversed(self._recent):
            known = found.get(appearance.thing)
            if known is not None:
                known.append(appearance)
            elif len(found) < MOST_PEOPLE:
                found[appearance.thing] = [appearance]
        return found

    def spoke(self, thing: int) -> tuple[int, int] | None:
        """How often others took over since a person last spoke, and in which paragraph that was; None if never."""
        found = self._spoke.get(thing)
        return None if found is None else (self._turns - found[0], found[1])
