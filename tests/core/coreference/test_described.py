"""Sources without a name, from plain-text fixtures. Nouns in apposition to a name; a long list of nouns costs each its own look, not a walk through the list."""

from __future__ import annotations

import cases
import people_views

from newscli.core import pipeline
from newscli.core.coreference.described import names_before
from newscli.core.phrases import chunker
from newscli.core.phrases.chunks import Chunk
from newscli.core.phrases.clauses import Clauses


def rows(text: str) -> list[str]:
    """Who has only a noun in the text: the words, and the noun that stands for them first."""
    resolution, parts = people_views.resolved(text)
    return [
        f"{parts[chunk].text} -> {parts[first].text}"
        for chunk, first in resolution.described.items()
        if chunk != first
    ]


@cases.each("core/coreference/described")
def test_sources_without_a_name(case: cases.Case) -> None:
    assert rows(case.text) == [row for row in case.rows if row != "nobody"]


class Counted(Clauses):
    """Clauses that count how often they are asked for a neighbour."""

    asked = 0

    def neighbour(self, chunk: Chunk, step: int) -> Chunk | None:
        self.asked += 1
        return super().neighbour(chunk, step)


def read(text: str) -> Counted:
    document = pipeline.prepare(text)
    return Counted(chunker.read_chunks(document))


def in_apposition(text: str) -> list[str]:
    clauses = read(text)
    return [chunk.head for chunk in clauses.chunks if chunk.type == "C" and names_before(chunk, clauses)]


def test_a_noun_behind_a_name_and_a_comma_is_in_apposition() -> None:
    assert in_apposition("Ida Brandt, a lawyer for the city, said so.") == ["lawyer"]
    assert in_apposition("The city hired Ida Brandt. Then, a lawyer came.") == []


def test_a_list_of_nouns_is_not_walked_for_each_of_them() -> None:
    def asked(nouns: int) -> int:
        clauses = read("They met " + "the teachers, " * nouns + "the nurses and the cooks.")
        assert not any(names_before(chunk, clauses) for chunk in clauses.chunks if chunk.kind == "mention")
        return clauses.asked

    assert asked(400) < 2.2 * asked(200)
