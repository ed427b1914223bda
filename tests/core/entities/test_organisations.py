"""Groups of names that are no person's, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.entities import mentions, organisations


def rows(text: str) -> list[str]:
    """The groups: ``LABEL: forms``."""
    document = steps.read(text)
    found = organisations.group(document.text, mentions.collect(document.text, document.sentences))
    return sorted(f"{group.label}: {' = '.join(group.forms())}" for group in found)


@cases.each("core/entities/organisations")
def test_groups(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
