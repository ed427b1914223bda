"""What nouns and pronouns may take up, from plain-text fixtures."""

from __future__ import annotations

import cases
import people_views


@cases.each("core/coreference/candidates")
def test_what_nouns_and_pronouns_take_up(case: cases.Case) -> None:
    resolution, parts = people_views.resolved(case.text)
    meant: dict[str, set[str]] = {}
    for chunk, entity in resolution.referents.items():
        meant.setdefault(parts[chunk].text, set()).add(resolution.entities[entity].name)
    for row in case.rows:
        mention, _, name = row.partition(" -> ")
        assert meant.get(mention, {"nobody"}) == {name}
