"""Groups of features by the facts they depend on, from plain-text fixtures of calls."""

from __future__ import annotations

import cases

from newscli.core.attribution import groups


def rows(text: str) -> list[str]:
    """The features that the groups make of the facts."""
    return cases.called(vars(groups), text)


@cases.each("core/attribution/groups")
def test_groups(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
