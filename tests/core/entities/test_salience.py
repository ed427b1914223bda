"""Who and what an article is about, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.entities.grouping import group_names, name_of
from newscli.core.entities.salience import salience_of


def rows(text: str) -> list[str]:
    """The entities, the most central first; those that are not central at all with a 0."""
    document = steps.read(text)
    groups = group_names(document)
    ranked = sorted(
        zip(salience_of(groups, document), map(name_of, groups), strict=True), key=lambda one: -one[0]
    )
    return [name if salience else f"{name} 0" for salience, name in ranked]


@cases.each("core/entities/salience")
def test_salience(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


@given(
    st.lists(st.sampled_from(["[PERSON Ida Brandt]", "[GPE Calder]", "left", "By", ".", "\n\n"]), max_size=12)
)
def test_salience_is_between_0_and_1(parts: list[str]) -> None:
    document = steps.read(" ".join(parts))
    found = salience_of(group_names(document), document)
    assert all(0 <= value <= 1 for value in found)
    assert not any(found) or max(found) == 1
