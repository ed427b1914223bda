"""Two quotes word by word: what both have, and what only one has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from newscli.trace.records import Difference, Step
from newscli.trace.words import Word, spans_of


@dataclass(frozen=True, slots=True)
class Block:
    """Words of the first and words of the later quote that stand against each other; one of both may be none."""

    same: bool
    """Whether they are the same words."""
    first: tuple[int, int]
    """Range of words in the first."""
    later: tuple[int, int]
    """Range of words in the later one."""

    @property
    def step(self) -> Step:
        """What has become of the words."""
        if self.same:
            return "same"
        if not _size(self.later):
            return "dropped"
        return "changed" if _size(self.first) else "added"


def _size(pair: tuple[int, int]) -> int:
    return pair[1] - pair[0]


def align(first: Sequence[Word], later: Sequence[Word], loosely: bool) -> list[Block]:
    """The blocks of both in order, from the longest sequence of words that they have in common.

    ``loosely``: persons and tenses are no difference.
    """
    from rapidfuzz.distance import LCSseq

    keys = [[word.root if loosely else word.form for word in words] for words in (first, later)]
    if keys[0] == keys[1]:
        whole = (0, len(first))
        return _tidied([Block(True, whole, whole)])  # most variants are reprints
    steps = LCSseq.opcodes(*keys)
    blocks = _tidied(
        Block(step.tag == "equal", (step.src_start, step.src_end), (step.dest_start, step.dest_end))
        for step in steps
    )
    return _smoothed(_slid(blocks, *keys), first)


def _joined(*blocks: Block) -> Block:
    return Block(
        blocks[0].same, (blocks[0].first[0], blocks[-1].first[1]), (blocks[0].later[0], blocks[-1].later[1])
    )


def _slid(blocks: list[Block], first: list[str], later: list[str]) -> list[Block]:
    """Words that only one has, moved on as far as they can be: "a b c a" and "a" are the same in their first word, not
    in their last, and what is missing stands together."""
    found = list(blocks)
    for at in range(len(found) - 1):
        block, behind = found[at : at + 2]
        if block.step not in ("dropped", "added"):
            continue
        keys, (begin, end) = (first, block.first) if block.step == "dropped" else (later, block.later)
        steps = 0
        while steps < _size(behind.first) and keys[begin + steps] == keys[end + steps]:
            steps += 1
        found[at : at + 2] = [_shifted(block, steps, steps), _shifted(behind, steps, 0)]
        if steps:
            before = found[at - 1] if at else Block(True, (block.first[0],) * 2, (block.later[0],) * 2)
            found[max(0, at - 1) : at] = [_shifted(before, 0, steps)]
            if not at:
                return _slid(found, first, later)
    return _tidied(found)


def _shifted(block: Block, start: int, end: int) -> Block:
    """The block with its ends further on."""
    return Block(
        block.same,
        (block.first[0] + start, block.first[1] + end),
        (block.later[0] + start, block.later[1] + end),
    )


def _tidied(blocks: Iterable[Block]) -> list[Block]:
    """Without empty blocks, those of a kind that stand side by side in one."""
    found: list[Block] = []
    for block in blocks:
        if not _size(block.first) and not _size(block.later):
            continue
        if found and found[-1].same == block.same:
            block = _joined(found.pop(), block)
        found.append(block)
    return found


def _smoothed(blocks: list[Block], words: Sequence[Word]) -> list[Block]:
    """A small word that happens to stand in both in the midst of other changes is a part of them."""
    found: list[Block] = []
    for block in blocks:
        if len(found) > 1 and not block.same and _is_stray(found[-2], found[-1], block, words):
            block = _joined(found[-2], found[-1], block)
            del found[-2:]
        found.append(block)
    return found


def _is_stray(before: Block, between: Block, behind: Block, words: Sequence[Word]) -> bool:
    if before.same or not between.same or {before.step, behind.step} in ({"dropped"}, {"added"}):
        return False
    start, end = between.first
    return end - start <= 2 and not any(word.tells for word in words[start:end])


def differences(blocks: Sequence[Block], first: str, later: str) -> tuple[Difference, ...]:
    """The blocks in the words of the texts, with the marks and spaces around them."""
    if first == later:
        return (Difference("same", later, first),)
    cuts = [
        _cuts(text, [getattr(block, side) for block in blocks])
        for text, side in ((first, "first"), (later, "later"))
    ]
    return tuple(
        Difference(block.step, later[slice(*there)], first[slice(*here)])
        for block, here, there in zip(blocks, *cuts, strict=True)
    )


def _cuts(text: str, ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where in the text each range of words is; together they are the text. Signs go to the word that they touch."""
    starts = _beginnings(text)
    places = [starts[begin] if begin else 0 for begin, _ in ranges] + [len(text)]
    return [
        (places[at], places[at + 1]) if _size(pair) else (places[at], places[at])
        for at, pair in enumerate(ranges)
    ]


@lru_cache(maxsize=64)
def _beginnings(text: str) -> list[int]:
    """Where each word begins, the signs right before it included, and the end of the text."""
    found = []
    behind = 0
    for start, end in spans_of(text):
        before = text[behind:start].split()  # by white space; what touches the word is no word of its own
        signs = 0 if not before or text[start - 1].isspace() or start == behind else len(before[-1])
        touches_both = behind and len(before) == 1 and not text[behind].isspace()
        found.append(start if touches_both else start - signs)
        behind = end
    return [*found, len(text)]
