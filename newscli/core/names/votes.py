"""What the article's other mentions of a word say of it: features of the second look.

After Krishnan and Manning (2006), "An effective two-stage model for exploiting non-local dependencies in named entity
recognition": a second field sees the labels that the first gave to the same word elsewhere in the article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from newscli.core.names.features import Prepared
from newscli.core.names.field import Kept

NONE = "-"
"""The standing of a token outside names."""

Ballot = dict[str, int]


def standings(labels: Sequence[str]) -> list[str]:
    """For BIO labels: the first letter of the label and S (alone), F (first), I (inside) or L (last); ``-`` outside."""
    if labels.count("O") == len(labels):
        return [NONE] * len(labels)
    found = []
    for i, label in enumerate(labels):
        if label == "O":
            found.append(NONE)
        else:
            begins = label[0] == "B" or i == 0 or labels[i - 1][2:] != label[2:]
            ends = i + 1 == len(labels) or labels[i + 1] != "I-" + label[2:]
            found.append(label[2] + ("S" if begins and ends else "F" if begins else "L" if ends else "I"))
    return found


def second_look(article: Sequence[Prepared], labels: Sequence[Sequence[str]]) -> list[list[list[Kept]]]:
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


def _sentence(prepared: Prepared, row: Sequence[str], ballots: dict[str, Ballot]) -> list[list[Kept]]:
    made: list[list[Kept]] = []
    last = len(row) - 1
    for i, token in enumerate(prepared.tokens):
        if token is None:
            made.append([])
            continue
        own = row[i]
        kept = [_looked(own, row[i - 1][0] if i else "", row[i + 1][0] if i < last else "")]
        ballot = ballots.get(token.lower) if token.capital else None
        if ballot:
            kept += _votes(tuple(ballot.items()), own)
        made.append(kept)
    return made


@cache
def _looked(own: str, before: str, after: str) -> Kept:
    """The first look's standing of a token, and its labels before and behind, empty at the ends."""
    parts = ("Y=", own), ("Y-=", before), ("Y+=", after)
    return Kept(*(sign + value for sign, value in parts if value))


@lru_cache(maxsize=1 << 13)
def _votes(ballot: tuple[tuple[str, int], ...], own: str) -> tuple[Kept, ...]:
    """The commonest label of the word elsewhere, and its commonest standing within longer names."""
    kinds: Ballot = {}
    longer: Ballot = {}
    for standing, count in ballot:
        count -= standing == own
        if count > 0:
            kinds[standing[0]] = kinds.get(standing[0], 0) + count
            if standing[-1] in "FIL":
                longer[standing] = count
    kept: list[Kept] = []
    if kinds:
        kind, count = _most(kinds)
        kept.append(_kind(kind, len(kinds) == 1, count > 1, own[0]))
    if longer:
        kept.append(_within(_most(longer)[0], own))
    return tuple(kept)


@cache
def _kind(kind: str, sure: bool, often: bool, own: str) -> Kept:
    """The commonest label: whether it is the only one, whether it was seen more than once; for the own standing."""
    vote = f"V={kind}" + "!" * sure
    return Kept(vote, vote + ("+" if often else "1") + own)


@cache
def _within(standing: str, own: str) -> Kept:
    """The commonest standing within longer names."""
    return Kept(f"LM={standing}", f"LM={standing}{own}")


def _most(ballot: Ballot) -> tuple[str, int]:
    return max(ballot.items(), key=lambda item: (item[1], item[0]))
