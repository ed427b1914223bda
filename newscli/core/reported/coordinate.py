"""Clauses joined to what is said that are the reporter's own, or a statement of their own.

*Confirmed that A but declined to say more*, *said that A and warned that B*, *urged caution, but the storm has passed*.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newscli.core.document import OUTSIDE
from newscli.core.reported.accept import Draft
from newscli.core.reported.cues import FINITE
from newscli.core.reported.extents import Extent
from newscli.core.reported.groups import WINDOW
from newscli.core.reported.view import FINITES, View

CONTRASTS = frozenset(("but", "although", "though", "while", "whereas"))
"""Words that open the reporter's clause beside one that a document or somebody is the source of."""
JOINTS = CONTRASTS | {"and", "as"}
SILENCE = ("declin", "refus")
"""Beginnings of words by which the reporter tells that no more was said."""
UNSAID = frozenset(
    (
        "comment", "elaborate", "say", "discuss", "give", "specify", "identify", "name", "provide", "disclose",
        "reveal", "apologise", "apologize", "explain", "expand",
    )
)  # fmt: skip
MODALS = frozenset(("would", "will", "could", "did", "does", "do", "has", "have", "had"))
NEGATIONS = frozenset(("not", "n't"))
JUDGING = frozenset(
    (
        "denied", "insisted", "urged", "warned", "promised", "pledged", "dismissed", "described", "defended", "praised",
        "welcomed", "rejected", "criticised", "criticized", "condemned", "accused", "labelled", "labeled", "branded",
        "termed", "dubbed", "vowed", "denies", "insists", "urges", "warns", "dismisses", "describes", "accuses",
        "rejects", "criticises", "criticizes", "condemns", "praises",
    )
)  # fmt: skip
"""What who speaks does besides, behind a statement of how things are."""
STATES = frozenset(
    (
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "will",
        "would",
        "could",
        "can",
        "may",
        "might",
        "should",
    )
)
CLAUSE_BEGINNINGS = frozenset(("that", "if", "whether", "how", "why", "what", "when", "where", "who"))
NEAR = 8
"""Tokens behind a conjunction within which the verb of its clause stands."""


class Joints(NamedTuple):
    """The conjunctions behind a cue that matter, in order."""

    stops: list[int]
    """In front of what is the reporter's own or a statement of its own."""
    contrasts: list[int]
    """Behind a comma, in front of a contrast."""


def joints_of(view: View, cue: int) -> Joints:
    """The conjunctions within the window behind a cue."""
    found = [at for at in range(cue + 1, min(view.size, cue + WINDOW)) if view.words[at] in JOINTS]
    stops = [at for at in found if _tells_of_silence(view, at + 1) or _says_more(view, cue, at + 1)]
    contrasts = [at for at in found if view.words[at - 1] == "," and view.words[at] in CONTRASTS]
    return Joints(stops, contrasts)


def holds_another(view: View, joints: Joints, extent: Extent) -> bool:
    """It holds *but declined to comment*, *and added that*, or *urged care, but it rained*."""
    first, last = extent.first, extent.last - 1
    if extent.side != "r":
        return False
    if any(first < at < last for at in joints.stops):
        return True
    joint = next((at for at in joints.contrasts if first < at < last), None)
    if joint is None or view.words[first] in CLAUSE_BEGINNINGS:
        return False
    if view.count(FINITES, first, joint) or any(view.inside[first:joint]) or not has_clause(view, joint):
        return False
    return "," not in view.words[joint : view.next_finite[joint + 1]]


def _says_more(view: View, cue: int, token: int) -> bool:
    """*X said that A and warned that B*, *… it was late but praised the crew*: the source's second verb."""
    token += view.tag(token) == "RB"
    if token >= view.size - 1 or view.tags[token] != view.tags[cue] or view.tags[token] not in FINITE:
        return False
    if view.inside[token] != OUTSIDE:
        return False
    if view.lemmas[token] and view.words[token + 1] == "that":
        return True
    verb = view.next_finite[cue + 1]
    return view.words[token] in JUDGING and verb < token and view.words[verb] in STATES


def _tells_of_silence(view: View, token: int) -> bool:
    """*Declined to comment*, *he would not say*, *has refused to apologise*."""
    token += view.tag(token) == "PRP"
    token += view.word(token) in MODALS and view.word(token + 1).startswith(SILENCE)
    word = view.word(token)
    if word.startswith(SILENCE[0]):
        return True
    if word.startswith(SILENCE[1]):
        return view.word(token + 1) == "to" and view.word(token + 2) in UNSAID
    return word in MODALS and view.word(token + 1) in NEGATIONS and view.word(token + 2) in UNSAID


def has_clause(view: View, conjunction: int) -> bool:
    """A subject and its verb stand behind a conjunction."""
    verb = view.next_finite[conjunction + 1]
    return conjunction + 1 < verb < view.size and verb - conjunction <= NEAR


def share_sources(drafts: Sequence[Draft], views: Mapping[int, View]) -> None:
    """*X said that A and warned that B*: the source of the first verb is that of the second, which has no subject."""
    ends = {(found.sentence, found.last): found for found in drafts}
    for found in drafts:
        view, joint = views[found.sentence], found.cue - 1
        joint -= view.tag(joint) == "RB"
        if view.word(joint) not in ("and", "but") or view.tags[found.cue] not in FINITE:
            continue
        before = ends.get((found.sentence, joint - (view.word(joint - 1) == ",")))
        if before is not None and before.cue < joint and view.tags[before.cue] == view.tags[found.cue]:
            found.mention = before.mention
