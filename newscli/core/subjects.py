"""The subject of a verb that has none beside it: coordinated, a participle, an infinitive.

*The campaign sent a letter to voters and accused them*, *…, calling it a scandal*, *… by saying*, *… to say*: the
subject is that of a clause further to the left.
"""

from __future__ import annotations

from typing import NamedTuple

from newscli.core.clauses import Clauses
from newscli.core.salience import SUBORDINATORS
from newscli.core.units import TIME, Unit

REACH = 45
"""Units; no subject is sought further to the left."""
JOINTS = frozenset([",", "and", "but", "or", "then", "--", "-", "–", "—", ";"])


class Subjects(NamedTuple):
    """What may be the subject of a verb."""

    way: str
    """How the verb hangs on its subject: ``co``, ``part``, ``prep``, ``inf``, ``object`` (of which "to say" tells)
    or empty when the subject stands beside the verb."""
    nearest: int
    """Index of the subject of the nearest clause, -1 without one."""
    outer: int
    """Index of the subject of the clause before that, -1 without one."""


NONE = Subjects("", -1, -1)


def find(verb: Unit, clauses: Clauses) -> Subjects:
    """The subjects of a verb without one beside it."""
    units = clauses.units
    at, infinitive = verb.index - 1, False
    while at >= 0 and units[at].sentence == verb.sentence and units[at].kind == "word":
        if units[at].head == "to":
            infinitive = True
        elif units[at].symbol != "":
            break
        at -= 1
    if at < 0 or units[at].sentence != verb.sentence:
        return NONE
    way = _way(verb, units[at], infinitive)
    if way == "object":
        return Subjects(way, at, -1)
    return Subjects(way, *_subjects(verb, clauses)) if way else NONE


def _way(verb: Unit, before: Unit, infinitive: bool) -> str:
    if infinitive:
        return "object" if before.kind == "mention" and before.type != TIME else "inf"
    if verb.tag == "VBG":
        if before.tag == "IN":
            return "prep"
        return "part" if before.head in JOINTS or before.kind == "quote" else ""
    return "co" if before.head in JOINTS else ""


def _subjects(verb: Unit, clauses: Clauses) -> tuple[int, int]:
    """The subjects of the two clauses before the verb, the nearest first."""
    found: list[int] = []
    for unit in reversed(clauses.units[max(0, verb.index - REACH) : verb.index]):
        if unit.sentence != verb.sentence or len(found) == 2:
            break
        if (
            unit.kind == "mention"
            and unit.type != TIME
            and not unit.possessive
            and _is_subject(unit, verb, clauses)
        ):
            found.append(unit.index)
    found += [-1, -1]
    return found[0], found[1]


def _is_subject(unit: Unit, verb: Unit, clauses: Clauses) -> bool:
    before = clauses.neighbour(unit, -1)
    if before is not None and before.tag in ("IN", "TO") and before.head not in SUBORDINATORS:
        return False
    own = clauses.predicate(unit).verb
    return own is not None and own.index < verb.index
