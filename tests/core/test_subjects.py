"""Subjects of verbs that have none beside them."""

from __future__ import annotations

import pytest

from newscli.core import phrases, pipeline, subjects
from newscli.core.clauses import Clauses


@pytest.mark.parametrize(
    ("text", "verb", "way", "nearest"),
    [
        ("Pritchard came to the hall on Monday, and called the plan “a joke.”", "called", "co", "Pritchard"),
        ("Pritchard left the hall early, calling the plan “a joke.”", "calling", "part", "Pritchard"),
        ("Pritchard made friends by calling the plan “a joke.”", "calling", "prep", "Pritchard"),
        ("Pritchard rose to call the plan “a joke.”", "call", "inf", "Pritchard"),
        ("The plan led Pritchard to call it “a joke.”", "call", "object", "Pritchard"),
        ("Pritchard called the plan “a joke.”", "called", "", ""),
    ],
)
def test_the_subject_of_the_nearest_clause(text: str, verb: str, way: str, nearest: str) -> None:
    document = pipeline.prepare(text)
    units = phrases.build(document.text, document.stretches, document.sentences)
    cue = next(unit for unit in units if unit.kind == "word" and unit.head == verb)
    found = subjects.find(cue, Clauses(units))
    assert found.way == way
    assert (units[found.nearest].text if found.nearest >= 0 else "") == nearest


def test_the_subject_of_the_clause_before_that() -> None:
    text = "Brandt said Pritchard came to the hall and called the plan “a joke.”"
    document = pipeline.prepare(text)
    units = phrases.build(document.text, document.stretches, document.sentences)
    cue = next(unit for unit in units if unit.head == "called")
    found = subjects.find(cue, Clauses(units))
    assert [units[at].text for at in (found.nearest, found.outer)] == ["Pritchard", "Brandt"]
