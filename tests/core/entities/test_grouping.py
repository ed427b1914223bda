"""Names of one thing grouped, from plain-text fixtures."""

from __future__ import annotations

from itertools import pairwise

import cases
import pytest
import steps
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.core import pipeline
from newscli.core.entities.grouping import group_names, name_of


def rows(text: str) -> list[str]:
    """The entities by first mention: ``LABEL name = other forms``."""
    found = []
    for group in group_names(steps.read(text)):
        name = name_of(group)
        found.append(" = ".join([f"{group.label} {name}", *(form for form in group.forms() if form != name)]))
    return found


@cases.each("core/entities/grouping")
def test_groups(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


NAMES = [
    "Ada",
    "Orm",
    "Ada Orm",
    "Nils Hale",
    "ADA ORM",
    "Orm’s",
    "O’Hale",
    "Bank of Calder",
    "Calder",
    "Dockers",
]
TITLES = [
    "Mr.",
    "Dr",
    "President",
    "Sir",
    "the",
    "of",
    "American",
    "Jr",
    "Jr.",
    "II",
    "III",
    "Local 12",
    "A.",
]
MARKS = ["“", "”", '"', "'", "’", "‘", "''", "``", "(", ")", ",", ".", "-", "—", "'s", ":", " ", "\n", "said"]
TEXTS = st.lists(
    st.tuples(st.sampled_from(NAMES + TITLES + MARKS), st.sampled_from(["", " "])), max_size=30
).map(lambda parts: "".join(part + space for part, space in parts))


def overlapping(text: str) -> list[tuple[str, str]]:
    """The neighbouring mentions that overlap."""
    groups = group_names(pipeline.prepare(text))
    spans = sorted(mention.span for group in groups for mention in group.mentions)
    return [(text[slice(*one)], text[slice(*two)]) for one, two in pairwise(spans) if two.start < one.end]


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_mentions_never_overlap(text: str) -> None:
    assert overlapping(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("John Smith Jr came.", ["John Smith Jr"]),
        ("Berg, III Berg", ["Berg, III"]),
        ("John Smith Jr. and Anna Berg came.", ["John Smith Jr.", "Anna Berg"]),
    ],
)
def test_a_suffix_belongs_to_the_name_before_it(text: str, names: list[str]) -> None:
    groups = group_names(pipeline.prepare(text))
    spans = sorted(mention.span for group in groups for mention in group.mentions)
    assert [text[slice(*span)] for span in spans] == names
