"""Part-of-speech tags: an averaged perceptron, left to right (Collins 2002), its weights packed for speed.

Each feature's weights for all tags lie side by side in one big integer, 16 bits a tag. Adding those integers adds
all scores at once; the largest lane is the tag. A weight is a byte with 128 for zero: as a feature adds 128 to every
lane, the order of the lanes is that of the true sums, and 100 features cannot overflow a lane.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, NamedTuple

from newscli.core import tag_features
from newscli.core.document import Sentence
from newscli.core.tag_features import HISTORY, PAIRS, Word
from newscli.models import clusters, load_json

LANE_BYTES = 2
REMEMBERED = 30_000
"""Words whose scores are kept; when there are more, all are forgotten, so that memory stays bounded."""

Table = dict[Any, int]
"""Feature to packed weights."""


def tag(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with their tags filled in."""
    tag_words = tagger().tag
    return [replace(sentence, tags=tag_words(sentence.words)) for sentence in sentences]


@cache
def tagger() -> Tagger:
    """The tagger over the tables in ``models/tagger.json.gz``."""
    return Tagger(load_json("tagger"), clusters())


class Scored(NamedTuple):
    """A word with the packed scores that it gives at each of its places."""

    word: Word
    here: int
    before: int
    after: int
    before2: int
    after2: int
    """For the word that it stands two before; ``after2`` would be two behind."""


class Tagger:
    """A trained perceptron; calling :meth:`tag` changes nothing but a bounded cache."""

    def __init__(self, model: dict[str, Any], clusters: dict[str, tuple[int, int]]) -> None:
        self.tags: list[str] = model["tags"]
        self._sure: dict[str, str] = model["sure"]
        self._classes: dict[str, str] = model["classes"]
        self._clusters = clusters
        self._size = LANE_BYTES * len(self.tags)
        self._unpack = struct.Struct(f"<{len(self.tags)}H").unpack
        self._tables = {
            name: self._read(name, keys, model["weights"][name]) for name, keys in model["features"].items()
        }
        self._pairs: list[Callable[[Any, int], int]] = [self._getter(name) for name in PAIRS]
        self._history: list[Callable[[Any, int], int]] = [self._getter(name) for name in HISTORY]
        self._start, self._end = self._score(tag_features.START), self._score(tag_features.END)
        self._words: dict[str, Scored] = {}
        self._first_words: dict[str, Scored] = {}

    def _read(self, template: str, keys: list[str], weights: str) -> Table:
        """The table of a template: its keys, split where they are of several parts, and their packed weights."""
        wide = bytearray(LANE_BYTES * len(weights) // 2)
        wide[::LANE_BYTES] = bytes.fromhex(weights)
        size, packed = self._size, int.from_bytes
        rows = (packed(wide[at : at + size], "little") for at in range(0, len(wide), size))
        return dict(zip(_split(template, keys), rows, strict=True))

    def _getter(self, template: str) -> Callable[[Any, int], int]:
        return self._tables.get(template, {}).get

    def tag(self, words: Sequence[str]) -> list[str]:
        """One Penn Treebank tag a word."""
        words = tag_features.normal_words(words)
        scored = self._look_up(words)
        sure = self._sure.get
        (words_before, words_after, clusters_after, classes_after, classes_around, groups_around) = (
            self._pairs
        )
        (tags, tag_word, tag_cluster, tag_class, tag_next, tag_classes, tags_class) = self._history
        unpack, size, names = self._unpack, self._size, self.tags
        previous, previous2 = "<s>", "<s>"
        found = []
        for i, text in enumerate(words):
            name = sure(text)
            if name is None:
                before2, before, this, after, after2 = scored[i : i + 5]
                lower, cluster, group, ambiguity, *_ = this.word
                next_lower, next_cluster, next_group, next_ambiguity, *_ = after.word
                total = (
                    this.here + before.before + after.after + before2.before2 + after2.after2
                    + words_before((before.word.lower, lower), 0)
                    + words_after((lower, next_lower), 0)
                    + clusters_after((cluster, next_cluster), 0)
                    + classes_after((ambiguity, next_ambiguity), 0)
                    + classes_around((before.word.ambiguity, ambiguity, next_ambiguity), 0)
                    + groups_around((before.word.group, group, next_group), 0)
                    + tags((previous, previous2), 0)
                    + tag_word((previous, lower), 0)
                    + tag_cluster((previous, cluster), 0)
                    + tag_class((previous, ambiguity), 0)
                    + tag_next((previous, next_lower), 0)
                    + tag_classes((previous, ambiguity, next_ambiguity), 0)
                    + tags_class((previous, previous2, ambiguity), 0)
                )  # fmt: skip
                scores = unpack(total.to_bytes(size, "little"))
                name = names[scores.index(max(scores))]
            found.append(name)
            previous2, previous = previous, name
        return found

    def _look_up(self, words: Sequence[str]) -> list[Scored]:
        """The words with their scores, between two starts and two ends."""
        known = self._words
        scored = [self._start, self._start]
        for text in words:
            word = known.get(text)
            if word is None:
                word = self._remember(known, text, first=False)
            scored.append(word)
        if words:
            scored[2] = self._first_words.get(words[0]) or self._remember(
                self._first_words, words[0], first=True
            )
        scored += (self._end, self._end)
        return scored

    def _remember(self, known: dict[str, Scored], text: str, first: bool) -> Scored:
        if len(known) >= REMEMBERED:
            known.clear()
        word = self._score(tag_features.describe(text, self._clusters, self._classes, first))
        if len(text) <= tag_features.LONGEST_WORD:
            known[text] = word
        return word

    def _score(self, word: Word) -> Scored:
        def total(table: str, values: Sequence[str]) -> int:
            get = self._getter(table)
            return sum(get(value, 0) for value in values)

        return Scored(
            word,
            total("here", word.here),
            total("before", word.near),
            total("after", word.near),
            total("before2", word.far),
            total("after2", word.far),
        )


def _split(template: str, keys: list[str]) -> Sequence[Any]:
    """Keys as the features give them: text for templates over one word, tuples for the others, with numbers in them."""
    match template:
        case "clusters-after" | "groups-around":
            return [tuple(map(int, key.split(" "))) for key in keys]
        case "tag-cluster":
            return [(tag, int(cluster)) for tag, cluster in (key.split(" ") for key in keys)]
        case _ if template in PAIRS or template in HISTORY:
            return [tuple(key.split(" ")) for key in keys]
        case _:
            return keys
