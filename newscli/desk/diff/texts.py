"""Two texts word by word: what is equal, what was edited, and where a place of one lies in the other.

Paragraphs that stand once in both are anchors (patience diff, Bram Cohen); between two anchors words are compared
(RapidFuzz), unless there are so many that all of them count as edited.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newscli.desk.words import Words, words_of

MOST = 16_000_000
"""Pairs of words between two anchors that are compared."""
PLACES = 200
"""Places of a word at which words are looked for."""
PARAGRAPH = re.compile(r"[^\n]*\n*")
JOINED = 1
"""Fewer equal words than this between two edits do not part them."""


@dataclass(frozen=True, slots=True)
class Edited:
    """Words of the old text in place of which the new one has others; one side may be empty."""

    old_first: int
    """Index of the first word of the old text."""
    old_last: int
    """Index behind the last."""
    new_first: int
    """Index of the first word of the new text."""
    new_last: int
    """Index behind the last."""


class Comparison:
    """Two texts and what was edited. Where one of them is not there, all may have been edited, and nothing stands."""

    def __init__(self, old: str, new: str) -> None:
        self.old_text, self.new_text = old, new
        self.old, self.new = words_of(old), words_of(new)
        self.edits = tuple(_edits(self))
        self._old_firsts = [edit.old_first for edit in self.edits]
        self._new_firsts = [edit.new_first for edit in self.edits]
        self._old_places, self._new_places = _Places(self.old), _Places(self.new)
        self._is_blind = not old or not new

    def stands_in_old(self, words: Sequence[str]) -> bool:
        """Whether the words stand side by side in the old text."""
        return not self._is_blind and self._old_places.has(words)

    def stands_in_new(self, words: Sequence[str]) -> bool:
        """Whether the words stand side by side in the new text."""
        return not self._is_blind and self._new_places.has(words)

    def edits_in_old(self, start: int, end: int) -> list[Edited]:
        """The edits that touch the words of a stretch of the old text."""
        if self._is_blind:
            return [Edited(0, 0, 0, 0)]
        words = self.old.between(start, end)
        return self._touching(self._old_firsts, words.start, words.stop, old=True)

    def edits_in_new(self, start: int, end: int) -> list[Edited]:
        """The edits that touch the words of a stretch of the new text."""
        if self._is_blind:
            return [Edited(0, 0, 0, 0)]
        words = self.new.between(start, end)
        return self._touching(self._new_firsts, words.start, words.stop, old=False)

    def in_new(self, start: int, end: int) -> tuple[int, int]:
        """Where the words of a stretch of the old text are in the new one, as indexes of words."""
        words = self.old.between(start, end)
        return self._moved(words.start), max(self._moved(words.start), self._moved(words.stop))

    def _moved(self, word: int) -> int:
        """The index in the new text of a word of the old one; of an edited one where its edit begins."""
        at = bisect_right(self._old_firsts, word) - 1
        if at < 0:
            return word
        edit = self.edits[at]
        if word < edit.old_last:
            return edit.new_first
        return word - edit.old_last + edit.new_last

    def _touching(self, firsts: Sequence[int], first: int, last: int, old: bool) -> list[Edited]:
        """Edits of words from ``first`` to ``last``; what is put in at an edge belongs to neither side."""
        at = max(0, bisect_left(firsts, first) - 1)
        found = []
        while at < len(self.edits) and firsts[at] < last:
            edit = self.edits[at]
            end = edit.old_last if old else edit.new_last
            if end > first or (firsts[at] == end and first < end < last):
                found.append(edit)
            at += 1
        return found


class _Places:
    """Where the words of a text stand."""

    def __init__(self, words: Words) -> None:
        self._words = words.words
        self._at: dict[str, list[int]] = {}
        for at, word in enumerate(self._words):
            self._at.setdefault(word, []).append(at)

    def has(self, words: Sequence[str]) -> bool:
        """Whether the words stand side by side; the rarest is looked up, of one that is everywhere some places."""
        sought = tuple(words)
        if not sought:
            return True
        rarest = min(range(len(sought)), key=lambda at: len(self._at.get(sought[at], ())))
        starts = (place - rarest for place in self._at.get(sought[rarest], ())[:PLACES])
        return any(start >= 0 and self._words[start : start + len(sought)] == sought for start in starts)


def _edits(texts: Comparison) -> Iterator[Edited]:
    """The edits in text order, neighbours with next to nothing between them as one."""
    before: Edited | None = None
    for edit in _single_edits(texts):
        if before and edit.old_first - before.old_last < JOINED and edit.new_first - before.new_last < JOINED:
            before = Edited(before.old_first, edit.old_last, before.new_first, edit.new_last)
            continue
        if before:
            yield before
        before = edit
    if before:
        yield before


def _single_edits(texts: Comparison) -> Iterator[Edited]:
    old, new = texts.old.words, texts.new.words
    for low, high in _between_anchors(texts):
        yield from _compared(old, new, low, high)


def _compared(
    old: Sequence[str], new: Sequence[str], low: tuple[int, int], high: tuple[int, int]
) -> Iterator[Edited]:
    """The edits between two pairs of word indexes."""
    first, second = low
    last, end = high
    while first < last and second < end and old[first] == new[second]:
        first, second = first + 1, second + 1
    while first < last and second < end and old[last - 1] == new[end - 1]:
        last, end = last - 1, end - 1
    if first == last and second == end:
        return
    if first == last or second == end or (last - first) * (end - second) > MOST:
        yield Edited(first, last, second, end)
        return
    from rapidfuzz.distance import Indel

    for code in Indel.opcodes(old[first:last], new[second:end]):
        if code.tag != "equal":
            yield Edited(
                first + code.src_start, first + code.src_end, second + code.dest_start, second + code.dest_end
            )


def _between_anchors(texts: Comparison) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """What lies between equal paragraphs, as pairs of word indexes in the old and the new text."""
    old, new = _paragraphs(texts.old_text, texts.old), _paragraphs(texts.new_text, texts.new)
    at_old = {words: number for number, words in _once(old, texts.old)}
    pairs = [(at_old[words], number) for number, words in _once(new, texts.new) if words in at_old]
    low = (0, 0)
    for one, other in _rising(sorted(pairs)):
        yield low, (old[one].start, new[other].start)
        low = (old[one].stop, new[other].stop)
    yield low, (len(texts.old), len(texts.new))


def _paragraphs(text: str, words: Words) -> list[range]:
    found = (words.between(*part.span()) for part in PARAGRAPH.finditer(text))
    return [part for part in found if part]


def _once(paragraphs: Sequence[range], words: Words) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Number and words of the paragraphs that are there once."""
    contents = [words.words[part.start : part.stop] for part in paragraphs]
    often = Counter(contents)
    return ((number, content) for number, content in enumerate(contents) if often[content] == 1)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs in which both numbers rise (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int | None] = []
    for number, (_, second) in enumerate(pairs):
        at = bisect_left(tops, second)
        before.append(piles[at - 1] if at else None)
        tops[at : at + 1], piles[at : at + 1] = [second], [number]
    found: list[tuple[int, int]] = []
    step = piles[-1] if piles else None
    while step is not None:
        found.append(pairs[step])
        step = before[step]
    return found[::-1]
