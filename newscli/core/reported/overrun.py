"""Candidates that run over somebody else's clause: the reporter's own, or that of a second source.

*A, but according to X, B*: X says B. *X said A, but declined to say more*: X says A. *X told Y that A, the court
heard*: the last three words are the court's.
"""

from __future__ import annotations

from newscli.core.document import MARK, OUTSIDE
from newscli.core.reported.boundaries import Frame
from newscli.core.reported.coordinate import (
    CLAUSE_BEGINNINGS,
    CONTRASTS,
    JOINTS,
    has_clause,
    holds_another,
    joints_of,
)
from newscli.core.reported.cues import BREAKS, CLAUSE_WORDS, FINITE
from newscli.core.reported.extents import LONGEST_QUOTE, Extent
from newscli.core.reported.groups import WINDOW
from newscli.core.reported.view import FINITES, View

FRONTING = frozenset(("in", "despite", "amid", "with", "after", "following", "without", "on", "at"))
"""Words with which a phrase in front of the main clause begins."""
WITH_OBJECTS = frozenset(("announc", "explain", "propos", "describ", "call", "demand"))
"""Lemmas that have an object, behind which the main clause goes on: *a letter announcing the sale arrived*."""
HEARD = "heard"
"""*…, the court heard*."""
NEAR = 8
"""Tokens behind a conjunction within which the verb of its clause stands, or that a reporting clause at the end has."""
LEAST_QUOTE = 4
"""Words of a quote that is a sentence of its own."""


def without_overrun(frame: Frame, extents: list[Extent]) -> list[Extent]:
    """The candidates that end or begin at the bounds of somebody else's clause; all, when none does."""
    begin, end, joints = _first_allowed(frame), _last_allowed(frame), joints_of(frame.view, frame.cue)
    kept = [
        one
        for one in extents
        if _lies_within(frame, one, begin, end) and not holds_another(frame.view, joints, one)
    ]
    return kept or extents


def _lies_within(frame: Frame, extent: Extent, begin: int, end: int) -> bool:
    return extent.first >= begin and (extent.last <= end or extent.last <= frame.cue)


def _first_allowed(frame: Frame) -> int:
    """*A, but according to X, B*: what X says begins behind it."""
    view, cue = frame.view, frame.cue
    opens = view.lemmas[cue] == "accord" and view.word(cue - 1) in JOINTS
    return cue + 1 if opens and view.count(FINITES, cue, view.size) else 0


def _last_allowed(frame: Frame) -> int:
    """Where what the cue reports ends at the latest."""
    view = frame.view
    bounds = (
        _contrast(frame),
        _main_clause(frame),
        _outer_source(frame),
        _second_quote(frame),
        _main_verb(frame),
    )
    return min([view.size, *(bound for bound in bounds if bound is not None)])


def _contrast(frame: Frame) -> int | None:
    """*A, according to X, but B*: B is the reporter's where it has a subject of its own."""
    view, behind = frame.view, frame.behind
    if view.lemmas[frame.cue] != "accord" or frame.before is None or behind is None:
        return None
    opens = view.words[behind] == "," and view.word(behind + 1) in CONTRASTS
    return behind if opens and has_clause(view, behind + 1) else None


def _main_clause(frame: Frame) -> int | None:
    """*In a letter calling for a vote, X said …*: the comma behind the phrase in front."""
    view, cue = frame.view, frame.cue
    if view.tags[cue] != "VBG" or view.words[0] not in FRONTING or view.count(FINITES, 0, cue):
        return None
    behind = range(cue, min(view.size, cue + WINDOW))
    comma = next((at for at in behind if view.words[at] == "," and view.inside[at] == OUTSIDE), None)
    return comma if comma is not None and view.count(FINITES, comma, view.size) else None


def _outer_source(frame: Frame) -> int | None:
    """*X told Y that A, the court heard.*: the comma of a reporting clause at the sentence's end."""
    view = frame.view
    verb = next(
        (
            at
            for at in range(view.size - 1, max(frame.cue, view.size - NEAR), -1)
            if view.words[at][0].isalnum()
        ),
        frame.cue,
    )
    if verb == frame.cue or not _tells(view, verb):
        return None
    comma = next((at for at in range(verb - 1, max(frame.cue, verb - NEAR), -1) if _breaks(view, at)), None)
    if comma is None or verb - comma < 2 or view.count(FINITES, comma, verb):
        return None
    subject = view.words[comma + 1 : verb]
    return comma if view.words[comma] in (",", "''") and CLAUSE_BEGINNINGS.isdisjoint(subject) else None


def _tells(view: View, verb: int) -> bool:
    """A reporting verb outside marks, or *heard*."""
    lemma = view.lemmas[verb] or view.words[verb] == HEARD
    return bool(lemma) and view.tags[verb] in FINITE and view.inside[verb] == OUTSIDE


def _breaks(view: View, token: int) -> bool:
    return view.words[token] in BREAKS or view.inside[token] == MARK


def _second_quote(frame: Frame) -> int | None:
    """*X said A: “B,” he said*, *X said A: “B. C.”*: the colon before a quote with a reporting clause of its own."""
    view = frame.view
    colon = next(
        (at for at in range(frame.cue + 2, min(view.size - 2, frame.cue + WINDOW)) if _opens_quote(view, at)),
        None,
    )
    if colon is None or any(view.lemmas[colon - 3 : colon]) or not view.count(FINITES, frame.cue + 1, colon):
        return None
    close = next(
        (at for at in range(colon + 2, min(view.size, colon + LONGEST_QUOTE)) if view.inside[at] == MARK),
        None,
    )
    if close is None:
        return colon if view.size - colon > LEAST_QUOTE else None
    told = any(
        view.lemmas[at] and view.tags[at] in FINITE for at in range(close, min(view.size, close + NEAR))
    )
    return colon if told and close - colon > LEAST_QUOTE else None


def _opens_quote(view: View, token: int) -> bool:
    return view.words[token] == ":" and view.inside[token + 1] == MARK and view.inside[token] == OUTSIDE


def _main_verb(frame: Frame) -> int | None:
    """*A letter announcing the sale arrived in May*: the verb of the main clause."""
    view, cue = frame.view, frame.cue
    if view.tags[cue] != "VBG" or view.lemmas[cue] not in WITH_OBJECTS or view.count(FINITES, 0, cue):
        return None
    first = cue + 1 + (view.word(cue + 1) in ("for", "on"))
    if not view.tag(cue - 1).startswith("NN") or view.tag(first) not in (
        "DT",
        "PRP$",
        "JJ",
        "NN",
        "NNS",
        "CD",
    ):
        return None
    verb = view.next_finite[first]
    between = view.words[first : min(verb, first + WINDOW)]
    free = verb < view.size and BREAKS.isdisjoint(between) and CLAUSE_WORDS.isdisjoint(between)
    return verb if free and view.tags[verb - 1].startswith("NN") and verb > first + 1 else None
