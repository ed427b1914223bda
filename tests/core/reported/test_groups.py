"""Groups of features by the facts they depend on, from plain-text fixtures of calls."""

from __future__ import annotations

import cases

from newscli.core.reported import groups

GROUPS = {name.lstrip("_"): group for name, group in vars(groups).items() if callable(group)}


def rows(text: str) -> list[str]:
    """The features that the groups make of the facts."""
    return cases.called(GROUPS, text)


@cases.each("core/reported/groups")
def test_groups(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
