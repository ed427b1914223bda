"""What the lists and patterns say of clubs."""

from __future__ import annotations

import cases

from newscli.core.entities.club_facts import BEHIND, CLUBS, GROUNDS


def _said(words: str) -> str:
    if words[:1] in (" ", "'"):
        return "a club's" if BEHIND.match(words) else "nobody's"
    return "a club" if words in CLUBS else "a ground" if words in GROUNDS else "neither"


@cases.each("core/entities/club_facts")
def test_lists(case: cases.Case) -> None:
    words = case.text.strip("\n").split(" | ")
    assert [f"{part}: {_said(part)}".strip() for part in words] == [row.strip() for row in case.rows]
