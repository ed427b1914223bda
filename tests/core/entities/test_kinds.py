"""What names tell by themselves, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.entities import mentions
from newscli.core.entities.kinds import told_by_name


def rows(text: str) -> list[str]:
    """The names in text order: ``LABEL name``."""
    document = steps.read(text)
    found = told_by_name(document.text, mentions.collect(document.text, document.sentences))
    return [f"{name.label} {name.text}" for name in found]


@cases.each("core/entities/kinds")
def test_kinds(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
