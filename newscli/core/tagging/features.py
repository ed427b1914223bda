"""What the tagger looks at: the word itself, its four neighbours, pairs of them, and the two tags before.

The features follow Ratnaparkhi (1996) and Toutanova et al. (2003), with word clusters (Koo et al. 2008) and the
ambiguity class of a word: the set of tags that it bears in the training corpora. Training and tagging both use this
module, so that they cannot drift apart.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newscli.models import Clusters

Key = str | tuple[str | int, ...]
"""A feature within its template."""

HERE = (
    "word", "lower", "shape", "cluster", "group", "class", "end1", "end2", "end3", "end4", "end5", "start1", "start2",
    "start3", "start4", "first", "case", "end2-case", "end3-case", "cluster-case", "group-case", "class-case", "part",
    "part3",
)  # fmt: skip
NEAR = ("word", "lower", "shape", "end2", "end3", "cluster", "group", "class", "edge")
FAR = ("lower", "shape", "cluster", "group", "class", "edge")
"""Features of a word that count for itself, for its neighbours, and for those two away on either side."""
PLACES = {"here": HERE, "before": NEAR, "after": NEAR, "before2": FAR, "after2": FAR}
"""The templates over one word are named by its place and the feature: ``before.shape``."""

PAIRS = ("words-before", "words-after", "clusters-after", "classes-after", "classes-around", "groups-around")
HISTORY = ("tags", "tag-word", "tag-cluster", "tag-class", "tag-next", "tag-classes", "tags-class")
"""Templates over several words, and over the two tags before and a word."""

SHOUTED_WORDS = 3
SHOUTED_SHARE = 0.8
"""So many words in capitals, and so large a share, make a sentence one in capitals."""

DIGIT = re.compile(r"\d")
UPPER = re.compile(r"[^\W\d_a-zß-öø-ÿ]+")
LOWER = re.compile(r"[a-zß-öø-ÿ]+")
DIGITS = re.compile(r"\d+")
LONGEST_WORD = 64
"""Characters of a word that are looked at; the rest of a longer one says nothing."""


class Word(NamedTuple):
    """What can be known of a word without its sentence."""

    lower: str
    """In lower case, each digit as 0."""
    cluster: int
    """Its cluster of words used alike, -1 when it is in none."""
    group: int
    """The group of its cluster."""
    ambiguity: str
    """Its tags in the corpora, joined by ``|``; for unknown words their ending and case."""
    here: tuple[str, ...]
    """Its features, one for each of ``HERE``, its place at the start of the sentence included; empty text for none."""
    near: tuple[str, ...]
    """Those of ``NEAR``."""
    far: tuple[str, ...]
    """Those of ``FAR``."""


def normal_words(words: Sequence[str]) -> list[str]:
    """The words as the model knows them: straight quote marks told apart by their turn, shouting in lower case."""
    found = list(words)
    if '"' in found:
        turn = 0
        for i, word in enumerate(found):
            if word == '"':
                found[i] = ('"1', '"2')[turn % 2]
                turn += 1
    if _is_shouted(found):
        found = [word.lower() for word in found]
    return found


def _is_shouted(words: Sequence[str]) -> bool:
    if sum(map(str.isupper, words)) < SHOUTED_WORDS:
        return False
    letters = [word for word in words if len(word) > 1 and word.isalpha()]
    upper = sum(map(str.isupper, letters))
    return upper >= SHOUTED_WORDS and upper >= SHOUTED_SHARE * len(letters)


def shape(word: str) -> str:
    """Runs of capitals as X, of small letters as x, of digits as d; the first six signs of it."""
    if word.isascii() and word.isalpha():
        if word.islower():
            return "x"
        if word[1:].islower() and word[0].isupper():
            return "Xx"
    return DIGITS.sub("d", LOWER.sub("x", UPPER.sub("X", word)))[:6]


def describe(word: str, clusters: Clusters, classes: Mapping[str, str], first: bool = False) -> Word:
    """The features of a normal word; ``first`` when it opens a sentence and its capital says nothing.

    ``classes`` has the ambiguity class of a word, or empty text.
    """
    word = word[:LONGEST_WORD]
    plain = word.lower()
    lower = DIGIT.sub("0", plain)
    last = plain.rsplit("-", 1)[-1] if "-" in plain else ""
    cluster, group = clusters.get(plain) or clusters.get(last) or clusters.get(plain.rstrip(".")) or (-1, -1)
    form = shape(word)
    ambiguity = classes[word] or classes[plain] or f"?{plain[-2:]}{form[:1]}"
    number, family, end2, end3 = str(cluster), str(group), lower[-2:], lower[-3:]
    begin, case = "1" if first else "0", ("^" if first else "") + form[:1]
    here = (
        word, lower, form, number, family, ambiguity, lower[-1:], end2, end3, lower[-4:], lower[-5:], lower[:1],
        lower[:2], lower[:3], lower[:4], begin + word, begin + form, end2 + form[:1], end3 + form[:1], number + case,
        family + case, ambiguity + case + form[1:2], last, last[-3:],
    )  # fmt: skip
    near = (word, lower, form, end2, end3, number, family, ambiguity, "")
    far = (lower, form, number, family, ambiguity, "")
    return Word(lower, cluster, group, ambiguity, here, near, far)


def pair_keys(before: Word, word: Word, after: Word) -> tuple[Key, ...]:
    """One key for each template of ``PAIRS``."""
    return (
        (before.lower, word.lower),
        (word.lower, after.lower),
        (word.cluster, after.cluster),
        (word.ambiguity, after.ambiguity),
        (before.ambiguity, word.ambiguity, after.ambiguity),
        (before.group, word.group, after.group),
    )


def history_keys(previous: str, previous2: str, word: Word, after: Word) -> tuple[Key, ...]:
    """One key for each template of ``HISTORY``; ``previous`` is the tag before, ``previous2`` the one before that."""
    ambiguity = word.ambiguity
    return (
        (previous, previous2),
        (previous, word.lower),
        (previous, word.cluster),
        (previous, ambiguity),
        (previous, after.lower),
        (previous, ambiguity, after.ambiguity),
        (previous, previous2, ambiguity),
    )


def _edge(sign: str) -> Word:
    near, far = ("",) * (len(NEAR) - 1), ("",) * (len(FAR) - 1)
    return Word(sign, -2, -2, sign, ("",) * len(HERE), (*near, sign), (*far, sign))


START, END = _edge("<s>"), _edge("</s>")
"""What stands before the first word and behind the last."""
