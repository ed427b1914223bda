"""Candidates for the extent of what a cue reports: a beginning with an end, on either side of the reporting clause or,
where it stands between commas, on both. A chooser (:mod:`newscli.core.reported.choice`) takes one of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newscli.core.document import INSIDE, MARK, OUTSIDE
from newscli.core.reported.boundaries import (
    EDGES,
    Frame,
    begins_before,
    begins_behind,
    ends_before,
    ends_behind,
)
from newscli.core.reported.chances import Chances
from newscli.core.reported.cues import FINITE
from newscli.core.reported.view import FINITES, View

FIRST_INVERTED = 4
"""A cue that stands earlier in its sentence has no content in front."""
INVERTED = frozenset(
    (
        "say", "report", "suggest", "argu", "explain", "claim", "conclud", "warn", "reveal", "predict", "insist",
        "admit", "note", "estim", "agre", "believ", "indic",
    )
)  # fmt: skip
"""Lemmas whose present behind a comma has its subject behind it: *…, warns the report*."""
LONGEST_QUOTE = 250
"""Tokens that a content may grow by to reach the mark that closes its quote."""
CLAIMS = frozenset(
    ("claims", "claim", "allegations", "allegation", "accusations", "accusation", "suggestions")
)
CONDITIONS = frozenset(("if", "when", "unless"))
LISTENER = frozenset(("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD"))
UNFINISHED = frozenset(("MD", "DT", "IN", "TO", "PRP$", "CC", "WDT", "WP"))
UNFINISHED_VERBS = frozenset(
    ("is", "are", "was", "were", "be", "been", "has", "have", "had", "'s", "'re", "'ve")
)
"""Tags and words with which no clause ends."""
MEANING = ("NN", "VB", "JJ", "CD", "PRP", "RB", "FW", "UH", "DT", "EX")
"""Beginnings of the tags of words that can be a content by themselves."""


class Extent(NamedTuple):
    """One candidate."""

    first: int
    """First token."""
    last: int
    """Behind its last token."""
    side: str
    """``r`` or ``l`` of the cue, or ``b`` for both sides."""
    begin: str
    """What proposes its beginning."""
    end: str
    """What proposes its end."""


def extents(frame: Frame, chances: Chances, best: tuple[int, int] | None) -> list[Extent]:
    """The candidates of a cue, each once; ``best``: what the field takes for the content."""
    found: dict[tuple[int, int], Extent] = {}
    for candidate in _candidates(frame, chances, best):
        kept = grown(frame.view, frame.cue, candidate)
        if kept is not None and not _begins_beside(frame, kept) and not _is_inverted_source(frame, kept):
            found.setdefault(kept[:2], kept)
    both = any(extent.side == "b" for extent in found.values())
    return [
        extent
        for extent in found.values()
        if not (both and extent.side == "l" and _is_cut(frame.view, extent))
    ]


def _begins_beside(frame: Frame, extent: Extent) -> bool:
    """*Claimed to the outlet*: "to" with a noun phrase is who is told; *reported and wrote*: another verb.

    Nor is *if …* alone what somebody warns of: *warned of floods if the dam broke*.
    """
    view, first = frame.view, extent.first
    if extent.side != "r":
        return False
    if first > frame.cue + 1 and view.words[first] == "that" and _is_claim(view, first - 1):
        return True
    if view.words[first] in CONDITIONS and view.word(frame.cue + 1) == "of":
        return True
    if view.tags[first] == "CC" and view.tag(first + 1).startswith("VB") and first == frame.cue + 1:
        return True
    return view.tags[first] == "TO" and view.tag(first + 1) in LISTENER


def _is_claim(view: View, token: int) -> bool:
    """*Asked them to look into claims that …*: what stands behind the noun is its own."""
    return view.words[token] in CLAIMS


def _is_inverted_source(frame: Frame, extent: Extent) -> bool:
    """*…, says the yearly survey*, *…, argues the analyst*: a noun phrase behind a comma and the cue is who says it."""
    view, cue = frame.view, frame.cue
    if extent.side != "r" or extent.first != cue + 1 or cue <= FIRST_INVERTED or view.words[cue - 1] != ",":
        return False
    last = extent.last
    if view.tags[cue] == "VBZ" and view.lemmas[cue] in INVERTED and view.count(FINITES, 0, cue):
        last = next((at for at in range(extent.first, last) if view.words[at] == ","), last)
    elif view.lemmas[cue] not in ("say", "report") or view.tags[cue] not in FINITE:
        return False
    phrase = slice(extent.first, last)
    return not any(tag.startswith(("VB", "MD")) for tag in view.tags[phrase]) and not any(view.inside[phrase])


def _is_cut(view: View, extent: Extent) -> bool:
    """*The contract is, according to the union, the biggest*: what is said goes on behind the reporting clause."""
    return view.tags[extent.last - 1] in UNFINISHED or view.words[extent.last - 1] in UNFINISHED_VERBS


def _candidates(frame: Frame, chances: Chances, best: tuple[int, int] | None) -> Iterator[Extent]:
    cue = frame.cue
    for first, begin in begins_behind(frame, chances, best).items():
        for last, end in ends_behind(frame, chances, best, first).items():
            yield Extent(first, last, "r", begin, end)
    before, ends = begins_before(frame, chances, best), ends_before(frame, chances, best)
    for first, begin in before.items():
        for last, end in ends.items():
            if first < last:
                yield Extent(first, last, "l", begin, end)
    if frame.before is not None and frame.behind is not None and frame.behind + 1 < frame.view.size:
        behind = ends_behind(frame, chances, best, frame.behind + 1)
        for first, begin in before.items():
            if first < frame.before:
                for last, end in behind.items():
                    yield Extent(first, last, "b", begin, end)
    if best:
        side = "r" if best[0] > cue else "l" if best[1] <= cue else "b"
        yield Extent(*best, side, "crf", "crf")


def trimmed(view: View, first: int, last: int) -> tuple[int, int]:
    """An extent without the marks at its ends."""
    while last > first and view.words[last - 1] in EDGES:
        last -= 1
    while first < last and view.words[first] in EDGES:
        first += 1
    return first, last


def grown(view: View, cue: int, extent: Extent) -> Extent | None:
    """A candidate without marks at its ends, grown to the quote marks that it cuts; None without a word."""
    first, last = trimmed(view, extent.first, extent.last)
    if first >= last:
        return None
    if view.has_marks:
        grown_first, grown_last = to_marks(view, cue, first, last)
        if extent.side == "b" or grown_first > cue or grown_last <= cue:
            first, last = grown_first, grown_last
    for token in range(first, last):
        if view.words[token][0].isalnum() and view.tags[token].startswith(MEANING):
            return Extent(first, last, extent.side, extent.begin, extent.end)
    return None


def to_marks(view: View, cue: int, first: int, last: int) -> tuple[int, int]:
    """An extent that begins or ends within quote marks grows to the marks, unless the cue is in the way."""
    inside = view.inside
    end = last
    while end < view.size and inside[end] == INSIDE and end - last < LONGEST_QUOTE:
        end += 1
    if (
        inside[last - 1] != OUTSIDE
        and view.words[last - 1] != "''"
        and end < view.size
        and inside[end] == MARK
    ):
        last = last if last <= cue < end else end + 1
    start = first
    while start > 0 and inside[start - 1] == INSIDE and first - start < LONGEST_QUOTE:
        start -= 1
    if inside[first] == INSIDE and start > 0 and inside[start - 1] == MARK:
        first = first if start - 1 <= cue < first else start - 1
    return first, last
