"""The reported clauses of an article as attribution asks for them: what holds a quoted span, whose a clause is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from newscli.core.attribution.statement_index import StatementIndex
from newscli.core.document import Reported, Span
from newscli.core.phrases import Chunk

SURE, LIKELY = 0.8, 0.6
"""Confidence from which a clause is called sure, and likely."""


class ReportedIndex:
    """Reported clauses by number in text order."""

    def __init__(self, chunks: Sequence[Chunk], clauses: Sequence[Reported]) -> None:
        self.clauses = sorted(clauses, key=lambda clause: (clause.start, clause.end))
        self._starts = [clause.start for clause in self.clauses]
        self._ends = [clause.end for clause in self.clauses]
        self._statement_index = StatementIndex(
            chunks, [(Span(clause.start, clause.end), clause.mention) for clause in self.clauses]
        )

    def holding(self, inner: Span) -> int | None:
        """Number of the clause that holds more than half of a quoted span."""
        for number in range(bisect_right(self._ends, inner.start), bisect_left(self._starts, inner.end)):
            clause = self.clauses[number]
            if 2 * (min(inner.end, clause.end) - max(inner.start, clause.start)) > inner.end - inner.start:
                return number
        return None

    def touch(self, start: int, end: int) -> bool:
        """Whether a clause has characters between two offsets."""
        return bisect_right(self._ends, start) < bisect_left(self._starts, end)

    def by(self, chunk: Chunk) -> Sequence[int]:
        """Numbers of the clauses that are ascribed to a mention."""
        return self._statement_index.by(chunk)

    def at(self, offset: int) -> int | None:
        """Number of the clause that holds an offset."""
        return self._statement_index.at(offset)

    def has_source(self, number: int) -> bool:
        """Whether a clause says who is its source."""
        return self.clauses[number].mention is not None

    def sureness(self, number: int) -> str:
        """How sure a clause is, as a letter."""
        confidence = self.clauses[number].confidence
        return "s" if confidence > SURE else "l" if confidence > LIKELY else "u"
