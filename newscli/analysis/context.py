"""The words around a quote, as ``grep -C`` shows lines around a line."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from newscli.model import Quote

WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class QuoteInContext(Quote):
    """A quote with the words around it; they touch it: ``before + text + after`` stands so in the article."""

    before: str = ""
    """The words before the content, and what stands between; of a direct quote its opening mark, too."""
    after: str = ""
    """The words behind the content; of a direct quote its closing mark, too."""


def in_context(quotes: Iterable[Quote], text: str, words: int) -> Iterator[QuoteInContext]:
    """The quotes of an article with up to ``words`` words of its text on either side.

    What touches a quote without a space, such as a mark, is no word of its own.
    """
    spans = [found.span() for found in WORD.finditer(text)]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    for quote in quotes:
        first = max(0, bisect_right(ends, quote.start) - words)
        last = min(len(spans), bisect_left(starts, quote.end) + words) - 1
        start = min(starts[first], quote.start) if starts and first < len(starts) else quote.start
        end = max(ends[last], quote.end) if last >= 0 else quote.end
        values = {field.name: getattr(quote, field.name) for field in fields(Quote)}
        yield QuoteInContext(**values, before=text[start : quote.start], after=text[quote.end : end])
