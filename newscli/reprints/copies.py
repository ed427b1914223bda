"""Which articles are copies of which: those that meet by a key are compared, alike ones gathered round the earliest."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from newscli.clusters import Bins, gathered
from newscli.reprints.bands import TOGETHER, keys
from newscli.reprints.sketches import Sketch, contained

ENOUGH = 0.7
"""So much of the shorter text stands in the longer one. Two reports of one event that share their background, and a
report and its sequel, have up to 0.63 in common."""
SHORT = 24
"""A text of fewer runs than this must be in the other whole: a line that all pages have is soon most of it."""
LEAST_PART = 0.2
"""Of texts of which one is not a fifth as long as the other, the short one is an item in a round-up, no copy."""
AT_HAND = 4096
"""Articles whose sketches are not looked up again."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of an article to find its copies."""

    number: int
    """Its place among all articles."""
    date: str | None
    """Its date in ISO form."""
    sketch: Sketch
    """The sketch of its text."""


@dataclass(frozen=True, slots=True)
class Copy:
    """An article that is a copy of another one."""

    number: int
    """The place of the copy among all articles."""
    original: int
    """The place of the earliest article of which it is one."""
    similarity: float
    """The share (0–1) of the shorter text that the other has, too."""


def alike(one: Sketch, other: Sketch) -> float | None:
    """How much of the shorter text the longer one has, when one is a copy of the other; else None."""
    fewer, more = sorted((one.runs, other.runs))
    if not fewer or fewer < more * LEAST_PART:
        return None
    share = contained(one, other)
    return share if share >= (ENOUGH if fewer >= SHORT else 1.0) else None


def find_copies(articles: Iterable[Told], bins: Bins) -> list[Copy]:
    """The copies among the articles, by the number of the copy; the ``bins`` are empty and of no use afterwards.

    Originals are the earliest by date; articles without a date come after those with one, and of equals the first is
    the earlier. Time and disk grow with the articles, memory with the copies.
    """
    _fill(bins, articles)
    told = lru_cache(maxsize=AT_HAND)(_looked_up(bins))
    copies = gathered(
        bins.groups(),
        lambda one, other: alike(told(one).sketch, told(other).sketch),
        lambda number: _age(told(number)),
    )
    found = [
        Copy(number, original, round(share, 3)) for original, others in copies for number, share in others
    ]
    return sorted(found, key=lambda copy: copy.number)


def _fill(bins: Bins, articles: Iterable[Told]) -> None:
    waiting = iter(articles)
    while some := list(islice(waiting, TOGETHER)):
        bins.put((one.number, _packed(one)) for one in some)
        found = keys([one.sketch for one in some])
        bins.add_keys((key, one.number) for one, own in zip(some, found, strict=True) for key in own)


def _packed(one: Told) -> bytes:
    date = (one.date or "").encode("utf-8", "replace")[:255]
    return bytes([len(date)]) + date + one.sketch.packed()


def _looked_up(bins: Bins) -> Callable[[int], Told]:
    def told(number: int) -> Told:
        data = bins.get(number)
        end = data[0] + 1
        return Told(number, data[1:end].decode("utf-8", "replace") or None, Sketch.unpacked(data[end:]))

    return told


def _age(one: Told) -> tuple[bool, str, int]:
    return one.date is None, one.date or "", one.number
