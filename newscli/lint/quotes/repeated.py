"""Q06: the same quote twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.core.document import QuotedSpan
from newscli.core.tokens import folded
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule

FEWEST_WORDS = 6
"""Shorter ones are slogans, and may well come twice."""
CAPITALS = re.compile(r"(?:[^\W\d_a-z]|a |an |the |of |to |in |on |for |and |is |it )\S*\s?")
"""A word as a title has it: with a capital, or a short one."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Quotes whose words stand in quote marks further up in the running text."""
    first: dict[str, int] = {}
    for quoted in draft.quoted:
        words = folded(draft.text[quoted.inner.start : quoted.inner.end])
        if words.count(" ") + 1 < FEWEST_WORDS or draft.in_header(quoted.start) or _is_title(draft, quoted):
            continue
        if words in first:
            yield Remark(*quoted.inner, f"the same quote as in line {draft.line(first[words])}")
        first.setdefault(words, quoted.start)


def _is_title(draft: Draft, quoted: QuotedSpan) -> bool:
    """Whether the words are the name of a song, a book, a campaign: capitals all over."""
    words = draft.text[slice(*quoted.inner)]
    return not CAPITALS.sub("", words).strip(" .,!?")


RULE = Rule(
    code="Q06",
    name="repeated-quote",
    bundle=Bundle.quotes,
    summary="the same quote twice",
    why="""A paragraph was copied where it should have been moved. Case, marks and accents are not compared; headlines
and titles, and quotes of fewer than six words are left alone.""",
    bad="“We will not leave the harbour,” said Ana Ruiz.\n\nRuiz added: “We will not leave the harbour.”",
    good="“We will not leave the harbour,” said Ana Ruiz.\n\nRuiz added: “Nobody can make us.”",
    check=check,
)
