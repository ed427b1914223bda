"""What the lists say of names."""

from __future__ import annotations

import cases

from newscli.core.entities.kind_facts import BODIES, BOOKS, NO_NAMES, SOFTWARE, STATES

KINDS = {"a body": BODIES, "a product": SOFTWARE, "a book": BOOKS, "no name": NO_NAMES, "a state": STATES}


@cases.each("core/entities/kind_facts")
def test_lists(case: cases.Case) -> None:
    found = {
        name: [kind for kind, known in KINDS.items() if name in known]
        for name in case.text.strip().split(" | ")
    }
    assert [f"{name}: {', '.join(kinds) or 'nothing'}" for name, kinds in found.items()] == list(case.rows)
