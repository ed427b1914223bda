"""Which mention utters which statement, and which statement holds a place of the text.

Statements are numbered in text order; those of reported speech alone, or all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from newscli.core.document import Span
from newscli.core.phrases import Chunk


class StatementIndex:
    """The statements of an article, looked up by chunk and by offset; each is a content and a mention or None."""

    def __init__(self, chunks: Sequence[Chunk], statements: Iterable[tuple[Span, Span | None]]) -> None:
        ordered = sorted(statements, key=lambda one: one[0])
        self._contents = [content for content, _ in ordered]
        self._starts = [content.start for content in self._contents]
        mentions = [chunk for chunk in chunks if chunk.kind == "mention"]
        starts = [chunk.start for chunk in mentions]
        self._of_chunk: dict[int, list[int]] = {}
        self._speakers: dict[int, list[Chunk]] = {}
        for number, (_, mention) in enumerate(ordered):
            if mention is not None:
                self._speakers[number] = _heads(mentions, starts, mention)
                for chunk in self._speakers[number]:
                    self._of_chunk.setdefault(chunk.index, []).append(number)

    def by(self, chunk: Chunk) -> Sequence[int]:
        """Numbers of the statements that the mention utters."""
        return self._of_chunk.get(chunk.index, ())

    def speakers(self, number: int) -> Sequence[Chunk]:
        """The mentions that utter a statement."""
        return self._speakers.get(number, ())

    def at(self, offset: int) -> int | None:
        """Number of the statement whose content holds the offset; None outside all."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self._contents[at].end:
            return at
        return None

    def content(self, number: int) -> Span:
        """What is said in a statement."""
        return self._contents[number]


def _heads(mentions: Sequence[Chunk], starts: Sequence[int], span: Span) -> list[Chunk]:
    """The mentions in a span, possessors left out when others are there."""
    first = max(bisect_right(starts, span.start) - 1, 0)
    found = [chunk for chunk in mentions[first : bisect_left(starts, span.end)] if chunk.end > span.start]
    return [chunk for chunk in found if not chunk.possessive] or found
