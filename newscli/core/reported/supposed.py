"""What somebody might say, would have to say or says only if: *critics will argue that …*, *if the judge agrees*."""

from __future__ import annotations

from newscli.core.document import OUTSIDE
from newscli.core.reported.accept import Draft
from newscli.core.reported.cues import FINITE
from newscli.core.reported.view import View
from newscli.core.reported.voice import FORMS_OF_BE, NEGATIONS

WISHES = frozenset(("want", "wants", "wanted", "prefer", "prefers", "preferred", "wish", "wished", "expects"))
FARTHEST_WISH = 6
"""Tokens in front of an infinitive within which a wish stands, with somebody between them."""
CONDITIONS = frozenset(("if", "unless", "whether"))
FARTHEST_CONDITION = 4
"""Tokens between a source and its cue in such a clause."""
CONJECTURES = frozenset(("might", "may", "could", "should"))
"""Whoever might say so has not."""
FORECASTS = frozenset(("will", "would", "'ll", "'d", "wo"))
ANYBODY = frozenset(
    (
        "critics", "cynics", "sceptics", "skeptics", "opponents", "rivals", "parties", "people", "others", "many",
        "some", "most", "everyone", "everybody", "you", "one", "they", "historians", "fans", "supporters", "cynic",
    )
)  # fmt: skip
"""Of whom it is foretold what they will say; what a named speaker will say is known from the speech."""
NAMING = frozenset(("call", "describ"))
"""*What critics would call a bribe* is what they call it."""
OF_ACTS = frozenset(("announc", "reveal", "explain", "add", "agre", "recal", "report", "write"))
"""Lemmas that, with *will* and no quoted words, tell what will be done."""


def is_wished(view: View, cue: int) -> bool:
    """*Would prefer the mayor to admit that …*: somebody is wanted to say so."""
    if view.word(cue - 1) != "to":
        return False
    return not WISHES.isdisjoint(view.words[max(0, cue - FARTHEST_WISH) : cue - 2])


def is_supposed(view: View, found: Draft) -> bool:
    """Whether it is only supposed that somebody says so."""
    if view.inside[found.cue] != OUTSIDE:
        return False
    return _is_conditional(view, found) or _is_conjecture(view, found)


def _is_conditional(view: View, found: Draft) -> bool:
    """*If the judge agrees that …*; *even if she admitted that* she did."""
    mention, cue = found.mention, found.cue
    if mention is None or view.tags[cue] not in FINITE or not cue - FARTHEST_CONDITION <= mention[1] <= cue:
        return False
    at = mention[0] - (view.words[mention[0]] not in CONDITIONS)
    return view.word(at) in CONDITIONS and view.word(at - 1) != "even"


def _is_conjecture(view: View, found: Draft) -> bool:
    """*One could argue that*, *critics will say*, *will announce the team*; not *could not say whether*."""
    modal = _modal(view, found.cue)
    if modal is None or not NEGATIONS.isdisjoint(view.words[modal : found.cue]):
        return False
    if view.words[modal] in CONJECTURES:
        return True
    lemma = view.lemmas[found.cue]
    foretold = found.mention is not None and not ANYBODY.isdisjoint(view.words[slice(*found.mention)])
    return (foretold and lemma not in NAMING) or (lemma in OF_ACTS and not found.quoted)


def _modal(view: View, cue: int) -> int | None:
    """The modal verb that the cue depends on, with nothing but adverbs and forms of "be" and "have" between."""
    if not view.tags[cue].startswith("VB"):
        return None
    token = cue - 1
    while token > 0 and (
        view.tags[token] == "RB" or view.words[token] in FORMS_OF_BE or view.words[token] == "have"
    ):
        token -= 1
    modal = token >= 0 and view.tags[token] == "MD" and view.words[token] in CONJECTURES | FORECASTS
    return token if modal else None
