"""Words in marks that only name something: *what is called “slow food”*, *a man who was dubbed “the goat”*."""

from __future__ import annotations

import re

from newscli.core.document import QuotedSpan

NAMED = re.compile(
    r"(?:(?:\b(?:is|are|was|were|be|been|being)|['’]s) (?:\w+ly )?(?:called|dubbed|nicknamed|termed|titled|known as)"
    r"|\bso-called|\b(?:entitled|nicknamed|titled))(?: an?| the)?\s?\Z"
)
"""What stands in front of a name in marks; nobody is told to call it so."""
BY = re.compile(r"\W{0,3} (?:\w+ ){0,3}by\b")
REACH = 40
"""Characters in front of a name that are looked at."""
LONGEST = 5
"""Words of a name."""


def is_name(text: str, span: QuotedSpan) -> bool:
    """Whether a quoted span names something, and no "by" says who calls it so."""
    words = text[span.inner.start : span.inner.end].split()
    if not 0 < len(words) <= LONGEST or text[span.inner.start : span.inner.end].endswith(("!", "?")):
        return False
    return NAMED.search(text[max(0, span.start - REACH) : span.start]) is not None and not BY.match(
        text, span.end
    )
