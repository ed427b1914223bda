"""Which body a common noun means, from plain-text fixtures: the names of an article, what each phrase means."""

from __future__ import annotations

import cases

from newscli.core.document import Entity, Span
from newscli.core.records.bodies import Bodies


@cases.each("core/records/bodies")
def test_bodies(case: cases.Case) -> None:
    named = [line.rsplit(": ", 1) for line in case.text.splitlines()]
    bodies = Bodies([Entity(name, label, (), (Span(0, 1),)) for name, label in named])
    for row in case.rows:
        phrase, _, expected = row.partition(" | ")
        found = bodies.of(phrase)
        assert (found.name if found else "-") == expected, phrase
