"""Several who speak with one voice: "Ida Brandt and drummer Tom Lowe said", "both women said"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from newscli.core.phrases import ORGANISATION, PERSON, PLACE, Chunk, word_set
from newscli.core.records.source_types import is_person_word

JOINTS = frozenset(["and", ",", ", and", "&"])
"""What stands between two names of a list."""
KINDS = {PERSON: PERSON, ORGANISATION: ORGANISATION, PLACE: ORGANISATION}
"""Names that are joined to speak: people, or bodies and countries."""
TAKING_UP = word_set("both pair couple duo two they")
"""What two take up who were joined: "both", "the pair", "they"."""
NEAR = 3
"""Sentences between two names and what takes them up."""


def joined(text: str, chunks: Sequence[Chunk], end: int) -> list[Chunk]:
    """The names of a list that ``chunks`` begin and that ends at offset ``end``; empty when they form no such list.

    Between two names stand only "and" or a comma, and the title of the second.
    """
    kinds = {KINDS.get(chunk.type) for chunk in chunks}
    if len(chunks) < 2 or len(kinds) > 1 or None in kinds or chunks[-1].end < end:
        return []
    between = [
        " ".join(text[before.end : _start(text, before, chunk)].split()) for before, chunk in pairwise(chunks)
    ]
    plain = all(words in JOINTS for words in between) and between[-1] in ("and", ", and", "&")
    return list(chunks) if plain and not any(chunk.possessive for chunk in chunks) else []


def _start(text: str, before: Chunk, chunk: Chunk) -> int:
    """Where a name begins with its title, which follows the name before it."""
    title = text.rfind(chunk.title, before.end, chunk.start) if chunk.title else -1
    return chunk.start if title < 0 else title


class Pairs:
    """The pairs of people whom an article names side by side, for what takes them up."""

    def __init__(self, text: str, mentions: Sequence[Chunk], referents: Mapping[int, int]) -> None:
        self._text = text
        self._mentions = mentions
        self._referents = referents

    def before(self, chunk: Chunk, at: int) -> list[Chunk]:
        """The two whom "both women" or "they" takes up; ``at`` is the place of the mention among all."""
        noun = chunk.determiner == "both" and is_person_word(chunk.head)
        if chunk.head not in TAKING_UP and not noun:
            return []
        reach = 1 if chunk.head == "they" else NEAR
        for second in range(at - 1, 0, -1):
            if chunk.sentence - self._mentions[second].sentence > reach:
                break
            pair = self._pair(second)
            if pair and (pair[0].leads or chunk.head != "they"):
                return pair
        return []

    def _pair(self, second: int) -> list[Chunk]:
        """The people whose list ends with a mention, if they are just two."""
        pair = self._mentions[second - 1 : second + 1]
        if any(chunk.type != PERSON or chunk.index not in self._referents for chunk in pair):
            return []
        return joined(self._text, pair, pair[1].end)
