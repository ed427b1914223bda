"""What the text calls its people, from plain-text fixtures."""

from __future__ import annotations

import cases
import people_views
import steps

from newscli.core.entities import group_names
from newscli.core.phrases import read_clauses


def rows(text: str) -> list[str]:
    """The people with their roles."""
    document = steps.read(text)
    groups = group_names(document)
    return people_views.rows(groups, people_views.profiles(document, read_clauses(document), groups))


@cases.each("core/coreference/roles")
def test_roles(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
