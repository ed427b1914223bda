"""Capitals and punctuation of words that are equal: what differs although nothing else was said."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newscli.desk.check.index import Region
from newscli.desk.check.matching import Match
from newscli.desk.check.records import Alteration, Difference
from newscli.desk.check.stretch import Stretch
from newscli.desk.words.numbers import is_number

DASHES = re.compile(r"\s*(?:--+|[–—―])\s*|\s+-\s+")
UNSEEN = re.compile("[\\s\"“”„«»‘’'`´*_…<>]|\\.\\.+|(?<!\\s)-(?!\\s)")
"""White space, quote marks, ellipses, marks of bold and italic, hyphens: no change of what was said."""
SPOKEN = re.compile(r"\w")
TITLES = frozenset(
    "mr mrs ms dr prof st sen rep gov gen lt col sgt capt no vs inc ltd co jr sr messrs".split()
)
DASH = "–"


@dataclass(frozen=True, slots=True)
class _Place:
    """Some equal words whose capitals or marks differ; indexes of the first and the last."""

    low: int
    high: int
    region: Region
    first: int
    last: int

    def joined(self, other: _Place) -> _Place | None:
        """Both as one, where they share a word."""
        if other.region is not self.region or other.low > self.high or other.first > self.last:
            return None
        return _Place(
            self.low, max(self.high, other.high), self.region, self.first, max(self.last, other.last)
        )


def differences(stretch: Stretch, match: Match) -> Iterator[Difference]:
    """One for each place, in the order of the stretch."""
    before: _Place | None = None
    for place in _places(stretch, match):
        both = before.joined(place) if before else None
        if before and not both:
            yield _difference(stretch, before)
        before = both or place
    if before:
        yield _difference(stretch, before)


def _places(stretch: Stretch, match: Match) -> Iterator[_Place]:
    for block in match.blocks:
        region, there = match.ground.place(block.there)
        for step in range(block.size):
            at, word = block.at + step, there + step
            if region.punctuated and step > 0 and _marks_differ(stretch, at, region, word):
                yield _Place(at - 1, at, region, word - 1, word)
            elif region.cased and _case_differs(stretch, at, region, word, step == 0):
                yield _Place(at, at, region, word, word)
    block = match.blocks[-1]
    region, there = match.ground.place(block.there_end - 1)
    last = len(stretch.words) - 1
    if region.punctuated and block.end == last + 1 and _end_differs(stretch, region, there):
        yield _Place(last, last, region, there, there)


def _case_differs(stretch: Stretch, at: int, region: Region, word: int, first: bool) -> bool:
    """Whether one has a capital and the other none; the first word of a quote may have either."""
    if at == 0 or at in stretch.breaks:
        return False
    one = stretch.text[stretch.words.starts[at] : stretch.words.ends[at]]
    other = region.text[region.words.starts[word] : region.words.ends[word]]
    if is_number(stretch.words.words[at]) and one.casefold() != other.casefold():
        return False
    return one != other and one[:1].isupper() != other[:1].isupper() and not first


def _marks_differ(stretch: Stretch, at: int, region: Region, word: int) -> bool:
    one = stretch.text[stretch.words.ends[at - 1] : stretch.words.starts[at]]
    other = region.text[region.words.ends[word - 1] : region.words.starts[word]]
    if one == other or at in stretch.breaks or SPOKEN.search(other):
        return False
    title = stretch.words.words[at - 1] in TITLES
    return seen(one, title) != seen(other, title)


def seen(marks: str, title: bool = False) -> str:
    """The punctuation among some marks: no white space, no quote marks, dashes of one kind."""
    plain = UNSEEN.sub("", DASHES.sub(DASH, marks))
    return plain.replace(".", "") if title else plain


def _end_differs(stretch: Stretch, region: Region, word: int) -> bool:
    """Whether a question is no question, or the other way round; a full stop or a comma may stand for another."""
    if len(stretch.words) in stretch.breaks:
        return False
    rest = seen(stretch.text[stretch.words.ends[-1] :])
    next_word = word + 1
    end = region.words.starts[next_word] if next_word < len(region.words) else len(region.text)
    there = seen(region.text[region.words.ends[word] : end])[:1]
    return ("?" in rest) != (there == "?") and (("?" in rest) or rest[:1] in (".", "!"))


def _difference(stretch: Stretch, place: _Place) -> Difference:
    region = place.region
    begin, end = stretch.words.starts[place.low], stretch.words.ends[place.high]
    there, behind = region.words.starts[place.first], region.words.ends[place.last]
    if place.high == len(stretch.words) - 1:  # what stands behind the last word may be what differs
        end, behind = _marked(stretch.text, end), _marked(region.text, behind)
    return Difference(
        Alteration.punctuation, stretch.text[begin:end], stretch.start + begin, stretch.start + end,
        region.text[there:behind], region.offset + there, region.offset + behind,
    )  # fmt: skip


def _marked(text: str, end: int) -> int:
    return end + 1 if text[end : end + 1] in tuple(".?!") else end
