"""What the article's other mentions of a word say of it: features of the second look.

After Krishnan and Manning (2006), "An effective two-stage model for exploiting non-local dependencies in named entity
recognition": a second field sees the labels that the first gave to the same word elsewhere in the article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache

from newscli.core.name_features import Prepared
from newscli.core.name_words import Features, Word

NONE = "-"
"""The standing of a token outside names."""

Ballot = dict[str, int]


def standings(labels: Sequence[str]) -> list[str]:
    """For BIO labels: the first letter of the label and S (alone), F (first), I (inside) or L (last); ``-`` outside."""
    found = []
    for i, label in enumerate(labels):
        if label == "O":
            found.append(NONE)
        else:
            begins = label[0] == "B" or i == 0 or labels[i - 1][2:] != label[2:]
            ends = i + 1 == len(labels) or labels[i + 1] != "I-" + label[2:]
            found.append(label[2] + ("S" if begins and ends else "F" if begins else "L" if ends else "I"))
    return found


def second_look(article: Sequence[Prepared], labels: Sequence[Sequence[str]]) -> list[list[Features]]:
    """For each sentence and item the features that the first look's ``labels`` of the whole article give."""
    found = [standings(row) for row in labels]
    ballots = _count(article, found)
    return [_sentence(prepared, row, ballots) for prepared, row in zip(article, found, strict=True)]


def _count(article: Sequence[Prepared], found: Sequence[Sequence[str]]) -> dict[str, Ballot]:
    """Word to how often it had each standing; a capital that opens a sentence and is no name does not count."""
    ballots: dict[str, Ballot] = defaultdict(dict)
    for prepared, row in zip(article, found, strict=True):
        opens = bool(prepared.windows) and prepared.windows[0][0] == 0
        for i, (token, standing) in enumerate(zip(prepared.tokens, row, strict=True)):
            if token is not None and token.capital and (standing != NONE or i or not opens):
                ballot = ballots[token.lower]
                ballot[standing] = ballot.get(standing, 0) + 1
    return ballots


def _sentence(prepared: Prepared, row: Sequence[str], ballots: dict[str, Ballot]) -> list[Features]:
    made = []
    for i, token in enumerate(prepared.tokens):
        features: Features = []
        if token is not None:
            features.append(_feature("Y=", row[i]))
            if i:
                features.append(_feature("Y-=", row[i - 1][0]))
            if i + 1 < len(row):
                features.append(_feature("Y+=", row[i + 1][0]))
            features += _votes(token, row[i], ballots)
        made.append(features)
    return made


def _votes(token: Word, own: str, ballots: dict[str, Ballot]) -> Features:
    """The commonest label of the word elsewhere, and its commonest standing within longer names."""
    ballot = ballots.get(token.lower) if token.capital else None
    if not ballot:
        return []
    kinds: Ballot = {}
    longer: Ballot = {}
    for standing, count in ballot.items():
        count -= standing == own
        if count > 0:
            kinds[standing[0]] = kinds.get(standing[0], 0) + count
            if standing[-1] in "FIL":
                longer[standing] = count
    features: Features = []
    if kinds:
        kind, count = _most(kinds)
        sure = "!" if len(kinds) == 1 else ""
        features.append(_feature("V=", kind, sure))
        features.append(_feature("V=", kind, sure, "+" if count > 1 else "1", own[0]))
    if longer:
        standing, _ = _most(longer)
        features.append(_feature("LM=", standing))
        features.append(_feature("LM=", standing, own))
    return features


@cache
def _feature(*parts: str) -> bytes:
    return "".join(parts).encode()


def _most(ballot: Ballot) -> tuple[str, int]:
    return max(ballot.items(), key=lambda item: (item[1], item[0]))
