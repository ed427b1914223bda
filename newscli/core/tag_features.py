"""What the tagger looks at: the word itself, its four neighbours, pairs of them, and the two tags before.

The features follow Ratnaparkhi (1996) and Toutanova et al. (2003), with word clusters (Koo et al. 2008) and the
ambiguity class of a word: the set of tags that it bears in the training corpora. Training and tagging both use this
module, so that they cannot drift apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

Key = str | tuple[str | int, ...]
"""A feature within its template."""

NEAR = ("word", "lower", "shape", "end2", "end3", "cluster", "group", "class")
FAR = ("lower", "shape", "cluster", "group", "class")
"""Features of a word that count for its neighbours, and for those two away on either side."""

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
    """Its features as ``name=value``, its place at the start of the sentence included."""
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
    facts = {
        "word": word, "lower": lower, "shape": form, "cluster": str(cluster), "group": str(group), "class": ambiguity,
        "end1": lower[-1:], "end2": lower[-2:], "end3": lower[-3:], "end4": lower[-4:], "end5": lower[-5:],
        "start1": lower[:1], "start2": lower[:2], "start3": lower[:3], "start4": lower[:4],
    }  # fmt: skip
    case = ("^" if first else "") + form[:1]
    here = facts | {
        "first": f"{first:d}{word}", "case": f"{first:d}{form}", "end2-case": lower[-2:] + form[:1],
        "end3-case": lower[-3:] + form[:1], "cluster-case": f"{cluster}{case}", "group-case": f"{group}{case}",
        "class-case": f"{ambiguity}{case}{form[1:2]}", "part": last, "part3": last[-3:],
    }  # fmt: skip
    near = tuple(f"{name}={facts[name]}" for name in NEAR)
    far = tuple(f"{name}={facts[name]}" for name in FAR)
    return Word(
        lower,
        cluster,
        group,
        ambiguity,
        tuple(f"{name}={here[name]}" for name in here if here[name]),
        near,
        far,
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


START = Word("<s>", -2, -2, "<s>", (), ("edge=<s>",), ("edge=<s>",))
END = Word("</s>", -2, -2, "</s>", (), ("edge=</s>",), ("edge=</s>",))
"""What stands before the first word and behind the last."""
