"""Q03: two speakers for one quote."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newscli.core.document import QuotedSpan
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule
from newscli.lint.wording import SAID

BEFORE = re.compile(rf"^\s(?:also\s|then\s|later\s|has\s|had\s)?{SAID}(?:\s(?:on\s)?[A-Z][a-z]+day)?[,:]?\s$")
"""What stands between a name and the quote that it introduces: " said: "."""
AFTER = re.compile(rf"^,?\s(?:{SAID}\s(?:[A-Z][\w’'-]+\s){{0,3}})?$")
"""What stands between a quote and the name behind it: " said ", " added Mr "."""
VERB = re.compile(rf"\s(?:also\s|then\s|later\s|has\s|had\s)?{SAID}\b")
FURTHEST = 60


class Named(NamedTuple):
    """A person's name in the text."""

    start: int
    end: int
    person: str


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Quotes that one person's name and verb introduce, and another's close."""
    names = sorted(Named(start, end, one.id) for one in draft.persons for start, end in one.mentions)
    called = {one.id: one.name for one in draft.persons}
    starts = [one.start for one in names]
    ends = [one.end for one in names]
    for quoted in draft.quoted:
        first = _before(draft.text, quoted, names, ends)
        second = _after(draft.text, quoted, names, starts) if first else None
        if first and second and first.person != second.person:
            message = f"both {called[first.person]} and {called[second.person]} are said to have said this"
            yield Remark(*quoted.inner, message)


def _before(text: str, quoted: QuotedSpan, names: list[Named], ends: list[int]) -> Named | None:
    at = bisect_right(ends, quoted.start) - 1
    if at < 0 or quoted.start - names[at].end > FURTHEST:
        return None
    return names[at] if BEFORE.match(text[names[at].end : quoted.start]) else None


def _after(text: str, quoted: QuotedSpan, names: list[Named], starts: list[int]) -> Named | None:
    at = bisect_left(starts, quoted.end)
    if at == len(names) or names[at].start - quoted.end > FURTHEST or text[quoted.end - 2] in ".!?…":
        return None
    between = AFTER.match(text[quoted.end : names[at].start])
    if between is None:
        return None
    has_verb = len(between.group().split()) > 0 and between.group().strip(" ,") != ""
    return names[at] if has_verb or VERB.match(text, names[at].end) else None


RULE = Rule(
    code="Q03",
    name="two-speakers",
    bundle=Bundle.quotes,
    summary="a quote with one speaker before it and another behind it",
    why="""Two attributions for the same words are left from an edit: one of them has to go.""",
    bad="Ana Ruiz said: “We will not leave the harbour,” said Ben Okoro.",
    good="Ana Ruiz said: “We will not leave the harbour.” Ben Okoro said nothing.",
    check=check,
)
