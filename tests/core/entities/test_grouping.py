"""Names of one thing grouped, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.entities.grouping import group_names, name_of, salience_of


def rows(text: str) -> list[str]:
    """The entities by first mention: ``LABEL name = other forms``."""
    found = []
    for group in group_names(steps.read(text)):
        name = name_of(group)
        found.append(" = ".join([f"{group.label} {name}", *(form for form in group.forms() if form != name)]))
    return found


@cases.each("core/entities/grouping")
def test_groups(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_who_is_named_often_and_early_and_in_the_headline_is_central() -> None:
    document = steps.read("[PERSON Ida Brandt] left. [PERSON Brandt] met [PERSON Owen Pritchard].")
    first, second = salience_of(group_names(document), document.sentences)
    assert first == 1.0 > second > 0
