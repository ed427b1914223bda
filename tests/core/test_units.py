"""Units, from plain-text fixtures; their offsets for any text."""

from __future__ import annotations

import cases
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core import phrases, pipeline
from newscli.core.units import Unit


def read(text: str) -> list[Unit]:
    document = pipeline.prepare(text)
    return phrases.build(document.text, document.stretches, document.sentences)


def row(unit: Unit) -> str:
    """A unit as a readable row."""
    if unit.kind == "quote":
        return f"quote {unit.text}"
    if unit.kind == "word":
        return f"word {unit.text}"
    kind = unit.type + ("'" if unit.possessive else "")
    words = " ".join(unit.text.split())
    shown = words.lower() if unit.type != "T" else words
    return f"mention {kind} {shown}" + (f" [{unit.title}]" if unit.title else "")


@pytest.mark.parametrize("case", cases.read("units"), ids=cases.title)
def test_units(case: cases.Case) -> None:
    assert [row(unit) for unit in read(case.text)] == list(case.rows)


def test_the_possessor_before_a_title_belongs_to_the_title() -> None:
    (person,) = [unit for unit in read("Norway’s Harbour Minister Owen Pritchard spoke.") if unit.type == "E"]
    assert person.title == "Norway’s Harbour Minister"


def test_a_surname_with_a_typing_error_is_the_person() -> None:
    found = read("Owen Pritchard spoke first. Later Prichard left.")
    assert [unit.text for unit in found if unit.type == "E"] == ["Owen Pritchard", "Prichard"]


@given(st.text(alphabet="ab He said “”\"'’().,:\n-", max_size=120))
def test_units_are_in_text_order_and_say_what_the_text_says(text: str) -> None:
    found = read(text)
    assert [unit.index for unit in found] == list(range(len(found)))
    for unit in found:
        assert text[unit.start : unit.end] == unit.text
    starts = [unit.start for unit in found if unit.type != "K"]
    assert starts == sorted(starts)
