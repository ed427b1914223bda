"""Where a matched stretch and its passage differ, and how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from newscli.desk.check.index import Region
from newscli.desk.check.kinds import SENTENCE_END, kind_of, without_sounds
from newscli.desk.check.matching import Match
from newscli.desk.check.records import Alteration, Difference
from newscli.desk.check.stretch import Stretch
from newscli.desk.words.alignment import NEAR, Block

TWICE = 6
"""Words that are left out at most where they are said again."""
MORE = 4
"""So many words of the source more are looked at before the first run and behind the last."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What lies between two equal runs, or before the first, or behind the last."""

    region: Region
    """The region of the source."""
    first: int
    """Index of the first word of the source in the region."""
    last: int
    """Index behind the last."""
    low: int
    """Index of the first word of the stretch."""
    high: int
    """Index behind the last."""
    open: Literal["", "left", "right"] = ""
    """On which side nothing equal follows: words of the source alone are no difference there."""


@dataclass(frozen=True, slots=True)
class Join:
    """Two pieces of a stretch that come from two places."""

    region: Region
    """The region of the second."""
    there: int
    """Index of its first word in the region."""
    at: int
    """Index of its first word in the stretch."""


def differences(stretch: Stretch, match: Match) -> list[Difference]:
    """All differences of words, in the order of the stretch; those of marks are :mod:`newscli.desk.check.marks`'."""
    found: list[Difference] = []
    for part in parts(stretch, match):
        if isinstance(part, Join):
            found.append(_joined(stretch, part))
        else:
            found += (_difference(stretch, gap) for gap in narrowed(stretch, part))
    return found


def parts(stretch: Stretch, match: Match) -> Iterator[Gap | Join]:
    """What is not equal, in the order of the stretch."""
    blocks = match.blocks
    yield from _before(match, blocks[0], 0)
    for one, other in pairwise(blocks):
        marked = sorted(at for at in stretch.breaks if one.end <= at <= other.at)
        forward = match.ground.homes[one.there] == match.ground.homes[other.there]
        near = forward and 0 <= other.there - one.there_end <= NEAR
        if marked:
            yield from _behind(match, one, marked[0])
            yield from _before(match, other, marked[-1])
        elif near:
            region, first = match.ground.place(one.there_end - 1)
            yield Gap(region, first + 1, first + 1 + other.there - one.there_end, one.end, other.at)
        else:
            yield from _behind(match, one, other.at)
            yield Join(*match.ground.place(other.there), other.at)
    yield from _behind(match, blocks[-1], len(stretch.words))


def _before(match: Match, block: Block, low: int) -> Iterator[Gap]:
    """Words of the stretch before a run, and those of the source in the same sentence that they may stand for."""
    if block.at > low:
        region, last = match.ground.place(block.there)
        wanted, first = block.at - low, last
        while first > 0 and last - first < wanted + MORE and not _ends(region, first - 1):
            first -= 1
        common = set(region.words.words[first:last]) & set(match.sought[low : block.at])
        yield Gap(region, first if common else max(first, last - wanted), last, low, block.at, "left")


def _behind(match: Match, block: Block, high: int) -> Iterator[Gap]:
    if block.end < high:
        region, there = match.ground.place(block.there_end - 1)
        wanted, first = high - block.end, there + 1
        last = first
        while last < len(region.words) and last - first < wanted + MORE and not _ends(region, last - 1):
            last += 1
        common = set(region.words.words[first:last]) & set(match.sought[block.end : high])
        yield Gap(region, first, last if common else min(last, first + wanted), block.end, high, "right")


def _ends(region: Region, at: int) -> bool:
    """Whether a sentence of the source, or a turn, ends behind the word."""
    if at + 1 >= len(region.words):
        return True
    between = region.text[region.words.ends[at] : region.words.starts[at + 1]]
    return "\n\n" in between or bool(SENTENCE_END.search(between))


def narrowed(stretch: Stretch, gap: Gap) -> list[Gap]:
    """The words of a gap that differ, without the equal ones among them."""
    source = gap.region.words.words[gap.first : gap.last]
    quote = stretch.words.words[gap.low : gap.high]
    if not source or not quote:
        return [gap] if quote or (source and gap.low not in stretch.breaks) else []
    from rapidfuzz.distance import Levenshtein

    found: list[Gap] = []
    open_part = False
    for code in Levenshtein.opcodes(source, quote):
        part = _part(gap, (code.src_start, code.dest_start), (code.src_end, code.dest_end))
        if code.tag != "equal" and open_part:
            found[-1] = replace(found[-1], last=part.last, high=part.high)
        elif code.tag != "equal":
            found.append(part)
        open_part = code.tag != "equal"
    marked = [part for part in found if part.low < part.high or part.low not in stretch.breaks]
    return _closed(gap, marked)


def _closed(gap: Gap, found: list[Gap]) -> list[Gap]:
    """Without the words of the source alone at the open side."""
    if gap.open == "left" and found and found[0].low == found[0].high == gap.low:
        return found[1:]
    if gap.open == "right" and found and found[-1].low == found[-1].high == gap.high:
        return found[:-1]
    return found


def _part(gap: Gap, start: tuple[int, int], end: tuple[int, int]) -> Gap:
    return Gap(gap.region, gap.first + start[0], gap.first + end[0], gap.low + start[1], gap.low + end[1])


def _difference(stretch: Stretch, gap: Gap) -> Difference:
    kind, gap = _kind(stretch, gap)
    region, words = gap.region, gap.region.words
    begin, end = span(words.starts, words.ends, gap.first, gap.last)
    low, high = span(stretch.words.starts, stretch.words.ends, gap.low, gap.high)
    return Difference(
        kind, stretch.text[low:high], stretch.start + low, stretch.start + high,
        region.text[begin:end], region.offset + begin, region.offset + end,
    )  # fmt: skip


def _kind(stretch: Stretch, gap: Gap) -> tuple[Alteration, Gap]:
    """The kind of a gap. Of words left out it may be open which they are ("you know" or "know, you"): the fillers."""
    if gap.low < gap.high:
        return _kind_at(stretch, gap), gap
    for shifted in _shifted(gap, stretch):
        if _is_said_twice(shifted) or _kind_at(stretch, shifted) is Alteration.fillers:
            return Alteration.fillers, shifted
    return _kind_at(stretch, gap), gap


def _shifted(gap: Gap, stretch: Stretch) -> Iterator[Gap]:
    """The gap, and the same number of words before and behind it that leave the same words when they are left out."""
    words, size = gap.region.words.words, gap.last - gap.first
    yield gap
    for step in range(1, min(size, gap.low) + 1):
        if words[gap.first - step] != words[gap.last - step]:
            break
        yield replace(
            gap, first=gap.first - step, last=gap.last - step, low=gap.low - step, high=gap.high - step
        )
    for step in range(min(size, len(words) - gap.last, len(stretch.words) - gap.high - 1)):
        if words[gap.first + step] != words[gap.last + step]:
            break
        by = step + 1
        yield replace(gap, first=gap.first + by, last=gap.last + by, low=gap.low + by, high=gap.high + by)


def _kind_at(stretch: Stretch, gap: Gap) -> Alteration:
    region, words = gap.region, gap.region.words
    begin, end = span(words.starts, words.ends, gap.first, gap.last)
    before = region.text[words.ends[gap.first - 1] : begin] if gap.first else ""
    after = region.text[end : words.starts[gap.last]] if gap.last < len(words) else ""
    source = words.words[gap.first : gap.last]
    return kind_of(source, stretch.words.words[gap.low : gap.high], before, region.text[begin:end], after)


def _is_said_twice(gap: Gap) -> bool:
    """A word or a few said again at once, as speakers do, with or without sounds between: ``we, we, um, we will``."""
    words, size = gap.region.words.words, gap.last - gap.first
    if not 0 < size <= TWICE:
        return False
    source = words[gap.first : gap.last]
    if gap.first >= size and words[gap.first - size : gap.first] == source:
        return True
    left = without_sounds(source)
    after = words[gap.last : gap.last + TWICE]
    while left:
        again = next((n for n in (1, 2, 3) if left[:n] == (*left[n:], *after)[:n] and n <= len(left)), 0)
        if not again:
            return False
        left = left[again:]
    return True


def _joined(stretch: Stretch, join: Join) -> Difference:
    at = stretch.start + stretch.words.starts[join.at]
    there = join.region.offset + join.region.words.starts[join.there]
    return Difference(Alteration.joined, "", at, at, "", there, there)


def span(starts: Sequence[int], ends: Sequence[int], first: int, last: int) -> tuple[int, int]:
    """Offsets of some words; of none the place where they would be."""
    if first < last:
        return starts[first], ends[last - 1]
    at = starts[first] if first < len(starts) else ends[-1]
    return at, at
