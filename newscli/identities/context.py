"""What stands beside a person in an article, and how much it tells that two articles share it.

A feature is the hash of a name, a keyword, a role, the section or the month. That two people share a rare one tells
much, a common one little: a person is likened to the articles of another by how many times as often a feature stands
there than anywhere (a naive Bayes score, Robertson and Spärck Jones 1976; only what is shared counts).
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from math import log
from zlib import crc32

from newscli.core.entities import common_surnames, read_name
from newscli.core.tokens import folded
from newscli.identities.topics import UNSEEN, TopicFrequencies
from newscli.model import Article, Entity
from newscli.models import gazetteer

SLOTS = 1 << 22
"""Features are counted in so many slots, by their hash."""
MOST = 40
"""Features of an article: the most salient entities first."""
LABELS = frozenset(("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "PRODUCT", "MISC"))
SMOOTHING = 2.0
"""Articles that are added to those of a person, with features as they are anywhere."""
WEIGHT, WEAK_WEIGHT = 0.5, 0.25
"""Features come together: each counts half, the weak ones a quarter."""
WEAK = 1
"""The bit of a feature that is weak: keywords, and surnames that many people bear."""
MOST_CONTEXT = 5.0
"""Log odds that what stands beside two people adds at most."""
KEPT = 400
"""Features of a person that are remembered, the most frequent ones."""


def feature(name: str, weak: bool = False) -> int:
    """The hash of a feature, the same everywhere."""
    value = crc32(name.encode("utf-8", "surrogatepass"))
    return value | WEAK if weak else value & ~WEAK


def context_of(article: Article) -> dict[str, int]:
    """The features of an article by their names."""
    found: dict[str, int] = {}
    if article.summary.section:
        name = f"in {article.summary.section}"
        found[name] = feature(name)
    if article.summary.date:
        name = f"month {article.summary.date[:7]}"
        found[name] = feature(name)
    entities = [entity for entity in article.entities if entity.label in LABELS]
    entities.sort(key=lambda entity: -entity.salience)
    for entity in entities[:MOST]:
        key, weak = _key(entity)
        found[f"name {key}"] = feature(f"name {key}", weak)
    for keyword in article.summary.keywords:
        name = f"term {folded(keyword.term)}"
        found[name] = feature(name, weak=True)
    return found


def _key(entity: Entity) -> tuple[str, bool]:
    """A person by the surname, a people by its country, others by name; and whether many bear it."""
    if entity.label == "PERSON":
        surname = read_name(entity.name).last
        return surname, surname in common_surnames()
    name = folded(entity.name)
    return gazetteer().nationalities.get(name) or name, False


class Frequencies:
    """In how many articles each feature stands."""

    def __init__(self) -> None:
        self.articles = 0
        self.topics = TopicFrequencies()
        self._counts = array("I", bytes(4 * SLOTS))

    def add(self, features: Iterable[int], topics: bytes = b"") -> None:
        """The features and the words of one more article."""
        self.articles += 1
        self.topics.add(topics)
        for value in features:
            self._counts[value % SLOTS] += 1

    def share(self, value: int) -> float:
        """The share of articles that have a feature."""
        return max(1, self._counts[value % SLOTS]) / (self.articles + UNSEEN)


class Profile:
    """What stands beside a person in its articles."""

    __slots__ = ("_vector", "articles", "counts", "topics")

    def __init__(self) -> None:
        self.articles = 0
        self.counts: Counter[int] = Counter()
        self.topics: Counter[int] = Counter()
        self._vector: dict[int, float] | None = None

    def add(self, features: Iterable[int], topics: bytes = b"") -> None:
        """One more article."""
        self.articles += 1
        self.counts.update(features)
        self.topics.update(topics)
        self._vector = None
        if len(self.counts) > 4 * KEPT:
            self.counts = Counter(dict(self.counts.most_common(KEPT)))

    def merge(self, other: Profile) -> None:
        """The articles of somebody who proved to be the same."""
        self.articles += other.articles
        self.counts.update(other.counts)
        self.topics.update(other.topics)
        self._vector = None

    def vector(self, frequencies: Frequencies) -> dict[int, float]:
        """The topics of the articles, as weights of the groups of words, of length 1; all articles must be known."""
        if self._vector is None:
            self._vector = frequencies.topics.vector(self.topics)
        return self._vector

    def likeness(self, features: Iterable[int], frequencies: Frequencies) -> float:
        """Log likelihood ratio: how much rather the features are of this person's articles than of any; 0 or more."""
        total, counts = 0.0, self.counts
        if not counts:
            return 0.0
        for value in features:
            count = counts.get(value)
            if count:
                share = frequencies.share(value)
                ratio = (count + SMOOTHING * share) / ((self.articles + SMOOTHING) * share)
                if ratio > 1:
                    total += log(ratio) * (WEAK_WEIGHT if value & WEAK else WEIGHT)
        return total

    def alike(self, other: Profile, frequencies: Frequencies) -> float:
        """The same for all articles of another: the mean over them."""
        small, large = (self, other) if self.articles <= other.articles else (other, self)
        total = 0.0
        for value, count in small.counts.items():
            if value in large.counts:
                total += count * large.likeness((value,), frequencies)
        return total / max(1, small.articles)
