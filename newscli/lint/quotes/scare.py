"""Q07: too many single words in quote marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.core.document import QuotedSpan
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule

WORD = re.compile(r"[a-z][a-z’'-]{2,40}[,.]?")
"""One word in lower case: no name, no title, no exclamation."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """The first single word in quote marks that is one too many."""
    found = [quoted for quoted in draft.quoted if _is_word(draft, quoted)]
    if len(found) > limit:
        one = found[int(limit)]
        yield Remark(
            *one.inner, f"{len(found)} single words stand in quote marks; more than {limit:g} are too many"
        )


def _is_word(draft: Draft, quoted: QuotedSpan) -> bool:
    words = draft.text[quoted.inner.start : quoted.inner.end]
    return quoted.closed and not draft.in_header(quoted.start) and WORD.fullmatch(words) is not None


RULE = Rule(
    code="Q07",
    name="scare-quotes",
    bundle=Bundle.quotes,
    summary="more than a few single words in quote marks",
    why="""One quoted word tells little of what was said, and a row of them sounds like a sneer. Quote the sentence, or
leave the marks away. Words that are spoken of (the word “blog”) stand in marks by right, and newscli cannot tell them
from others: the rule is off unless it is selected.""",
    bad="A “bold” plan, a “fresh” start, a “modest” cost, a “brief” delay and a “small” error: the report is out.",
    good="The report calls the plan “bold” and the error “small”, and says that “the cost is modest”.",
    check=check,
    on=False,
    limit=4,
    limit_says="more single words in quote marks than this are too many",
)
