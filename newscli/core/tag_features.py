"""What the tagger looks at: the word itself, its four neighbours, pairs of them, and the two tags before.

The features follow Ratnaparkhi (1996) and Toutanova et al. (2003), with word clusters (Koo et al. 2008) and the
ambiguity class of a word: the set of tags that it bears in the training corpora. Training and tagging both use this
module, so that they cannot drift apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

Key = str | tuple[str | int, ...]
"""A feature within its template."""

HERE = ("word", "lower", "shape", "end1", "end2", "end3", "end4", "start1", "start2", "start3") + (
    "cluster", "group", "class", "part", "part3")  # fmt: skip
BEFORE = ("lower", "cluster", "class", "shape")
AFTER = ("lower", "cluster", "class", "shape", "end3")
FAR = ("lower", "class")
"""Templates over one word: of the word itself, the one before, the one after, and those two away on either side."""

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
    """Features of templates ``HERE``, as ``template=value``; likewise the next three."""
    before: tuple[str, ...]
    after: tuple[str, ...]
    far: tuple[str, ...]


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
    return DIGITS.sub("d", LOWER.sub("x", UPPER.sub("X", word)))[:6]


def describe(
    word: str, clusters: dict[str, tuple[int, int]], classes: dict[str, str], first: bool = False
) -> Word:
    """The features of a normal word; ``first`` when it opens a sentence and its capital says nothing."""
    word = word[:LONGEST_WORD]
    plain = word.lower()
    lower = DIGIT.sub("0", plain)
    last = plain.rsplit("-", 1)[-1] if "-" in plain else ""
    cluster, group = clusters.get(plain) or clusters.get(last) or clusters.get(plain.rstrip(".")) or (-1, -1)
    form = shape(word)
    ambiguity = classes.get(word) or classes.get(plain) or f"?{plain[-2:]}{form[:1]}"
    mark = "^" if first else ""
    here = {
        "word": mark + word, "lower": lower, "shape": mark + form,
        "end1": lower[-1:], "end2": lower[-2:] + form[:1], "end3": lower[-3:], "end4": lower[-4:],
        "start1": lower[:1], "start2": lower[:2], "start3": lower[:3],
        "cluster": f"{cluster}{mark}{form[:1]}", "group": f"{group}{mark}{form[:1]}", "class": f"{ambiguity}{mark}{form[:2]}",
        "part": last, "part3": last[-3:],
    }  # fmt: skip
    near = {"lower": lower, "cluster": str(cluster), "class": ambiguity, "shape": form, "end3": lower[-3:]}
    return Word(
        lower,
        cluster,
        group,
        ambiguity,
        tuple(f"{name}={here[name]}" for name in HERE if here[name]),
        tuple(f"{name}={near[name]}" for name in BEFORE),
        tuple(f"{name}={near[name]}" for name in AFTER),
        tuple(f"{name}={near[name]}" for name in FAR),
    )


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


START = Word("<s>", -2, -2, "<s>", ("edge=<s>",), ("lower=<s>",), (), ("lower=<s>",))
END = Word("</s>", -2, -2, "</s>", (), (), ("lower=</s>",), ("lower=</s>",))
"""What stands before the first word and behind the last."""

Describe = Callable[[str, bool], Word]
