"""Part-of-speech tags: the averaged perceptron of NLTK (Honnibal 2013), its weights packed for speed.

Each feature's weights for all tags lie side by side in one big integer (fixed-point lanes of 32 bits). Adding those
integers adds all scores at once; the largest lane is the tag.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from newscli.core.document import Sentence
from newscli.models import load_json

LANE = 32
ZERO = 1 << 24
"""Added to every lane, so that sums stay positive."""
SCALE = 1000


def tag(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences with their tags filled in."""
    tagger = _tagger()
    return [replace(sentence, tags=tagger.tag(sentence.words)) for sentence in sentences]


@cache
def _tagger() -> PackedPerceptron:
    model = load_json("tagger")
    return PackedPerceptron(model["weights"], model["tagdict"], model["classes"])


class PackedPerceptron:
    """A trained perceptron tagger; calling :meth:`tag` changes nothing but its caches."""

    def __init__(self, weights: dict[str, dict[str, float]], tagdict: dict[str, str], classes: list[str]) -> None:
        self._classes = sorted(classes, reverse=True)  # ties go to the last tag of the alphabet, as in NLTK
        lane = {name: LANE * number for number, name in enumerate(self._classes)}
        self._table: dict[str, int] = {
            feature: sum(round(value * SCALE) << lane[name] for name, value in row.items())
            for feature, row in weights.items()
        }
        self._base = sum(ZERO << shift for shift in lane.values()) + self._table.get("bias", 0)
        self._tagdict = tagdict
        self._unpack = struct.Struct(f"<{len(classes)}I").unpack
        self._size = 4 * len(classes)
        self._caches: dict[str, dict[Any, int]] = {name: {} for name in ("word", "-1", "-2", "+1", "+2", "tags")}

    def tag(self, words: Sequence[str]) -> list[str]:
        """One tag a word, left to right."""
        get = self._table.get
        current, before, before2, after, after2, history = self._caches.values()
        shapes = ["-START-", "-START2-", *map(_shape, words), "-END-", "-END2-"]
        previous, previous2 = "-START-", "-START2-"
        tags = []
        for i, word in enumerate(words):
            found = self._tagdict.get(word)
            if found is None:
                shape = shapes[i + 2]
                total = current.get(word)
                if total is None:
                    total = current[word] = (
                        self._base + get("i suffix " + word[-3:], 0) + get("i pref1 " + word[:1], 0) + get("i word " + shape, 0)
                    )
                for table, name, near in (
                    (before, "i-1", shapes[i + 1]), (before2, "i-2", shapes[i]), (after, "i+1", shapes[i + 3]), (after2, "i+2", shapes[i + 4]),
                ):  # fmt: skip
                    part = table.get(near)
                    if part is None:
                        part = get(f"{name} word {near}", 0)
                        if name in ("i-1", "i+1"):
                            part += get(f"{name} suffix {near[-3:]}", 0)
                        table[near] = part
                    total += part
                pair = (previous, previous2)
                part = history.get(pair)
                if part is None:
                    part = history[pair] = (
                        get("i-1 tag " + previous, 0) + get("i-2 tag " + previous2, 0) + get(f"i tag+i-2 tag {previous} {previous2}", 0)
                    )
                total += part + get(f"i-1 tag+i word {previous} {shape}", 0)
                scores = self._unpack(total.to_bytes(self._size, "little"))
                found = self._classes[scores.index(max(scores))]
            tags.append(found)
            previous2, previous = previous, found
        return tags


def _shape(word: str) -> str:
    if "-" in word and word[0] != "-":
        return "!HYPHEN"
    if word.isdigit() and len(word) == 4:
        return "!YEAR"
    return "!DIGITS" if word[:1].isdigit() else word.lower()
