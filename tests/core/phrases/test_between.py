"""Running counts of mentions, quoted spans and cues: their differences are what a walk counts."""

from __future__ import annotations

from newscli.core import pipeline
from newscli.core.phrases import chunker
from newscli.core.phrases.chunks import TIME
from newscli.core.phrases.clauses import Clauses, speaks

TEXT = """The mayor, Jane Roe, said on Monday that the bridge was safe. "It is safe," she told the council, "and open."
Owen Pritchard, who leads the union, denied "any deal", according to officials. He said: "No."
"""


def test_differences_of_running_counts_are_what_stands_between_two_chunks() -> None:
    document = pipeline.prepare(TEXT)
    clauses = Clauses(chunker.read_chunks(document))
    counts = clauses.between
    for first in range(len(clauses.chunks)):
        for last in range(first + 1, len(clauses.chunks)):
            inner = clauses.chunks[first + 1 : last]
            nouns = [chunk for chunk in inner if chunk.kind == "mention" and chunk.type != TIME]
            assert [
                running[last] - running[first + 1]
                for running in (counts.mentions, counts.quotes, counts.cues, counts.actors)
            ] == [
                sum(chunk.kind == "mention" for chunk in inner),
                sum(chunk.kind == "quote" for chunk in inner),
                sum(speaks(chunk.cue) for chunk in inner),
                sum(speaks(clauses.act(chunk)) for chunk in nouns),
            ]
            assert [chunk.index for chunk in nouns] == [at for at in counts.nouns if first < at < last]
    assert counts.quotes[-1] == 4
    assert counts.actors[-1] >= 3
