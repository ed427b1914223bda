"""Whom the lead describes and a later sentence names, from plain-text fixtures."""

from __future__ import annotations

import cases
import people_views


@cases.each("core/coreference/leads")
def test_who_is_described_in_the_lead(case: cases.Case) -> None:
    resolution, parts = people_views.resolved(case.text)
    meant: dict[str, set[str]] = {}
    for chunk, entity in resolution.referents.items():
        meant.setdefault(parts[chunk].text, set()).add(resolution.entities[entity].name)
    for row in case.rows:
        mention, _, name = row.partition(" -> ")
        assert meant.get(mention, {"nobody"}) == {name}
