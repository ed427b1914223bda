"""Who is on the reader's mind: the people lately named, and how a pronoun is drawn to each.

Every appearance of a person (by name, pronoun or role noun) is kept with its grammatical function; for a pronoun,
features of each recent person are summed with trained weights (after Lappin and Leass 1994; the weights are learned
from pronouns whose gender only some of the people near by have).
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass
from math import log1p

from newscli.core.clauses import Clauses
from newscli.core.lexicon import STRONG, word_set
from newscli.core.units import PRONOUN, Unit

WINDOW = 40
"""Appearances; who was last named before them is forgotten."""
MOST_PEOPLE = 10
"""People that a pronoun may choose among."""
SUBORDINATORS = word_set(
    "that as because while if after when before since although though until whether than"
)


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


def function_of(unit: Unit, clauses: Clauses) -> tuple[str, int]:
    """The grammatical function of a mention, and the index of its verb or -1."""
    if unit.possessive:
        return "possessor", -1
    if clauses.inversion(unit) >= STRONG:
        return "speaker", unit.index - 1
    before = clauses.neighbour(unit, -1)
    if (
        before is not None
        and before.kind == "word"
        and before.tag in ("IN", "TO")
        and before.head not in SUBORDINATORS
    ):
        return "oblique", -1
    predicate = clauses.predicate(unit)
    if predicate.verb is not None:
        return ("speaker" if predicate.level >= STRONG else "subject"), predicate.verb.index
    return "object", -1


class Memory:
    """The appearances of persons read so far."""

    def __init__(self, frequency: Counter[int]) -> None:
        self.recent: deque[Appearance] = deque(maxlen=WINDOW)
        self._frequency = frequency
        self.seen: Counter[int] = Counter()

    def add(self, appearance: Appearance) -> None:
        """Remember an appearance."""
        self.recent.append(appearance)
        self.seen[appearance.thing] += 1

    def candidates(self) -> dict[int, list[Appearance]]:
        """The people in memory, the last named first, each with the appearances from the latest on."""
        found: dict[int, list[Appearance]] = {}
        for appearance in reversed(self.recent):
            known = found.get(appearance.thing)
            if known is not None:
                known.append(appearance)
            elif len(found) < MOST_PEOPLE:
                found[appearance.thing] = [appearance]
        return found

    def features(
        self, pronoun: Unit, function: str, thing: int, appearances: list[Appearance], rank: int
    ) -> Iterator[tuple[str, float]]:
        """Names and values of what draws a pronoun to a person; ``rank`` 0 is the person last named."""
        last = appearances[0]
        distance = min(pronoun.sentence - last.sentence, 7)
        case = "poss" if pronoun.possessive else function
        yield f"distance {distance}", 1.0
        yield f"paragraphs {min(pronoun.paragraph - last.unit.paragraph, 4)}", 1.0
        yield f"rank {min(rank, 4)}", 1.0
        near = min(distance, 2)
        yield f"function {last.function} {near}", 1.0
        yield f"kind {last.unit.type == PRONOUN} {near}", 1.0
        if last.unit.leads:
            yield f"leads {near}", 1.0
        yield f"case {case} {last.function} {distance == 0}", 1.0
        yield "seen", log1p(self.seen[thing])
        yield "frequency", log1p(self._frequency[thing])
        subjects = sum(one.function in ("subject", "speaker") for one in appearances[:6])
        yield "subjects", log1p(subjects)
        spoken = sum(one.function == "speaker" for one in appearances[:6])
        yield "speaker", log1p(spoken)
        if case in ("speaker", "subject"):
            yield f"speaker of {case}", log1p(spoken)
        sentence = [one for one in appearances if pronoun.sentence - one.sentence <= 1]
        if any(one.function in ("subject", "speaker") for one in sentence[1:]):
            yield "subject near", 1.0
        if any(one.unit.leads for one in sentence):
            yield "led near", 1.0
        yield from self._in_clause(pronoun, case, last, distance)

    @staticmethod
    def _in_clause(pronoun: Unit, case: str, last: Appearance, distance: int) -> Iterator[tuple[str, float]]:
        """What speaks for and against the person in the pronoun's own sentence."""
        if distance:
            return
        gap = pronoun.index - last.unit.index
        if 0 <= last.verb < pronoun.index:
            yield f"behind verb {case} {last.function}", 1.0
        if case in ("object", "oblique") and last.verb >= 0 and gap < 8:
            yield f"same clause {case}", 1.0
        if gap <= 3:
            yield f"close {case}", 1.0
