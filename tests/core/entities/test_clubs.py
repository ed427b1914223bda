"""Clubs called by their town, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.entities import mentions
from newscli.core.entities.clubs import name_clubs


def rows(text: str) -> list[str]:
    """The names in text order: ``LABEL name``."""
    document = steps.read(text)
    found = mentions.collect(document.text, document.sentences)
    name_clubs(document.text, document.sentences, found)
    return [f"{name.label} {name.text}" for name in found]


@cases.each("core/entities/clubs")
def test_clubs(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
