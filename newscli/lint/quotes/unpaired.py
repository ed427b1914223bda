"""Q01: quote marks that do not pair."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import zip_longest

from newscli.core.document import QuotedSpan
from newscli.lint.draft import Draft
from newscli.lint.finding import Remark
from newscli.lint.rule import Bundle, Rule

CLOSER = re.compile("”")
OPENER = re.compile(r"\s*[“\"«„]")
BLANK = re.compile(r"\n[^\S\n]*\n")
LONGEST = 1000
"""Characters of a quote on several lines without an empty one between them."""


def check(draft: Draft, limit: float) -> Iterator[Remark]:
    """Opening marks that nothing closes, and closing marks that close nothing."""
    edges = {edge for quoted in draft.quoted for edge in (quoted.start, quoted.end - 1)}
    alone = {quoted.end - 1 for quoted in draft.quoted if not _is_opened(quoted)}
    stray = [found.start() for found in CLOSER.finditer(draft.text)]
    stray = [at for at in stray if at in alone or (at not in edges and not _is_other(draft, at))]
    met: set[int] = set()
    for start in _unclosed(draft):
        closer = bisect_right(stray, start)
        if closer < len(stray) and _is_wrapped(draft, start, stray[closer]):
            met.add(stray[closer])
        else:
            yield Remark(start, start + 1, "this quote mark is never closed")
    yield from (Remark(at, at + 1, "this quote mark closes nothing") for at in stray if at not in met)


def _is_opened(quoted: QuotedSpan) -> bool:
    """Whether a quote begins with a mark; newscli reads some that have lost it."""
    return quoted.start < quoted.inner.start


def _unclosed(draft: Draft) -> Iterator[int]:
    for quoted, following in zip_longest(draft.quoted, draft.quoted[1:]):
        if quoted.closed or _goes_on(draft, quoted.paragraph) or _is_broken(draft, quoted.paragraph):
            continue
        if following is None or not _is_opened(following) or not _reopens(draft.text, quoted, following):
            yield quoted.start


def _is_wrapped(draft: Draft, start: int, closer: int) -> bool:
    """Whether two marks stand on neighbouring lines of a text that was broken into lines of one width."""
    between = draft.text[start : min(closer, start + LONGEST)]
    return closer - start <= LONGEST and BLANK.search(between) is None and OPENER.search(between, 1) is None


def _goes_on(draft: Draft, number: int) -> bool:
    """Whether the next paragraph opens with a mark of its own: then a quote runs on over both."""
    return OPENER.match(draft.paragraph_text(number + 1)) is not None


def _is_broken(draft: Draft, number: int) -> bool:
    """Whether the paragraph ends in the middle of a sentence that the next one goes on with: a broken line."""
    if not 0 <= number < len(draft.paragraphs) - 1:
        return False
    end, start = draft.paragraphs[number].end, draft.paragraphs[number + 1].start
    return draft.text[end - 1].isalnum() and draft.text[start].islower()


def _reopens(text: str, quoted: QuotedSpan, following: QuotedSpan) -> bool:
    """Whether the next quote begins right behind a whole sentence of this one: paragraphs that lost their breaks."""
    words = text[quoted.inner.start : quoted.inner.end].rstrip("'’")
    return not text[quoted.inner.end : following.start].strip() and words[-1:] in (".", "!", "?", "…")


def _is_other(draft: Draft, at: int) -> bool:
    """Whether the mark stands within a quote, behind a number as the sign for inches, or closes a broken line."""
    inches = draft.text[max(0, at - 1) : at].isdigit()
    return inches or draft.is_quoted(at) or _is_broken(draft, draft.paragraph_number(at) - 1)


RULE = Rule(
    code="Q01",
    name="unpaired-marks",
    bundle=Bundle.quotes,
    summary="a quote mark without its other half",
    why="""Where a quote has no end, nobody can tell the words of the speaker from those of the paper. A quote that
runs over several paragraphs opens each of them and closes only the last: that is left alone.""",
    bad="“We will not leave, said Ana Ruiz. The union agreed.",
    good="“We will not leave,” said Ana Ruiz. The union agreed.",
    check=check,
)
