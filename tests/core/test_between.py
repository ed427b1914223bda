"""Running counts of mentions, stretches and cues: their differences are what a walk counts."""

from __future__ import annotations

from newscli.core import phrases, pipeline
from newscli.core.clauses import Clauses, speaks
from newscli.core.units import TIME

TEXT = """The mayor, Jane Roe, said on Monday that the bridge was safe. "It is safe," she told the council, "and open."
Owen Pritchard, who leads the union, denied "any deal", according to officials. He said: "No."
"""


def test_differences_of_running_counts_are_what_stands_between_two_units() -> None:
    document = pipeline.prepare(TEXT)
    clauses = Clauses(phrases.build(document.text, document.stretches, document.sentences))
    counts = clauses.between
    for first in range(len(clauses.units)):
        for last in range(first + 1, len(clauses.units)):
            inner = clauses.units[first + 1 : last]
            nouns = [unit for unit in inner if unit.kind == "mention" and unit.type != TIME]
            assert [
                running[last] - running[first + 1]
                for running in (counts.mentions, counts.quotes, counts.cues, counts.actors)
            ] == [
                sum(unit.kind == "mention" for unit in inner),
                sum(unit.kind == "quote" for unit in inner),
                sum(speaks(unit.cue) for unit in inner),
                sum(speaks(clauses.act(unit)) for unit in nouns),
            ]
            assert [unit.index for unit in nouns] == [at for at in counts.nouns if first < at < last]
    assert counts.quotes[-1] == 4
    assert counts.actors[-1] >= 3
