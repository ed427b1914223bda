"""Tagged sentences from treebanks that differ in conventions, made alike, and varied as news varies."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from typing import Any

from newscli.core.tagging.features import normal_words

Pair = tuple[str, str]
Tagged = tuple[list[str], list[str]]
"""Words in the form of :func:`newscli.core.tagging.features.normal_words`, and their tags."""

SEED = 3
MERGED = 0.5
STRAIGHT = 0.4
SHOUTED = 0.02
TITLED = 0.02
"""Shares of sentences whose hyphenated words are merged, whose marks are straight, all in capitals, in title case."""

RENAMED = {"-LSB-": "-LRB-", "-RSB-": "-RRB-", "NNS-4": "NNS"}
REFUSED = frozenset({"XX", "NP-SBJ", "#"})
"""Tags of slips and of words that were not understood: the sentence is left out."""


def training_sentences(articles: Iterable[dict[str, Any]]) -> list[Tagged]:
    """All sentences of the corpora, harmonised and varied by a fixed seed."""
    chance = random.Random(SEED)
    sentences = []
    for article in articles:
        is_old = article["id"].startswith("masc")
        for sentence in article["sentences"]:
            pairs = [(word, tag) for word, tag in sentence]
            pairs = list(_modern(pairs)) if is_old else pairs
            if pairs and not any(tag in REFUSED for _, tag in pairs):
                sentences.append(vary(pairs, chance))
    return sentences


def _modern(pairs: list[Pair]) -> Iterator[Pair]:
    """Penn Treebank sentences (MASC) by the conventions of the newer treebanks."""
    for i, (word, tag) in enumerate(pairs):
        match word.lower(), tag:
            case [_, "SU"]:  # a slash between the turns of a transcript
                continue
            case ["to", "TO"] if not _is_infinitive(pairs[i + 1 :]):
                yield word, "IN"
            case ["so", "CC"]:
                yield word, "RB"
            case ["us", "NNP"]:
                yield word, "PRP"
            case ["later", "RB"]:
                yield word, "RBR"
            case _:
                yield word, RENAMED.get(tag, tag)


def _is_infinitive(following: list[Pair]) -> bool:
    """Whether a verb follows "to", adverbs and marks passed over; so it is taken at the end, too."""
    for _, tag in following:
        if tag not in ("RB", "``", "''"):
            return tag == "VB"
    return True


def vary(pairs: list[Pair], chance: random.Random) -> Tagged:
    """A sentence as an article may print it: hyphens, marks and capitals vary."""
    marks_straight = chance.random() < STRAIGHT
    if chance.random() < MERGED:
        pairs = merge_hyphens(pairs)
    words = [_mark(word, tag, marks_straight) for word, tag in pairs]
    dice = chance.random()
    if dice < SHOUTED:
        words = [word.upper() for word in words]
    elif dice < SHOUTED + TITLED:
        words = [word[:1].upper() + word[1:] if len(word) > 3 else word for word in words]
    return normal_words(words), [tag for _, tag in pairs]


def _mark(word: str, tag: str, straight: bool) -> str:
    if word in ("``", "''", '"', "“", "”") and tag in ("``", "''"):
        return '"' if straight else tag
    return word.replace("’", "'").replace("‘", "'")


def merge_hyphens(pairs: list[Pair]) -> list[Pair]:
    """Hyphenated words as one token, with the tag of their last part."""
    merged: list[Pair] = []
    at = 0
    while at < len(pairs):
        word, tag = pairs[at]
        if word == "-" and tag == "HYPH" and merged and at + 1 < len(pairs) and merged[-1][0][-1].isalnum():
            after, after_tag = pairs[at + 1]
            merged[-1] = (f"{merged[-1][0]}-{after}", "NN" if after_tag == "RP" else after_tag)
            at += 2
        else:
            merged.append((word, tag))
            at += 1
    return merged
