"""One error of newscli on an annotated article, and where it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from newscli.evaluation.gold import Attributed, Gold, Span

ErrorKind = Literal["missed", "false", "speaker", "label", "extent", "split", "mixed"]
"""``missed``: annotated, not found. ``false``: found, not annotated. ``speaker``: the words found, the speaker wrong.
``label``: a name with another label. ``extent``: a name with other ends. ``split``: one person in several records.
``mixed``: several people in one record."""


@dataclass(frozen=True, slots=True)
class Error:
    """What is wrong at one place of an article."""

    article: str
    """Id of the annotated article, or file and line."""
    figure: str
    """The figure that counts it."""
    error: ErrorKind
    """What kind of error it is."""
    start: int
    """Offset of the words."""
    end: int
    """Offset behind them."""
    text: str
    """The words, as the article has them."""
    gold: str | None
    """What the annotation says there: speaker, label, person."""
    found: str | None
    """What newscli says instead."""


@dataclass(frozen=True, slots=True)
class Errors:
    """The errors of one article."""

    article: Gold
    """The article that is being judged."""
    found: list[Error] = field(default_factory=list)
    """The errors so far."""

    def add(
        self, figure: str, kind: ErrorKind, span: Span, gold: str | None = None, found: str | None = None
    ) -> None:
        """One more."""
        words = self.article.text[span[0] : span[1]]
        self.found.append(Error(self.article.id, figure, kind, *span, words, gold, found))

    def in_order(self) -> list[Error]:
        """The errors in the order of the text."""
        return sorted(self.found, key=lambda error: (error.start, error.end))


def speaker_of(gold: Gold, item: Attributed) -> str | None:
    """Whom the annotation names: by name, else by the words that stand there."""
    if item.speakers:
        return "; ".join(item.speakers)
    return gold.text[item.span[0] : item.span[1]] if item.span else None
