"""Whom a person speaks for, from plain-text fixtures: ``role | what stands beside it``."""

from __future__ import annotations

import cases

from newscli.core.document import Entity
from newscli.core.records.served import Served

ENTITIES = (
    Entity("Kelmouth Cup", "EVENT", (), ()),
    Entity("University of Kelmouth", "ORG", (), ()),
    Entity("Kyiv", "GPE", (), ()),
    Entity("Acme Steel", "ORG", ("Acme",), ()),
    Entity("Ida Brandt", "PERSON", ("Brandt",), ()),
)


def rows(text: str) -> list[str]:
    """The affiliations."""
    served = Served(ENTITIES)
    found = []
    for line in text.splitlines():
        role, beside = line.split(" | ")
        found.append(f"{role}: {served.of(role, beside) or 'nobody'}")
    return found


@cases.each("core/records/served")
def test_affiliations(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
