"""Who speaks in many articles: words, quotes and dates of each voice, and who is quoted beside whom.

Persons and organisations are joined by their folded names, nothing more: who "Smith" is in another article, no name
says. Described sources ("officials", "a spokesman") are one voice together, and so are quotes of nobody named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from newscli.core.tokens import folded
from newscli.model import Article, Quote, Speaker

NAMED = ("PERSON", "ORG")


@dataclass(slots=True)
class Voice:
    """One who speaks, over all articles."""

    label: str
    """PERSON, ORG, OTHER for described sources, or "" for quotes without a speaker."""
    names: Counter[str] = field(default_factory=Counter)
    """The forms of the name, with the number of articles each."""
    words: int = 0
    """Words of all quotes."""
    quotes: int = 0
    """Number of all quotes."""
    articles: int = 0
    """Number of articles."""
    dates: Counter[str] = field(default_factory=Counter)
    """Words by the date of the article, where it has one."""

    @property
    def name(self) -> str:
        """The form that most articles have; the first of several."""
        return self.names.most_common(1)[0][0] if self.names else ""

    def add(self, name: str, words: int, quotes: int, date: str | None) -> None:
        """Counts what was said in one article."""
        self.names[name] += 1
        self.words += words
        self.quotes += quotes
        self.articles += 1
        if date:
            self.dates[date] += words


Present = list[tuple[int, str]]
"""The named voices of one article: position in :attr:`Voices.named` and the speaker's id in the article."""


@dataclass(slots=True)
class Voices:
    """Counts articles, one after the other."""

    named: list[Voice] = field(default_factory=list)
    """Persons and organisations in the order of their first appearance."""
    described: Voice = field(default_factory=lambda: Voice("OTHER"))
    """All described sources."""
    nobody: Voice = field(default_factory=lambda: Voice(""))
    """All quotes whose speaker the text does not name."""
    kinds: Counter[str] = field(default_factory=Counter)
    """Words of direct, mixed and indirect quotes."""
    pairs: Counter[tuple[int, int]] = field(default_factory=Counter)
    """In how many articles two named voices are quoted."""
    _places: dict[tuple[str, str], int] = field(default_factory=dict)

    def add(self, article: Article) -> Present:
        """Counts an article and says which named voices are in it."""
        date = article.summary.date
        present: Present = []
        for speaker in article.speakers:
            if speaker.label in NAMED and folded(speaker.name):
                place = self._place(speaker)
                self.named[place].add(speaker.name, speaker.words, speaker.quotes, date)
                present.append((place, speaker.id))
            else:
                self.described.add(speaker.name, speaker.words, speaker.quotes, date)
        self._count_quotes(article.quotes, date)
        self.pairs.update(combinations(sorted({place for place, _ in present}), 2))
        return present

    def _place(self, speaker: Speaker) -> int:
        key = (folded(speaker.name), speaker.label)
        if key not in self._places:
            self._places[key] = len(self.named)
            self.named.append(Voice(speaker.label))
        return self._places[key]

    def _count_quotes(self, quotes: Sequence[Quote], date: str | None) -> None:
        unnamed = 0
        for quote in quotes:
            words = len(quote.text.split())
            self.kinds[quote.kind] += words
            if quote.speaker_id is None:
                unnamed += 1
                self.nobody.words += words
        if unnamed:
            self.nobody.add("", 0, unnamed, date)

    @property
    def heard(self) -> Sequence[Voice]:
        """All that are named or described, as an audit counts them."""
        return [*self.named, self.described]

    def ranked(self) -> list[int]:
        """Positions of the named voices, most words first; then most quotes, then by name."""
        return sorted(
            range(len(self.named)),
            key=lambda at: (-self.named[at].words, -self.named[at].quotes, self.named[at].name),
        )


def closest(voices: Voices, most: int, lines: int) -> tuple[list[int], dict[tuple[int, int], int]]:
    """The voices most often quoted together, at most ``most``, and the pairs among them, at most ``lines``.

    Of pairs that occur equally often, those with more words come first.
    """

    def weight(pair: tuple[int, int]) -> tuple[int, int, tuple[int, int]]:
        one, two = (voices.named[place].words for place in pair)
        return -voices.pairs[pair], -min(one, two), pair

    ranked = sorted(voices.pairs, key=weight)
    chosen: dict[int, None] = {}
    for pair in ranked:
        if len({*chosen, *pair}) <= most:
            chosen.update(dict.fromkeys(pair))
        if len(chosen) >= most:
            break
    among = [pair for pair in ranked if pair[0] in chosen and pair[1] in chosen]
    return list(chosen), {pair: voices.pairs[pair] for pair in among[:lines]}
