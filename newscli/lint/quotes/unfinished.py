"""Q05: a quote that stops in the middle of a sentence, and nobody says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newscli.core.document import QuotedSpan
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule
from newscli.lint.wording import SAID

FEWEST_WORDS = 4
"""Shorter quotes may be titles, slogans or words of a sentence that is the writer's."""
STOPS = ".!?…:;—–-"
NEXT = re.compile(r"[^\S\n]{1,3}[“\"]")
"""The next quote, right behind the closing mark."""

ATTRIBUTION = re.compile(rf"[a-z]|(?:\S{{1,30}}\s){{1,5}}{SAID}\b")
"""What the attribution looks like when it stands on a line of its own."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Quotes that begin a sentence, end in a comma or in nothing, and have nothing behind them."""
    for quoted in draft.quoted:
        if quoted.closed and not draft.in_header(quoted.start) and _stops_short(draft, quoted):
            yield Remark(*quoted.inner, "this quote stops in the middle of a sentence, and nothing follows")


def _stops_short(draft: Draft, quoted: QuotedSpan) -> bool:
    words = draft.text[quoted.inner.start : quoted.inner.end].rstrip("’'”\"")
    if (
        len(words.split()) < FEWEST_WORDS
        or (words[-1] != "," and _is_alone(draft, quoted))
        or not words[0].isupper()
        or words[-1] in STOPS
    ):
        return False
    ends = (
        draft.paragraphs[quoted.paragraph].end == quoted.end or NEXT.match(draft.text, quoted.end) is not None
    )
    return (
        ends
        and _opens_sentence(draft, quoted)
        and ATTRIBUTION.match(draft.paragraph_text(quoted.paragraph + 1)) is None
    )


def _is_alone(draft: Draft, quoted: QuotedSpan) -> bool:
    """Whether the quote is all of its paragraph: without a comma it is a heading."""
    paragraph = draft.paragraphs[quoted.paragraph]
    return paragraph.start == quoted.start and paragraph.end == quoted.end


def _opens_sentence(draft: Draft, quoted: QuotedSpan) -> bool:
    """Whether the quote is a sentence of its own: nothing of the writer's runs into it."""
    paragraph = draft.paragraphs[quoted.paragraph]
    before = draft.text[paragraph.body : quoted.start].rstrip()[-2:]
    return not before or before[-1] in ".!?" or (before[-1] in '”"' and before[0] in ".!?")


RULE = Rule(
    code="Q05",
    name="unfinished-quote",
    bundle=Bundle.quotes,
    summary="a quote that stops mid-sentence without an attribution",
    why="""A comma before the closing mark announces who speaks; where nothing follows, the attribution was lost.
Headlines, quotes of fewer than four words and quotes that a sentence of the writer's leads into are left alone.""",
    bad="The hall was full.\n\n“We will not leave the harbour,”\n\nThe union agreed on Monday.",
    good="The hall was full.\n\n“We will not leave the harbour,” said Ana Ruiz.\n\nThe union agreed on Monday.",
    check=check,
)
