"""Candidates for the extent of what a cue reports: where its content may begin and end on either side of it.

The field proposes places by its probabilities; the sentence proposes its own: behind "that", behind whom is told, at
breaks and at words that open a clause, and, where the reporting clause stands between commas, both sides of it. A
chooser (:mod:`newscli.core.reported.choice`) takes one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newscli.core.document import INSIDE, MARK, OUTSIDE
from newscli.core.linear import Ratios
from newscli.core.reported.cues import BREAKS, FINITE, OPENERS
from newscli.core.reported.view import FINITES, View

LIKELY = 0.02
"""A place at which the field begins or ends a content with this probability is a candidate."""
MOST_BEGINS, MOST_ENDS, MOST_PROPOSED = 9, 14, 4
"""Candidates on one side; the last: those that the field proposes."""
FARTHEST_THAT, FARTHEST_WORD, FARTHEST_BREAK = 26, 16, 12
"""How many tokens from the cue a "that", another word that opens what is reported, and a break of its clause stand."""
LONGEST_LISTENER = 9
"""Tokens behind the cue that may say who is told."""
FIRST_INVERTED = 4
"""A cue that stands earlier in its sentence has no content in front."""
LONGEST_QUOTE = 250
"""Tokens that a content may grow by to reach the mark that closes its quote."""
FARTHEST_MAIN_CLAUSE = 60
"""Tokens behind a participle in front within which the comma before the main clause stands."""
QUESTION_WORDS = frozenset(("whether", "if", "how", "why", "what", "when", "where", "who", "which"))
OPENING = frozenset(("and", "but", "while", "because", "although", "that", "as", "though", "if", "when"))
"""Words behind which a content before its cue may begin."""
SUBORDINATING = frozenset(
    ("when", "after", "while", "although", "though", "since", "because", "once", "before")
)
"""Words that open a clause in front of the main one."""
LEADS = frozenset(("but", "and", "yet", "still", "so", "however", "or"))
EDGES = frozenset((".", ",", ";", ":", "-", "--", "—", "–"))
"""Marks that are no part of a content at its ends."""
CLOSERS = BREAKS | frozenset((")", "]"))
RELATIVE = frozenset(("WP", "WDT"))
PHRASE = ("NN", "JJ", "RB")
IN_PHRASE = frozenset(("DT", "PRP", "PRP$", "POS", "CD", "IN", "CC"))
BEHIND_PHRASE = frozenset(("DT", "PRP", "PRP$", "JJ", "CD", "EX", "NNP", "NNPS", "NNS", "IN"))
LISTENER = frozenset(("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD"))
UNFINISHED = frozenset(("MD", "DT", "IN", "TO", "PRP$", "CC", "WDT", "WP"))
UNFINISHED_VERBS = frozenset(
    ("is", "are", "was", "were", "be", "been", "has", "have", "had", "'s", "'re", "'ve")
)
"""Tags and words with which no clause ends."""
MEANING = ("NN", "VB", "JJ", "CD", "PRP", "RB", "FW", "UH", "DT", "EX")
"""Beginnings of the tags of words that can be a content by themselves."""
VERB_BEFORE_PARTICIPLE = frozenset(("IN", "VBZ", "VBP", "VBD", "VB", "VBN", "DT"))


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


class Chances:
    """How probably a content begins at a token, ends before one, and leaves one out, by the field."""

    def __init__(self, rows: Sequence[Ratios], first: int) -> None:
        """``rows``: the probabilities of each label from token ``first`` on."""
        self.first, self.last = first, first + len(rows)
        self._rows = rows

    def begin(self, token: int) -> float:
        """That a content begins at a token."""
        return self._rows[token - self.first][1] if self.first <= token < self.last else 0.0

    def end(self, token: int) -> float:
        """That one ends right before a token."""
        if not self.first < token <= self.last:
            return 0.0
        _, begin, inside, end = self._rows[token - 1 - self.first]
        if token == self.last:
            return min(1.0, begin + inside + end)
        _, _, inside, further = self._rows[token - self.first]
        return min(1.0, end + max(0.0, begin - inside - further))

    def within(self, first: int, last: int) -> list[float]:
        """Of tokens, that they belong to a content."""
        rows = self._rows[max(first - self.first, 0) : max(last - self.first, 0)]
        return [1.0 - row[0] for row in rows]

    def best_begins(self, first: int, last: int) -> list[int]:
        """The tokens at which one most probably begins."""
        ranked = sorted(
            ((self.begin(token), token) for token in range(max(first, self.first), min(last, self.last))),
            reverse=True,
        )
        return [token for chance, token in ranked[: MOST_PROPOSED - 1] if chance > LIKELY]

    def best_ends(self, first: int, last: int) -> list[int]:
        """The tokens before which one most probably ends."""
        ranked = sorted(
            ((self.end(token), token) for token in range(max(first, self.first), min(last, self.last) + 1)),
            reverse=True,
        )
        return [token for chance, token in ranked[:MOST_PROPOSED] if chance > LIKELY]


class Frame:
    """The reporting clause: the cue with its source, and the breaks around them."""

    def __init__(self, view: View, cue: int, source: tuple[int, int] | None) -> None:
        self.view, self.cue, self.source = view, cue, source
        first, last = cue, cue + 1
        if source and cue - FARTHEST_BREAK <= source[0] < cue:
            first = source[0]
        if source and cue < source[0] <= cue + 4:
            last = source[1]
        self.first = first
        self.before = next((at for at in range(first - 1, max(-1, first - 8), -1) if self._breaks(at)), None)
        """The break before it."""
        self.behind = next(
            (at for at in range(last, min(view.size, last + FARTHEST_BREAK)) if self._breaks(at)), None
        )
        """The break behind it."""

    def _breaks(self, token: int) -> bool:
        return self.view.words[token] in BREAKS or self.view.inside[token] == MARK


def extents(frame: Frame, chances: Chances, best: tuple[int, int] | None) -> list[Extent]:
    """The candidates of a cue, each once; ``best``: what the field takes for the content."""
    found: dict[tuple[int, int], Extent] = {}
    for candidate in _candidates(frame, chances, best):
        kept = grown(frame.view, frame.cue, candidate)
        if kept is not None and not _is_listener(frame, kept) and not _is_inverted_source(frame, kept):
            found.setdefault(kept[:2], kept)
    both = any(extent.side == "b" for extent in found.values())
    return [
        extent
        for extent in found.values()
        if not (both and extent.side == "l" and _is_cut(frame.view, extent))
    ]


def _is_listener(frame: Frame, extent: Extent) -> bool:
    """*Claimed to the outlet*: "to" with a noun phrase is who is told; *reported and wrote*: another verb."""
    view, first = frame.view, extent.first
    if extent.side != "r":
        return False
    if view.tags[first] == "CC" and view.tag(first + 1).startswith("VB") and first == frame.cue + 1:
        return True
    return view.tags[first] == "TO" and view.tag(first + 1) in LISTENER


def _is_inverted_source(frame: Frame, extent: Extent) -> bool:
    """*…, says the yearly survey*: a noun phrase behind a comma and the cue is who says it."""
    view, cue = frame.view, frame.cue
    return (
        extent.side == "r"
        and extent.first == cue + 1
        and cue > FIRST_INVERTED
        and view.lemmas[cue] in ("say", "report")
        and view.words[cue - 1] == ","
        and view.tags[cue] in FINITE
        and not any(tag.startswith(("VB", "MD")) for tag in view.tags[extent.first : extent.last])
        and not any(view.inside[extent.first : extent.last])
    )


def _is_cut(view: View, extent: Extent) -> bool:
    """*The contract is, according to the union, the biggest*: what is said goes on behind the reporting clause."""
    return view.tags[extent.last - 1] in UNFINISHED or view.words[extent.last - 1] in UNFINISHED_VERBS


def _candidates(frame: Frame, chances: Chances, best: tuple[int, int] | None) -> Iterator[Extent]:
    cue = frame.cue
    for first, begin in _begins_behind(frame, chances, best).items():
        for last, end in _ends_behind(frame, chances, best, first).items():
            yield Extent(first, last, "r", begin, end)
    before, ends = _begins_before(frame, chances, best), _ends_before(frame, chances, best)
    for first, begin in before.items():
        for last, end in ends.items():
            if first < last:
                yield Extent(first, last, "l", begin, end)
    if frame.before is not None and frame.behind is not None and frame.behind + 1 < frame.view.size:
        behind = _ends_behind(frame, chances, best, frame.behind + 1)
        for first, begin in before.items():
            if first < frame.before:
                for last, end in behind.items():
                    yield Extent(first, last, "b", begin, end)
    if best:
        side = "r" if best[0] > cue else "l" if best[1] <= cue else "b"
        yield Extent(*best, side, "crf", "crf")


def _begins_behind(frame: Frame, chances: Chances, best: tuple[int, int] | None) -> dict[int, str]:
    view, cue = frame.view, frame.cue
    found: dict[int, str] = {}
    for token in range(cue + 1, min(view.size, cue + FARTHEST_THAT)):
        if view.words[token] == "that" and view.inside[token] == OUTSIDE:
            found[token] = "that"
            break
    near = range(cue + 1, min(view.size, cue + FARTHEST_WORD))
    _add(found, next((token for token in near if view.words[token] in QUESTION_WORDS), None), "wh")
    _add(found, next((token for token in near[:12] if view.tags[token] == "TO"), None), "to")
    _add(found, _behind_breaks(view, cue + 1), "next")
    if frame.source and cue < frame.source[0] and frame.source[1] <= cue + FARTHEST_BREAK:
        _add(found, _behind_breaks(view, frame.source[1]), "src")
    for token in _behind_listener(view, cue + 1):
        _add(found, token, "np")
    if frame.behind is not None:
        _add(found, frame.behind + 1 if frame.behind + 1 < view.size else None, "rb")
    for token in chances.best_begins(cue + 1, view.size):
        _add(found, token, "crf")
    found = dict(list(found.items())[:MOST_BEGINS])
    if best and best[0] > cue:
        found.setdefault(best[0], "crf")
    return found


def _add(found: dict[int, str], token: int | None, kind: str) -> None:
    if token is not None:
        found.setdefault(token, kind)


def _behind_breaks(view: View, token: int) -> int | None:
    while token < view.size and (view.words[token] in BREAKS or view.words[token] == "''"):
        token += 1
    return token if token < view.size else None


def _behind_listener(view: View, first: int) -> Iterator[int]:
    """Where a noun phrase behind the cue ends, which may be who is told."""
    for token in range(first, min(view.size - 1, first + LONGEST_LISTENER - 1)):
        tag, following = view.tags[token], view.tags[token + 1]
        if not (tag.startswith(PHRASE) or tag in IN_PHRASE):
            return
        if (tag.startswith("NN") or tag == "PRP") and following in BEHIND_PHRASE:
            yield token + 1


def _begins_before(frame: Frame, chances: Chances, best: tuple[int, int] | None) -> dict[int, str]:
    view, cue = frame.view, frame.cue
    found: dict[int, str] = {}
    start = chances.first
    while start < cue and (view.words[start] in CLOSERS or view.words[start] == "''"):
        start += 1
    _add(found, start, "sent")
    if view.words[start] in LEADS:
        _add(found, start + 1, "lead")
    for token in range(frame.first - 2, chances.first, -1):
        if view.words[token - 1] in BREAKS:
            _add(found, token, "brk")
        elif view.words[token - 1] in OPENING:
            _add(found, token, "opn")
        elif view.words[token] == "``":
            _add(found, token, "mark")
        if len(found) >= MOST_BEGINS:
            break
    for token in chances.best_begins(0, cue):
        _add(found, token, "crf")
    if best and best[0] < cue:
        found.setdefault(best[0], "crf")
    return {
        token: kind
        for token, kind in found.items()
        if token < cue and view.words[token] not in CLOSERS and view.words[token] != "''"
    }


def _ends_behind(frame: Frame, chances: Chances, best: tuple[int, int] | None, first: int) -> dict[int, str]:
    view = frame.view
    found: dict[int, str] = {}
    source = frame.source
    clause_goes_on = view.tags[frame.cue].startswith("NN") or (
        source is not None and view.tags[source[1] - 1] in RELATIVE
    )

    def add(token: int, kind: str) -> None:
        while token > first and view.words[token - 1] in EDGES:
            token -= 1
        if token > first:
            found.setdefault(token, kind)

    if not _opens_sentence(view, frame.cue) and not _is_in_front(view, frame, first):
        add(min(view.size, chances.last), "rel" if clause_goes_on else "sent")
    for token in range(first + 1, min(view.size, chances.last)):
        if view.words[token] in CLOSERS:
            add(token, "brk")
        elif view.inside[token] == MARK and view.words[token] == "''":
            add(token + 1, "mark")
        elif view.words[token] in OPENERS and view.words[token] != "that":
            add(token, "opn")
        elif view.tags[token] == "VBG" and view.tags[token - 1] not in VERB_BEFORE_PARTICIPLE:
            add(token, "vbg")
        elif (
            clause_goes_on
            and view.tags[token] in FINITE
            and view.tags[token - 1].startswith(("NN", "RB", "CD"))
        ):
            add(token, "verb")
        if len(found) >= MOST_ENDS:
            break
    for token in chances.best_ends(first + 1, view.size):
        add(token, "crf")
    if best and best[1] > first:
        add(best[1], "crf")
    return found


def _opens_sentence(view: View, cue: int) -> bool:
    """*Arguing that …, Renwick left*: the main clause stands behind what a participle in front reports."""
    return (
        cue <= 1 and view.tags[cue] in ("VBG", "VBN") and "," in view.words[cue : cue + FARTHEST_MAIN_CLAUSE]
    )


def _is_in_front(view: View, frame: Frame, first: int) -> bool:
    """*When Renwick announced the sale, shares fell*: the main clause stands behind what is reported in front of it."""
    opening = next((at for at in range(2) if view.word(at) in SUBORDINATING), None)
    if opening is None or frame.source is None or not opening < frame.source[0] <= opening + 2 <= frame.cue:
        return False
    comma = next((at for at in range(opening, view.size) if view.words[at] == ","), None)
    return comma is not None and first < comma and view.count(FINITES, comma, view.size) > 0


def _ends_before(frame: Frame, chances: Chances, best: tuple[int, int] | None) -> dict[int, str]:
    view = frame.view
    found: dict[int, str] = {}

    def add(token: int, kind: str) -> None:
        while token > 0 and view.words[token - 1] in EDGES:
            token -= 1
        if token > 0:
            found.setdefault(token, kind)

    mark = frame.before
    if mark is None:
        mark = next(
            (
                at
                for at in range(frame.first - 1, chances.first, -1)
                if view.words[at] in BREAKS or view.inside[at] == MARK
            ),
            None,
        )
    if mark is not None:
        add(mark + (view.words[mark] == "''"), "lb")
    add(frame.first, "lo")
    for token in chances.best_ends(1, frame.cue):
        add(token, "crf")
    if best and best[1] <= frame.cue:
        add(best[1], "crf")
    return found


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
    if extent.side != "b":
        grown_first, grown_last = to_marks(view, cue, first, last)
        if grown_first > cue or grown_last <= cue:
            first, last = grown_first, grown_last
    else:
        first, last = to_marks(view, cue, first, last)
    if not any(
        view.words[token][0].isalnum() and view.tags[token].startswith(MEANING)
        for token in range(first, last)
    ):
        return None
    return Extent(first, last, extent.side, extent.begin, extent.end)


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
