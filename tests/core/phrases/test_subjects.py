"""Subjects of verbs that have none beside them."""

from __future__ import annotations

import pytest

from newscli.core import pipeline
from newscli.core.phrases import chunker, subjects
from newscli.core.phrases.clauses import Clauses


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
    chunks = chunker.read_chunks(document)
    cue = next(chunk for chunk in chunks if chunk.kind == "word" and chunk.head == verb)
    found = subjects.find_subjects(cue, Clauses(chunks))
    assert found.way == way
    assert (chunks[found.nearest].text if found.nearest >= 0 else "") == nearest


def test_the_subject_of_the_clause_before_that() -> None:
    text = "Brandt said Pritchard came to the hall and called the plan “a joke.”"
    document = pipeline.prepare(text)
    chunks = chunker.read_chunks(document)
    cue = next(chunk for chunk in chunks if chunk.head == "called")
    found = subjects.find_subjects(cue, Clauses(chunks))
    assert [chunks[at].text for at in (found.nearest, found.outer)] == ["Pritchard", "Brandt"]
