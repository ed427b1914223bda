"""Part-of-speech tags: an averaged perceptron, left to right (Collins 2002), its weights packed for speed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from newscli.core import tag_features
from newscli.core.document import Sentence
from newscli.core.tag_tables import LANE_BYTES, Scored, Tables
from newscli.models import clusters, load_json

REMEMBERED = 30_000
"""Words whose scores are kept; when there are more, all are forgotten, so that memory stays bounded."""


def tag(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with their tags filled in."""
    tag_words = tagger().tag
    return [sentence.tagged(tag_words(sentence.words)) for sentence in sentences]


@cache
def tagger() -> Tagger:
    """The tagger over the tables in ``models/tagger.json.gz``."""
    return Tagger(load_json("tagger"), clusters())


class Tagger:
    """A trained perceptron; calling :meth:`tag` changes nothing but a bounded cache."""

    def __init__(self, model: Mapping[str, Any], clusters: dict[str, tuple[int, int]]) -> None:
        self.tags: list[str] = model["tags"]
        self._sure: dict[str, str] = model["sure"]
        self._classes: dict[str, str] = model["classes"]
        self._clusters = clusters
        self._size = LANE_BYTES * len(self.tags)
        self._tables = Tables(model)
        self._start = self._tables.score(tag_features.START)
        self._end = self._tables.score(tag_features.END)
        self._words: dict[str, Scored] = {}
        self._first_words: dict[str, int] = {}

    def tag(self, words: Sequence[str]) -> list[str]:
        """One Penn Treebank tag a word."""
        words = tag_features.normal_words(words)
        scored = self._look_up(words)
        sure, best = self._sure.get, self._best
        previous, previous2 = "<s>", "<s>"
        found = []
        for i, text in enumerate(words):
            name = sure(text)
            if name is None:
                this, before, after = scored[i + 2], scored[i + 1], scored[i + 3]
                total = (
                    (this.here if i else self._first(text))
                    + before.before + after.after + scored[i].before2 + scored[i + 4].after2
                    + this.recent[previous, previous2]
                    + this.tag_cluster.get(previous, 0)
                    + this.clusters_after.get(after.cluster, 0)
                    + this.groups_around.get((before.group, after.group), 0)
                )  # fmt: skip
                if this.words_before:
                    total += this.words_before.get(before.lower, 0)
                if this.words_after:
                    total += this.words_after.get(after.lower, 0)
                if this.tag_word:
                    total += this.tag_word.get(previous, 0)
                if after.tag_next:
                    total += after.tag_next.get(previous, 0)
                following = this.following.get(after.ambiguity)
                if following is not None:
                    total += (
                        following.constant
                        + following.by_tag.get(previous, 0)
                        + following.by_class.get(before.ambiguity, 0)
                    )
                name = best(total)
            found.append(name)
            previous2, previous = previous, name
        return found

    def _best(self, total: int) -> str:
        """The tag of the largest lane; the first of equal ones."""
        lanes = total.to_bytes(self._size, "little")
        high = lanes[1::LANE_BYTES]
        highest = max(high)
        at = high.find(highest)
        if high.find(highest, at + 1) >= 0:
            low = lanes[::LANE_BYTES]
            at = max((lane for lane, value in enumerate(high) if value == highest), key=low.__getitem__)
        return self.tags[at]

    def _look_up(self, words: Sequence[str]) -> list[Scored]:
        """The words with their scores, between two starts and two ends."""
        known = self._words
        scored = [self._start, self._start]
        for text in words:
            word = known.get(text)
            if word is None:
                word = self._remember(text)
            scored.append(word)
        scored += (self._end, self._end)
        return scored

    def _remember(self, text: str) -> Scored:
        if len(self._words) >= REMEMBERED:
            self._words.clear()
            self._tables.forget()
        word = self._tables.score(tag_features.describe(text, self._clusters, self._classes))
        if len(text) <= tag_features.LONGEST_WORD:
            self._words[text] = word
        return word

    def _first(self, text: str) -> int:
        """What a word's own features add when it opens a sentence."""
        found = self._first_words.get(text)
        if found is None:
            if len(self._first_words) >= REMEMBERED:
                self._first_words.clear()
            word = tag_features.describe(text, self._clusters, self._classes, first=True)
            found = self._tables.here(word)
            if len(text) <= tag_features.LONGEST_WORD:
                self._first_words[text] = found
        return found
