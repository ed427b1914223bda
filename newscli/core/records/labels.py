"""Whom the label of an interview means that is no name: "A", "TB"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

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
        self._entities = entities

    def entity(self, mention: Span) -> int | None:
        """Index of whom the label at a place means; None for what is no such label."""
        words = self._text[mention.start : mention.end]
        if ANSWER.fullmatch(words):
            return self._most_named(mention.start)
        return self._of_initials(words.replace(".", "")) if INITIALS.fullmatch(words) else None

    def _most_named(self, end: int) -> int | None:
        """Who is interviewed: the person that the words before the first answer name most often."""
        counts = {index: bisect_left(self._entities[index].mentions, (end, end)) for index in self._people}
        best = max(counts.values(), default=0)
        named = [index for index, count in counts.items() if count == best]
        return named[0] if best and len(named) == 1 else None

    def _of_initials(self, letters: str) -> int | None:
        """The one person with these initials."""
        named = [
            index
            for index in self._people
            if "".join(word[0] for word in self._entities[index].name.split()).upper() == letters
        ]
        return named[0] if len(named) == 1 else None
