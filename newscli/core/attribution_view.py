"""A candidate for being the speaker of a stretch, as the groups of features look at it."""

from __future__ import annotations

from newscli.core.clauses import Clauses, Predicate
from newscli.core.scene import Candidate, Scene


class View:
    """A candidate with what several groups of features share."""

    __slots__ = ("act", "after", "before", "candidate", "clauses", "inversion", "level", "place", "predicate",
                 "same", "scene", "type", "unit")  # fmt: skip

    def __init__(self, scene: Scene, candidate: Candidate, clauses: Clauses) -> None:
        unit = candidate.unit
        self.scene, self.candidate, self.clauses, self.unit = scene, candidate, clauses, unit
        self.type = unit.type + "'" if unit.possessive else unit.type
        self.place = f"{candidate.side}{candidate.paragraphs}" if candidate.paragraphs else candidate.side
        self.predicate: Predicate = clauses.predicate(unit)
        self.level = self.predicate.level
        self.inversion = clauses.inversion(unit)
        self.act = max(self.level, self.inversion)
        self.before, self.after = clauses.neighbour(unit, -1), clauses.neighbour(unit, 1)
        self.same = scene.quote.sentence <= unit.sentence <= scene.last_sentence
