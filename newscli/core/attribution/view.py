"""A mention as a possible speaker: what the features look at and no quoted span changes, read once an article."""

from __future__ import annotations

from newscli.core.attribution.reported_index import ReportedIndex
from newscli.core.phrases import PRONOUN, Chunk, Clauses, Predicate

NAMED = frozenset("ENOLXK")
"""Types of mentions that are names or labels."""
COUNTED = frozenset("ENOCK")
"""Types of mentions whose speeches are counted."""


class View:
    """A mention with what several groups of features share."""

    __slots__ = (
        "act",
        "after",
        "before",
        "chunk",
        "inversion",
        "level",
        "named",
        "passive",
        "possessed",
        "predicate",
        "report",
        "told",
        "type",
        "utters",
        "verb",
    )  # fmt: skip

    def __init__(self, chunk: Chunk, clauses: Clauses, reported_index: ReportedIndex) -> None:
        self.chunk = chunk
        self.type = chunk.type + "'" if chunk.possessive else chunk.type
        self.predicate: Predicate = clauses.predicate(chunk)
        self.verb = self.predicate.verb
        self.passive = self.predicate.relation[:1] == "b"
        self.level = self.predicate.level
        self.inversion = clauses.inversion(chunk)
        self.act = max(self.level, self.inversion)
        self.before, self.after = clauses.neighbour(chunk, -1), clauses.neighbour(chunk, 1)
        self.possessed = _possessed(chunk, clauses)
        self.named = chunk.head if chunk.type in NAMED else ""
        """The name, empty when it is none."""
        self.told = min(4, clauses.speakers.get(chunk.head, 0)) if chunk.type in COUNTED else -1
        """How many mentions with this head strongly speak, at most 4."""
        self.utters = reported_index.by(chunk)
        """Numbers of the reported clauses ascribed to it."""
        self.report = reported_index.at(chunk.start)
        """Number of the reported clause that holds it."""


def _possessed(chunk: Chunk, clauses: Clauses) -> Chunk | None:
    """The noun that the mention possesses."""
    if not chunk.possessive:
        return None
    noun = clauses.neighbour(chunk, 1 if chunk.type == PRONOUN else 2)
    return noun if noun is not None and noun.kind == "mention" else None
