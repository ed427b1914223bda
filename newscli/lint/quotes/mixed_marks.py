"""Q04: straight and curly quote marks in one article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule

CURLY = re.compile("[“”]")
STRAIGHT = re.compile(r'(?<!\d)"|(?<=\d)"(?=\w)')
"""A straight mark that is no sign for inches."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """The first mark of the kind that the article uses less."""
    curly = [found.start() for found in CURLY.finditer(draft.text)]
    straight = [found.start() for found in STRAIGHT.finditer(draft.text)]
    if not curly or not straight:
        return
    few, many, kind = (
        (straight, curly, "straight") if len(straight) <= len(curly) else (curly, straight, "curly")
    )
    other = "curly" if kind == "straight" else "straight"
    message = f"a {kind} quote mark; {len(few)} in the article are {kind} and {len(many)} {other}"
    yield Remark(few[0], few[0] + 1, message)


RULE = Rule(
    code="Q04",
    name="mixed-marks",
    bundle=Bundle.quotes,
    summary="straight and curly quote marks mixed",
    why="""Copy from two places was joined. It looks careless, and other programs pair such marks wrongly. The first
mark of the rarer kind is shown; marks behind figures (6 ft 2\") are left alone.""",
    bad='“We will not leave,” said Ana Ruiz. "Nobody asked us," she added. “Nobody.”',
    good="“We will not leave,” said Ana Ruiz. “Nobody asked us,” she added. “Nobody.”",
    check=check,
)
