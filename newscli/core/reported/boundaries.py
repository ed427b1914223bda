"""Where what a cue reports may begin and end on either side of it, and what proposes each place.

The field proposes places by its probabilities; the sentence proposes its own: behind "that", behind whom is told, at
breaks and at words that open a clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from newscli.core.document import MARK, OUTSIDE
from newscli.core.reported.chances import Chances
from newscli.core.reported.cues import BREAKS, FINITE, OPENERS
from newscli.core.reported.groups import WINDOW
from newscli.core.reported.view import FINITES, View

MOST_BEGINS, MOST_ENDS = 9, 14
"""Candidates on one side."""
FARTHEST_THAT, FARTHEST_WORD, FARTHEST_BREAK = 26, 16, 12
"""How many tokens from the cue a "that", another word that opens what is reported, and a break of its clause stand."""
LONGEST_LISTENER = 9
"""Tokens behind the cue that may say who is told."""
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
BEFORE_VERB = ("NN", "RB", "CD")
IN_PHRASE = frozenset(("DT", "PRP", "PRP$", "POS", "CD", "IN", "CC"))
BEHIND_PHRASE = frozenset(("DT", "PRP", "PRP$", "JJ", "CD", "EX", "NNP", "NNPS", "NNS", "IN"))
VERB_BEFORE_PARTICIPLE = frozenset(("IN", "VBZ", "VBP", "VBD", "VB", "VBN", "DT"))


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

    @cached_property
    def goes_on(self) -> bool:
        """Is it a part of a clause whose verb stands behind it?"""
        source, tags = self.source, self.view.tags
        return tags[self.cue].startswith("NN") or (source is not None and tags[source[1] - 1] in RELATIVE)

    @cached_property
    def ends(self) -> list[tuple[int, str]]:
        """The tokens behind the cue that may end what it reports, and what they are."""
        tokens = range(self.cue + 1, min(self.view.size, self.cue + WINDOW))
        return [(token, kind) for token in tokens if (kind := self._end(token))]

    def _end(self, token: int) -> str:
        view, word, tag = self.view, self.view.words[token], self.view.tags[token]
        if word in CLOSERS:
            return "brk"
        if word == "''" and view.inside[token] == MARK:
            return "mark"
        if word in OPENERS and word != "that":
            return "opn"
        if tag == "VBG":
            return "vbg" if view.tags[token - 1] not in VERB_BEFORE_PARTICIPLE else ""
        if tag in FINITE and self.goes_on and view.tags[token - 1].startswith(BEFORE_VERB):
            return "verb"
        return ""

    def _breaks(self, token: int) -> bool:
        return self.view.words[token] in BREAKS or self.view.inside[token] == MARK


def begins_behind(frame: Frame, chances: Chances, best: tuple[int, int] | None) -> dict[int, str]:
    """Where a content behind the cue may begin, and what proposes it, the likeliest kinds first."""
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


def begins_before(frame: Frame, chances: Chances, best: tuple[int, int] | None) -> dict[int, str]:
    """Where one in front of the reporting clause may begin."""
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


def ends_behind(frame: Frame, chances: Chances, best: tuple[int, int] | None, first: int) -> dict[int, str]:
    """Where a content that begins behind the cue at token ``first`` may end."""
    view = frame.view
    found: dict[int, str] = {}

    def add(token: int, kind: str) -> None:
        while token > first and view.words[token - 1] in EDGES:
            token -= 1
        if token > first:
            found.setdefault(token, kind)

    if not _opens_sentence(view, frame.cue) and not _is_in_front(view, frame, first):
        add(min(view.size, chances.last), "rel" if frame.goes_on else "sent")
    for token, kind in frame.ends:
        if first < token < chances.last:
            add(token + (kind == "mark"), kind)
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


def ends_before(frame: Frame, chances: Chances, best: tuple[int, int] | None) -> dict[int, str]:
    """Where one in front of the reporting clause may end."""
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
