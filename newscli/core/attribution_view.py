"""A mention as a possible speaker: what the features look at and no stretch changes, read once an article."""

from __future__ import annotations

from newscli.core.clauses import Clauses, Predicate
from newscli.core.reports import Reports
from newscli.core.units import PRONOUN, Unit

NAMED = frozenset("ENOLXK")
"""Types of mentions that are names or labels."""
COUNTED = frozenset("ENOCK")
"""Types of mentions whose speeches are counted."""


class View:
    """A mention with what several groups of features share."""

    __slots__ = ("act", "after", "before", "inversion", "level", "named", "passive", "possessed", "predicate",
                 "report", "told", "type", "unit", "utters", "verb")  # fmt: skip

    def __init__(self, unit: Unit, clauses: Clauses, reports: Reports) -> None:
        self.unit = unit
        self.type = unit.type + "'" if unit.possessive else unit.type
        self.predicate: Predicate = clauses.predicate(unit)
        self.verb = self.predicate.verb
        self.passive = self.predicate.relation[:1] == "b"
        self.level = self.predicate.level
        self.inversion = clauses.inversion(unit)
        self.act = max(self.level, self.inversion)
        self.before, self.after = clauses.neighbour(unit, -1), clauses.neighbour(unit, 1)
        self.possessed = _possessed(unit, clauses)
        self.named = unit.head if unit.type in NAMED else ""
        """The name, empty when it is none."""
        self.told = min(4, clauses.speakers.get(unit.head, 0)) if unit.type in COUNTED else -1
        """How many mentions with this head strongly speak, at most 4."""
        self.utters = reports.by(unit)
        """Numbers of the reported clauses ascribed to it."""
        self.report = reports.around(unit.start)
        """Number of the reported clause that holds it."""


def _possessed(unit: Unit, clauses: Clauses) -> Unit | None:
    """The noun that the mention possesses."""
    if not unit.possessive:
        return None
    noun = clauses.neighbour(unit, 1 if unit.type == PRONOUN else 2)
    return noun if noun is not None and noun.kind == "mention" else None
