"""What stands between any two units of an article, counted once: the difference of two running counts."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from newscli.core.lexicon import STRONG
from newscli.core.units import TIME

if TYPE_CHECKING:
    from newscli.core.clauses import Clauses


class Between:
    """Running counts: each list says for every unit, and for the end, how many stand before it."""

    def __init__(self, clauses: Clauses) -> None:
        units, act = clauses.units, clauses.act
        kinds = [unit.kind for unit in units]
        self.nouns: list[int] = [
            at for at, kind in enumerate(kinds) if kind == "mention" and units[at].type != TIME
        ]
        """Indices of the mentions that may speak: all but times."""
        self.acts: dict[int, int] = {at: act(units[at]) for at in self.nouns}
        """How strongly each of them speaks."""
        self.mentions: list[int] = _running([kind == "mention" for kind in kinds])
        """Mentions, times too."""
        self.quotes: list[int] = _running([kind == "quote" for kind in kinds])
        """Stretches in quote marks."""
        self.cues: list[int] = _running([unit.cue >= STRONG for unit in units])
        """Words that strongly announce speech."""
        strong = [False] * len(units)
        for at, level in self.acts.items():
            strong[at] = level >= STRONG
        self.actors: list[int] = _running(strong)
        """Mentions that strongly speak."""


def _running(found: list[bool]) -> list[int]:
    return list(accumulate(found, initial=0))
