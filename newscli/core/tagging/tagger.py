"""Part-of-speech tags: an averaged perceptron, left to right (Collins 2002), its weights packed for speed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import ClassVar

from newscli.core.document import Sentence
from newscli.core.linear import Cache, Made, Stored
from newscli.core.tagging import features
from newscli.core.tagging.repairs import repaired
from newscli.core.tagging.tables import LANE_BYTES, Scored, Tables
from newscli.models import Clusters, Store, clusters, load_table

CACHED = 1 << 13
"""Words whose scores are kept, half of them those seen of late, so that memory stays bounded."""

LANE = (1 << 8 * LANE_BYTES) - 1
TOP = 1 << (8 * LANE_BYTES - 1)
"""The top bit of a lane, which no score reaches."""


def tag(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with their tags filled in."""
    tag_words = tagger().tag
    return [sentence.tagged(repaired(sentence.words, tag_words(sentence.words))) for sentence in sentences]


@cache
def tagger() -> Tagger:
    """The tagger over the weights in ``models/tagger.table``."""
    return Tagger(load_table("tagger"), clusters())


class Tagger:
    """A trained perceptron; calling :meth:`tag` changes nothing but a bounded cache."""

    def __init__(self, store: Store, clusters: Clusters) -> None:
        rest = store.rest()
        self.tags: list[str] = rest["tags"]
        self._sure: dict[str, str] = rest["sure"]
        self._classes = Stored(store, "class ", bytes.decode, "")
        self._clusters = clusters
        self._size = LANE_BYTES * len(self.tags)
        self._tables = Tables(store, {tag: lane for lane, tag in enumerate(self.tags)}, rest["recalled"])
        self._start = self._tables.score(features.START)
        self._end = self._tables.score(features.END)
        self._words = _Words(self._score)
        self._first_words = _Words(self._score_first)
        lanes = range(len(self.tags))
        self._shifts = [8 * LANE_BYTES * lane for lane in lanes]
        self._ones = sum(1 << shift for shift in self._shifts)
        self._tops = [TOP << shift for shift in self._shifts]

    def tag(self, words: Sequence[str]) -> list[str]:
        """One Penn Treebank tag a word."""
        words = features.normal_words(words)
        scored = [self._start, self._start, *map(self._words.__getitem__, words), self._end, self._end]
        sure, best, tags = self._sure.get, self._best, self.tags
        shifts, tops, ones = self._shifts, self._tops, self._ones
        all_tops = TOP * ones
        previous, previous2 = "<s>", "<s>"
        found = []
        for i, text in enumerate(words):
            name = sure(text)
            if name is None:
                this, before, after = scored[i + 2], scored[i + 1], scored[i + 3]
                total = (
                    (this.here if i else self._first_words[text])
                    + before.before + after.after + scored[i].before2 + scored[i + 4].after2
                    + this.recent[previous, previous2]
                )  # fmt: skip
                if more := this.tag_cluster.get(previous):
                    total += more
                if more := this.clusters_after.get(after.cluster):
                    total += more
                if more := this.groups_around.get((before.group, after.group)):
                    total += more
                if this.words_before and (more := this.words_before.get(before.lower)):
                    total += more
                if this.words_after and (more := this.words_after.get(after.lower)):
                    total += more
                if this.tag_word and (more := this.tag_word.get(previous)):
                    total += more
                if after.tag_next and (more := after.tag_next.get(previous)):
                    total += more
                following = this.following.get(after.ambiguity)
                if following is not None:
                    total += following.constant
                    if more := following.by_tag.get(previous):
                        total += more
                    if more := following.by_class.get(before.ambiguity):
                        total += more
                # The tag that the word had last is its tag again when no other score reaches its own: adding what
                # that score lacks to TOP sets the top bit of each lane that does, which is quicker than a search.
                tag = this.latest
                if (total + (TOP - (total >> shifts[tag] & LANE)) * ones) & all_tops != tops[tag]:
                    tag = this.latest = best(total)
                name = tags[tag]
            found.append(name)
            previous2, previous = previous, name
        return found

    def _best(self, total: int) -> int:
        """The largest lane; the first of equal ones."""
        lanes = total.to_bytes(self._size, "little")
        high = lanes[1::LANE_BYTES]
        highest = max(high)
        at = high.find(highest)
        if high.find(highest, at + 1) >= 0:
            low = lanes[::LANE_BYTES]
            at = max((lane for lane, value in enumerate(high) if value == highest), key=low.__getitem__)
        return at

    def _score(self, text: str) -> Scored:
        return self._tables.score(features.describe(text, self._clusters, self._classes))

    def _score_first(self, text: str) -> int:
        """What a word's own features add when it opens a sentence."""
        return self._tables.here(features.describe(text, self._clusters, self._classes, first=True))


class _Words(Cache[str, Made]):
    """What was made of each word; very long ones are not remembered."""

    most: ClassVar[int] = CACHED

    def __init__(self, make: Callable[[str], Made]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: str) -> Made:
        return self._make(text) if len(text) > features.LONGEST_WORD else super().__missing__(text)

    def _made(self, text: str) -> Made:
        return self._make(text)
