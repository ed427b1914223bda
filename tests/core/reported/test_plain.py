"""Plain noun phrases and what is none, from plain-text fixtures that mark the content."""

from __future__ import annotations

import cases
import reported_views

from newscli.core.reported.plain import head_of, is_plain, is_plain_object


def rows(text: str) -> list[str]:
    """Whether the content is plain, whether its object is, and the head of its first noun phrase."""
    _, view, found = reported_views.drafted(text)
    head = head_of(view, found.first, found.last)
    whole, opening = is_plain(view, found), is_plain_object(view, found)
    return [f"{whole} | {opening} | {view.words[head] if head is not None else '-'}"]


@cases.each("core/reported/plain")
def test_plain(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
