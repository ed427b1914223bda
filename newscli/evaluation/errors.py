"""One error of newscli on an annotated article, and where it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newscli.evaluation.gold import Attributed, Gold, Span

ErrorKind = Literal["missed", "false", "speaker", "label", "split", "mixed"]
"""``missed``: annotated, not found. ``false``: found, not annotated. ``speaker``: found, but somebody else's words.
``label``: a name with another label. ``split``: one person in several records. ``mixed``: several people in one."""


@dataclass(frozen=True, slots=True)
class Error:
    """What went wrong at one place of an article."""

    article: str
    """Id of the annotated article, or file and line."""
    figure: str
    """The figure that counts it."""
    kind: ErrorKind
    """What kind of error it is."""
    start: int
    """Offset of the words."""
    end: int
    """Offset behind them."""
    text: str
    """The words, as the article has them."""
    gold: str | None
    """What the annotation says: the speaker, the label, the person."""
    found: str | None
    """What newscli says instead."""


@dataclass(frozen=True, slots=True)
class Errors:
    """The errors of one article as they are found."""

    article: Gold
    """Where."""
    found: list[Error]
    """All errors so far, of all articles."""

    def add(
        self, figure: str, kind: ErrorKind, span: Span, gold: str | None = None, found: str | None = None
    ) -> None:
        """One more."""
        words = self.article.text[span[0] : span[1]]
        self.found.append(Error(self.article.id, figure, kind, *span, words, gold, found))

    def speaker(self, item: Attributed) -> str | None:
        """Whom the annotation names: by name, else by the words at the place."""
        if item.speakers:
            return "; ".join(item.speakers)
        return self.article.text[item.span[0] : item.span[1]] if item.span else None
