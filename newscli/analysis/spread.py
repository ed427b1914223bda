"""How the words of a group are spread over its voices."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from heapq import nlargest
from itertools import chain

from newscli.analysis.amounts import share
from newscli.analysis.figures import TopVoice
from newscli.analysis.voice_types import VoiceType
from newscli.analysis.voices import Key
from newscli.model import Speaker

TOP = 10
"""So many of the voices with the most words are kept by name."""


@dataclass(slots=True)
class Heard:
    """What one voice has said."""

    name: str
    """As it is first read."""
    type: VoiceType
    """What kind of voice it is."""
    articles: int = 0
    """Articles in which it speaks."""
    quotes: int = 0
    """Its quotes."""
    words: int = 0
    """Their words."""

    def add(self, speaker: Speaker) -> None:
        """It speaks in one more article."""
        self.articles += 1
        self.quotes += speaker.quotes
        self.words += speaker.words


@dataclass(slots=True)
class Spread:
    """The voices of a group. Of those without a name only the loudest are kept, and the sum of the squares."""

    named: dict[Key, Heard] = field(default_factory=dict)
    """What those with a name have said."""
    unnamed: int = 0
    """How many have none."""
    squares: int = 0
    """Sum of the squares of their words."""
    loudest: list[Heard] = field(default_factory=list)
    """The loudest of them."""

    def add(self, speaker: Speaker, type: VoiceType, key: Key | None) -> None:
        """One more speaker of one article."""
        if key is not None:
            self.named.setdefault(key, Heard(speaker.name, type)).add(speaker)
            return
        heard = Heard(speaker.name, type)
        heard.add(speaker)
        self.unnamed += 1
        self.squares += speaker.words**2
        self.loudest = nlargest(TOP, [*self.loudest, heard], key=_loudness)

    @property
    def voices(self) -> int:
        """How many voices there are."""
        return len(self.named) + self.unnamed

    def top(self, words: int) -> tuple[TopVoice, ...]:
        """The voices with the most words, with their shares of all words."""
        heard = nlargest(TOP, chain(self.named.values(), self._unnamed()), key=_loudness)
        return tuple(
            TopVoice(one.name, one.type, one.articles, one.quotes, one.words, share(one.words, words))
            for one in heard
        )

    def _unnamed(self) -> list[Heard]:
        """The loudest without a name; "Analysts", at the beginning of a sentence, are "analysts" if others are."""
        forms = {one.name.casefold(): one.name for one in sorted(self.loudest, key=lambda one: one.name)}
        return [replace(one, name=forms[one.name.casefold()]) for one in self.loudest]

    def concentration(self, words: int) -> float | None:
        """The Herfindahl–Hirschman index (Hirschman 1964) of the words: the sum of the squared shares, 0–1."""
        squares = self.squares + sum(heard.words**2 for heard in self.named.values())
        return round(squares / words**2, 4) if words else None


def _loudness(heard: Heard) -> tuple[int, int]:
    return heard.words, heard.quotes
