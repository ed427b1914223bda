"""Whom the label of an interview means that is no name: "A", "TB"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from newscli.core.document import Entity, Span

ANSWER = re.compile(r"A|ANSWER|Answer")
INITIALS = re.compile(r"(?:[A-Z]\.?){2,3}")


class Labels:
    """The people of an article, as labels mean them; ``authors`` are the names of its byline."""

    def __init__(self, text: str, entities: Sequence[Entity], authors: str | None = None) -> None:
        self._text = text
        self._authors = authors or ""
        self._people = [
            index
            for index, entity in enumerate(entities)
            if entity.label == "PERSON" and entity.name not in self._authors
        ]
        self._initials: dict[str, list[int]] = defaultdict(list)
        for index in self._people:
            initials = "".join(word[0] for word in entities[index].name.split()).upper()
            self._initials[initials].append(index)
        self._named = sorted(
            (span.start, index) for index in self._people for span in entities[index].mentions
        )
        self._spans = {span: index for index in self._people for span in entities[index].mentions}
        self._leaders = _leaders(index for _, index in self._named)

    def entity(self, mention: Span) -> int | None:
        """Index of whom the label at a place means; None for what is no such label."""
        words = self._text[mention.start : mention.end]
        if ANSWER.fullmatch(words):
            return self._most_named(mention.start)
        return self._of_initials(words.replace(".", "")) if INITIALS.fullmatch(words) else None

    def named(self, mention: Span) -> int | None:
        """Index of the person whose name these words are, and nothing besides; None for other words."""
        return self._spans.get(mention)

    def _most_named(self, end: int) -> int | None:
        """Who is interviewed: the person that the words before the first answer name most often."""
        return self._leaders[bisect_left(self._named, (end,))]

    def _of_initials(self, letters: str) -> int | None:
        """The one person with these initials."""
        named = self._initials.get(letters, ())
        return named[0] if len(named) == 1 else None


def _leaders(named: Iterable[int]) -> list[int | None]:
    """For each mention, and the end: who was named most often before it; None when nobody or several were."""
    counts: Counter[int] = Counter()
    most, leader = 0, None
    found: list[int | None] = [None]
    for index in named:
        counts[index] += 1
        if counts[index] > most:
            most, leader = counts[index], index
        elif counts[index] == most:
            leader = None
        found.append(leader)
    return found
