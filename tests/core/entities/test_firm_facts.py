"""What the lists say of names in lower case."""

from __future__ import annotations

import cases
import pytest

from newscli.core.entities import firm_facts

NONE = "nobody's"
KINDS = {
    "a firm": firm_facts.FIRMS,
    "ends a firm": firm_facts.FIRM_ENDINGS,
    "no person": firm_facts.NO_PEOPLE,
}


@pytest.mark.parametrize("case", cases.read("core/entities/firm_facts"), ids=cases.title)
def test_lists(case: cases.Case) -> None:
    names = case.text.strip().split(" | ")
    found = {name: [kind for kind, known in KINDS.items() if name in known] for name in names}
    assert [f"{name}: {', '.join(kinds) or NONE}" for name, kinds in found.items()] == list(case.rows)
