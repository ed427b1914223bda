"""People taken for something else, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.entities import mentions
from newscli.core.entities.persons import name_people


def rows(text: str) -> list[str]:
    """The names in text order: ``LABEL name``."""
    document = steps.read(text)
    found = mentions.collect(document.text, document.sentences)
    name_people(document.text, found)
    return [f"{name.label} {name.text}" for name in found]


@cases.each("core/entities/persons")
def test_persons(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
