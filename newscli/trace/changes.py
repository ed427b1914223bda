"""How a quote differs from the first one of the same words: in a few kinds, and by how much."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newscli.core.entities import read_name
from newscli.core.tokens import folded_words
from newscli.trace.alignment import Block, align
from newscli.trace.records import Change
from newscli.trace.utterances import Utterance
from newscli.trace.words import Word, words_of

CERTAIN, LONG, SHORT = 12, 8, 5
"""Words in a row: hardly ever said twice; seldom; now and then. Fewer are no sign of anything."""
TELLING = {CERTAIN: 0, LONG: 1, SHORT: 2}
"""So many of the same words must then tell something, one more when another speaker says them."""
PARTS = {(True, True): 0.35, (True, False): 0.6, (False, True): 0.75, (False, False): 0.85}
"""So much of the shorter one must be the same: whether eight words in a row are, and whether both are in quote marks.
Reports of one source are alike without being one quote ("the number has risen for the first time since May")."""
ANOTHER = 0.75
"""So much, where another speaker says them."""
BUT = frozenset("but however although though yet except unless".split())
"""What turns a quote round: who ends before it changes what is said."""


@dataclass(frozen=True, slots=True)
class Said:
    """An utterance and its words."""

    utterance: Utterance
    words: tuple[Word, ...]

    @classmethod
    def of(cls, utterance: Utterance) -> Said:
        """With its words looked up."""
        return cls(utterance, tuple(words_of(utterance.text)))


def same_words(first: Said, later: Said) -> float | None:
    """The share (0–1) of the words of the shorter that both have, when they are one quote; else None."""
    other = is_other_speaker(first.utterance, later.utterance)
    least, enough = (ANOTHER, ANOTHER) if other else _parts(first.utterance, later.utterance)
    if not _may_have(first, later, least, enough):
        return None
    blocks = align(first.words, later.words, loosely=True)
    same = [block.first for block in blocks if block.same]
    share = sum(end - start for start, end in same) / min(len(first.words), len(later.words))
    longest = max((end - start for start, end in same), default=0)
    telling = sum(word.tells for start, end in same for word in first.words[start:end])
    length = next((length for length in (CERTAIN, LONG, SHORT) if longest >= length), None)
    if length is None or telling < TELLING[length] + other:
        return None
    if other and longest < LONG and longest < max(len(first.words), len(later.words)):
        return None
    return share if share >= (least if longest >= LONG else enough) else None


def _parts(first: Utterance, later: Utterance) -> tuple[float, float]:
    """How much must be the same where a long run is, and where none is."""
    quoted = "indirect" not in (first.kind, later.kind)
    return PARTS[True, quoted], PARTS[False, quoted]


def _may_have(first: Said, later: Said, least: float, enough: float) -> bool:
    """Whether so much may be the same, and a closer look pays: much sooner to see than what it is."""
    from rapidfuzz.distance import LCSseq

    fewer = min(len(first.words), len(later.words))
    if not fewer:
        return False
    roots = [[word.root for word in said.words] for said in (first, later)]
    share = LCSseq.similarity(*roots, score_cutoff=int(least * fewer)) / fewer
    return share >= enough or (share >= least and _have_long_run(*roots))


def _have_long_run(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether some :data:`LONG` words in a row are the same, wherever they stand."""
    runs, others = (zip(*(roots[at:] for at in range(LONG)), strict=False) for roots in (one, other))
    return not set(runs).isdisjoint(others)


def blocks_between(first: Said, later: Said) -> list[Block]:
    """Word by word; where one of both is not quoted, persons and tenses are no difference."""
    return align(first.words, later.words, loosely="indirect" in (first.utterance.kind, later.utterance.kind))


def changes(first: Said, later: Said, blocks: Sequence[Block]) -> tuple[Change, ...]:
    """In what the later differs from the first, in a fixed order."""
    found: set[Change] = set()
    for block in blocks:
        if not block.same:
            is_end = block is blocks[-1]
            found.add("cut" if is_end and _is_cut(first.words, block) else block.step)  # type: ignore[arg-type]
    if first.utterance.kind != later.utterance.kind:
        found.add(later.utterance.kind)
    if is_other_speaker(first.utterance, later.utterance):
        found.add("speaker")
    order: tuple[Change, ...] = (
        "added",
        "dropped",
        "changed",
        "cut",
        "speaker",
        "direct",
        "mixed",
        "indirect",
    )
    return tuple(change for change in order if change in found)


def _is_cut(words: Sequence[Word], block: Block) -> bool:
    start, end = block.first
    return block.step == "dropped" and start < end and words[start].form in BUT


def is_other_speaker(one: Utterance, other: Utterance) -> bool:
    """Whether both have a speaker with a name, and it is not the same person.

    Where the people of all articles are known, they decide; but one who is called by a surname alone, and was joined
    with nobody, may be any of that name. Else no name of the one can be one of the other's.
    """
    if not one.names or not other.names:
        return False
    if one.person is not None and other.person is not None:
        if one.person == other.person:
            return False
        if _has_full_name(one) and _has_full_name(other):
            return True
    return not any(_may_be_one(a, b) for a in one.names for b in other.names)


def _has_full_name(one: Utterance) -> bool:
    return any(read_name(name).full for name in one.names)


def _may_be_one(one: str, other: str) -> bool:
    """One has all words of the other, or the last words are the same and the first ones do not say otherwise."""
    mine, theirs = folded_words(one), folded_words(other)
    if not mine or not theirs or set(mine) <= set(theirs) or set(theirs) <= set(mine):
        return True
    return mine[-1] == theirs[-1] and mine[0][0] == theirs[0][0]
