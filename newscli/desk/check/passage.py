"""The passage of a source in which a quote was found."""

from __future__ import annotations

from typing import NamedTuple

from newscli.desk.check.index import Region
from newscli.desk.check.matching import Match
from newscli.desk.check.sources import speaker_at, value_at

AROUND = 12
"""Words of the source that are shown before and behind a passage."""


class Place(NamedTuple):
    """What a record says of a passage; nothing where none was found."""

    source: str | None = None
    speaker: str | None = None
    text: str | None = None
    start: int | None = None
    end: int | None = None
    before: str | None = None
    after: str | None = None
    line: int | None = None
    time: float | None = None


class Passage:
    """Where a match stands in its source, from its first word to its last, or the longer of two places."""

    def __init__(self, region: Region, first: int, last: int) -> None:
        self.region, self.first, self.last = region, first, last

    @classmethod
    def of(cls, best: Match) -> Passage:
        """The passage of a match."""
        pieces: list[list[tuple[Region, int, int, int]]] = []
        home = behind = -1
        for block in best.blocks:
            region, there = best.ground.place(block.there)
            piece = (region, there, there + block.size, block.size)
            same = best.ground.homes[block.there] == home and block.there >= behind
            if same and pieces:
                pieces[-1].append(piece)
            else:
                pieces.append([piece])
            home, behind = best.ground.homes[block.there], block.there_end
        longest = max(pieces, key=lambda one: sum(size for *_, size in one))
        return cls(longest[0][0], longest[0][1], longest[-1][2])

    @property
    def start(self) -> int:
        """Offset in the source."""
        return self.region.offset + self.region.words.starts[self.first]

    @property
    def end(self) -> int:
        """Offset behind it in the source."""
        return self.region.offset + self.region.words.ends[self.last - 1]

    @property
    def text(self) -> str:
        """Its words, as the source has them."""
        return self.region.text[self.start - self.region.offset : self.end - self.region.offset]

    @property
    def before(self) -> str:
        """Some words before it."""
        first = max(0, self.first - AROUND)
        words = self.region.words
        return self.region.text[words.starts[first] : words.starts[self.first]]

    @property
    def after(self) -> str:
        """Some words behind it."""
        words = self.region.words
        last = min(len(words), self.last + AROUND) - 1
        return self.region.text[words.ends[self.last - 1] : words.ends[last]]

    @property
    def line(self) -> int:
        """Its line, from 1."""
        told = value_at(self.region.lines, self.start)
        return told or self.region.line + self.region.text.count("\n", 0, self.start - self.region.offset)

    @property
    def speaker(self) -> str | None:
        """Who says it, by the source."""
        return speaker_at(self.region.turns, self.start)

    @property
    def time(self) -> float | None:
        """When it is heard, in seconds."""
        return value_at(self.region.times, self.start)

    def place(self, speaker: str | None) -> Place:
        """All that a record says of it; ``speaker`` goes before what the source says at its beginning."""
        return Place(
            self.region.source, speaker or self.speaker, self.text, self.start, self.end, self.before, self.after,
            self.line, self.time,
        )  # fmt: skip
