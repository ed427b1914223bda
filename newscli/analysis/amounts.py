"""Amounts of speech, and what they are of a whole."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from statistics import median

from newscli.analysis.figures import Part, Portion
from newscli.model import Article, Speaker

STEPS = 1000
"""Places in an article are counted in thousandths, so that a median needs no list of them."""


def share(count: int, whole: int) -> float | None:
    """0–1 to four digits; None of nothing."""
    return round(count / whole, 4) if whole else None


def part(count: int, whole: int) -> Part:
    """A count and its share of the whole."""
    return Part(count, share(count, whole))


@dataclass(slots=True)
class Amount:
    """Some speakers, what they say, and where they first speak."""

    speakers: int = 0
    """How many, counted once an article."""
    quotes: int = 0
    """Their quotes."""
    words: int = 0
    """The words of these."""
    early: int = 0
    """How many first speak in the first third of the article."""
    places: Counter[int] = field(default_factory=Counter)
    """Thousandths of the article to how many first speak there."""

    def add(self, speaker: Speaker, place: float | None) -> None:
        """One more speaker, and where it first speaks (0–1)."""
        self.speakers += 1
        self.quotes += speaker.quotes
        self.words += speaker.words
        if place is not None:
            self.early += place < 1 / 3
            self.places[round(place * STEPS)] += 1

    @property
    def position(self) -> float | None:
        """The median of the places, 0–1."""
        return round(median(self.places.elements()) / STEPS, 4) if self.places else None

    def of(self, whole: Amount) -> Portion:
        """What it is of the whole."""
        return Portion(
            self.speakers,
            self.quotes,
            self.words,
            share(self.speakers, whole.speakers),
            share(self.quotes, whole.quotes),
            share(self.words, whole.words),
            self.position,
        )


def places(article: Article) -> dict[str, float]:
    """Id of each speaker to the place of its first quote: 0 at the article's first character, 1 at its last."""
    length = len(article.text) or extent(article)
    first: dict[str, int] = {}
    for quote in article.quotes:
        if quote.speaker_id is not None:
            first[quote.speaker_id] = min(quote.start, first.get(quote.speaker_id, quote.start))
    return {speaker: min(1.0, start / length) for speaker, start in first.items()} if length else {}


def extent(article: Article) -> int:
    """The largest offset in the records: how long the article is at least, when its text is not there."""
    ends = [quote.end for quote in article.quotes]
    ends += [sentence.end for sentence in article.summary.sentences]
    ends += [end for entity in article.entities for _, end in entity.mentions]
    return max(ends, default=0)
