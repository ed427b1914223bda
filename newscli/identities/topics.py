"""What an article is about, coarsely: which groups of like words its key sentences and keywords are of.

Two people of one name, one in stories of sport and one in stories of banks, are told apart by this where no name beside
them is shared. The groups are those of the name finder's word clusters (:func:`newscli.models.clusters`).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from math import log, sqrt

from newscli.model import Article
from newscli.models import clusters

WORD = re.compile(r"[a-z]{3,}")
EVERYWHERE = (
    "the and that this with from was will would have his her they who but not also when which about before"
)
"""Words that say nothing of what a story is about; neither do those that are used alike."""
UNSEEN = 50
"""Articles of other collections, about other things: in a small collection a shared topic tells something, too."""
USUAL = 0.2
"""Likeness of the topics that says nothing for or against: half of the people that are one have more."""
SLOPE = 6.0
"""Log odds by which the likeness counts."""
MOST, LEAST = 0.5, -2.0
"""Log odds that topics add at most, and at least."""


def topics_of(article: Article) -> bytes:
    """The groups of the words, a byte a word, in order."""
    known, found, idle = clusters(), [], _idle_groups()
    sentences = [sentence.text for sentence in article.summary.sentences]
    terms = [keyword.term for keyword in article.summary.keywords for _ in range(2)]
    for text in (*sentences, *terms):
        for word in WORD.findall(text.lower()):
            group = known.get(word)
            if group and group[1] not in idle:
                found.append(group[1])
    return bytes(sorted(found))


@cache
def _idle_groups() -> frozenset[int]:
    """The groups of words that stand in every story."""
    known = clusters()
    found = map(known.get, EVERYWHERE.split())
    return frozenset(cluster[1] for cluster in found if cluster)


class TopicFrequencies:
    """How many articles have words of each group."""

    def __init__(self) -> None:
        self.articles = 0
        self._counts = [0] * 256
        self._weights: list[float] = []

    def add(self, topics: bytes) -> None:
        """The words of one more article."""
        self.articles += 1
        for group in set(topics):
            self._counts[group] += 1

    def weights(self) -> list[float]:
        """How much each group tells (inverse document frequency); to be asked when all articles are there."""
        if not self._weights:
            self._weights = [log((self.articles + UNSEEN) / max(1, count)) for count in self._counts]
        return self._weights

    def vector(self, topics: bytes | Counter[int]) -> dict[int, float]:
        """The words of articles as weights of the groups, of length 1."""
        weights = self.weights()
        return normal({group: (1 + log(n)) * weights[group] for group, n in Counter(topics).items()})


def normal(weights: dict[int, float]) -> dict[int, float]:
    """The same of length 1."""
    length = sqrt(sum(weight * weight for weight in weights.values())) or 1.0
    return {group: weight / length for group, weight in weights.items()}


def odds(a: dict[int, float], b: dict[int, float]) -> float:
    """Log odds that articles with these topics are of one person, as against two; 0 where topics are not known."""
    if not a or not b:
        return 0.0
    cosine = sum(weight * b.get(group, 0.0) for group, weight in a.items())
    return max(LEAST, min(MOST, SLOPE * (cosine - USUAL)))
