"""Nouns in apposition to a name; a long list of nouns costs each its own look, not a walk through the list."""

from __future__ import annotations

from newscli.core import phrases, pipeline
from newscli.core.clauses import Clauses
from newscli.core.described import names_before
from newscli.core.units import Unit


class Counted(Clauses):
    """Clauses that count how often they are asked for a neighbour."""

    asked = 0

    def neighbour(self, unit: Unit, step: int) -> Unit | None:
        self.asked += 1
        return super().neighbour(unit, step)


def read(text: str) -> Counted:
    document = pipeline.prepare(text)
    return Counted(phrases.build(document.text, document.stretches, document.sentences))


def in_apposition(text: str) -> list[str]:
    clauses = read(text)
    return [unit.head for unit in clauses.units if unit.type == "C" and names_before(unit, clauses)]


def test_a_noun_behind_a_name_and_a_comma_is_in_apposition() -> None:
    assert in_apposition("Ida Brandt, a lawyer for the city, said so.") == ["lawyer"]
    assert in_apposition("The city hired Ida Brandt. Then, a lawyer came.") == []


def test_a_list_of_nouns_is_not_walked_for_each_of_them() -> None:
    def asked(nouns: int) -> int:
        clauses = read("They met " + "the teachers, " * nouns + "the nurses and the cooks.")
        assert not any(names_before(unit, clauses) for unit in clauses.units if unit.kind == "mention")
        return clauses.asked

    assert asked(400) < 2.2 * asked(200)
