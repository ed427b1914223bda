"""What is known of the way of a quote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newscli.model import QuoteKind

Step = Literal["same", "added", "dropped", "changed"]
Change = Literal["added", "dropped", "changed", "cut", "speaker", "direct", "mixed", "indirect"]
"""How a variant differs from the first: words more, less or other; it ends where the first goes on with "but"; it is
ascribed to another; or its kind is another one, and then it is that kind."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A stretch of a variant against the first one; all of them in order give both texts."""

    step: Step
    """``same``, ``added`` (here only), ``dropped`` (in the first only), ``changed`` (other words)."""
    text: str
    """The words here, "" when dropped."""
    first: str
    """The words of the first, "" when added."""


@dataclass(frozen=True, slots=True)
class Variant:
    """What one article has of a quote that stands in several."""

    trace: str
    """``t1``, ``t2``…: those of one quote have it in common."""
    place: int
    """1 for the first seen, then 2, 3…: by date, those without a date last, then in the order of the articles."""
    article: str
    """The path as given."""
    quotes: tuple[str, ...]
    """Ids of the quotes in the article: more than one where the speaker is named between its pieces."""
    kind: QuoteKind
    """``direct``, ``mixed`` or ``indirect``."""
    text: str
    """The content; of several pieces with … between."""
    start: int
    """Offset of the first piece in the article."""
    end: int
    """Offset behind the last piece."""
    speaker: str | None
    """Canonical name of the speaker in the article."""
    title: str | None
    """The article's headline."""
    date: str | None
    """The article's date."""
    source: str | None
    """The article's outlet."""
    changes: tuple[Change, ...]
    """How it differs from the first; nothing when only case, marks and contractions do."""
    similarity: float
    """The share (0–1) of the words of the shorter of both that the other has; 1 for the first itself."""
    differences: tuple[Difference, ...]
    """Word by word against the first."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A quote that stands in two articles or more."""

    variants: tuple[Variant, ...]
    """The first seen first."""
    articles: int
    """In how many articles it stands."""
    numbers: tuple[int, ...]
    """For each variant the place of its article among all articles, from 1."""
