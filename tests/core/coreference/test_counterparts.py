"""Counterparts hold each other's office, from plain-text fixtures."""

from __future__ import annotations

import cases
import people_views
import pytest
import steps

from newscli.core.coreference.counterparts import Counterparts
from newscli.core.entities import group_names
from newscli.core.phrases import PRONOUN, read_clauses


def rows(text: str) -> list[str]:
    """The people with their roles; a pronoun means the first person."""
    document = steps.read(text)
    clauses, groups = read_clauses(document), group_names(document)
    named, profiles = people_views.named(clauses, groups), people_views.profiles(document, clauses, groups)
    pronouns = {chunk.index: 0 for chunk in clauses.chunks if chunk.type == PRONOUN}
    counterparts = Counterparts(clauses.chunks, named, profiles)
    for index, entity in named.items():
        counterparts.introduce(clauses.chunks[index], entity, pronouns)
    return people_views.rows(groups, profiles)


@cases.each("core/coreference/counterparts")
def test_counterparts(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


@pytest.mark.xfail(reason="who stands before the noun with 's is read as whom the counterpart serves")
@cases.each("core/coreference/counterparts_wrong")
def test_counterparts_wrong(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
