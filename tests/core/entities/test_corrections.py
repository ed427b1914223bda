"""Who is a person, and what only looks like one."""

from __future__ import annotations

import cases
import pytest

from newscli import parse

KINDS = ("PERSON", "ORG")


@pytest.mark.parametrize("case", cases.read("core/entities/corrections"), ids=cases.title)
def test_people_and_firms(case: cases.Case) -> None:
    named = [entity for entity in parse(case.text).entities if entity.label in KINDS]
    titled = [[form for form in entity.aliases if form.startswith("Lord ")] for entity in named]
    found = [
        " | ".join([entity.name, entity.label, *forms]) for entity, forms in zip(named, titled, strict=True)
    ]
    assert found == list(case.rows)
