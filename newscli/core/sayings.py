"""Which mention utters which statement, and which statement holds a place of the text.

Statements are numbered in text order; those of reported speech alone, or all.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from newscli.core.document import Span
from newscli.core.units import Unit


class Sayings:
    """The statements of an article, looked up by unit and by offset; each is a content and a mention or None."""

    def __init__(self, units: Sequence[Unit], statements: Iterable[tuple[Span, Span | None]]) -> None:
        ordered = sorted(statements, key=lambda one: one[0])
        self._contents = [content for content, _ in ordered]
        self._starts = [content.start for content in self._contents]
        mentions = [unit for unit in units if unit.kind == "mention"]
        starts = [unit.start for unit in mentions]
        self._of_unit: dict[int, list[int]] = {}
        self._speakers: dict[int, list[Unit]] = {}
        for number, (_, mention) in enumerate(ordered):
            if mention is not None:
                self._speakers[number] = _heads(mentions, starts, mention)
                for unit in self._speakers[number]:
                    self._of_unit.setdefault(unit.index, []).append(number)

    def by(self, unit: Unit) -> Sequence[int]:
        """Numbers of the statements that the mention utters."""
        return self._of_unit.get(unit.index, ())

    def speakers(self, number: int) -> Sequence[Unit]:
        """The mentions that utter a statement."""
        return self._speakers.get(number, ())

    def around(self, offset: int) -> int | None:
        """Number of the statement whose content holds the offset; None outside all."""
        at = bisect_right(self._starts, offset) - 1
        if at >= 0 and offset < self._contents[at].end:
            return at
        return None

    def content(self, number: int) -> Span:
        """What is said in a statement."""
        return self._contents[number]


def _heads(mentions: Sequence[Unit], starts: Sequence[int], span: Span) -> list[Unit]:
    """The mentions in a span, possessors left out when others are there."""
    first = max(bisect_right(starts, span.start) - 1, 0)
    found = [unit for unit in mentions[first : bisect_left(starts, span.end)] if unit.end > span.start]
    return [unit for unit in found if not unit.possessive] or found
