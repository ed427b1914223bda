"""What stands between any two chunks of an article, counted once: the difference of two running counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

from newscli.core.phrases.chunks import TIME, Chunk
from newscli.core.phrases.lexicon import STRONG


class Between:
    """Running counts: each list says for every chunk, and for the end, how many stand before it."""

    def __init__(self, chunks: Sequence[Chunk], act: Callable[[Chunk], int]) -> None:
        kinds = [chunk.kind for chunk in chunks]
        self.nouns: list[int] = [
            at for at, kind in enumerate(kinds) if kind == "mention" and chunks[at].type != TIME
        ]
        """Indices of the mentions that may speak: all but times."""
        self.acts: dict[int, int] = {at: act(chunks[at]) for at in self.nouns}
        """How strongly each of them speaks."""
        self.mentions: list[int] = _running([kind == "mention" for kind in kinds])
        """Mentions, times too."""
        self.quotes: list[int] = _running([kind == "quote" for kind in kinds])
        """Quoted spans."""
        self.cues: list[int] = _running([chunk.cue >= STRONG for chunk in chunks])
        """Words that strongly announce speech."""
        strong = [False] * len(chunks)
        for at, level in self.acts.items():
            strong[at] = level >= STRONG
        self.actors: list[int] = _running(strong)
        """Mentions that strongly speak."""


def _running(found: list[bool]) -> list[int]:
    return list(accumulate(found, initial=0))
