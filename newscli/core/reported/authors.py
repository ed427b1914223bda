"""Nouns and participles that report: whether it is told who says it.

*Her claim that …*, *warnings from the port*, *accused by the council of …*, and not *amid claims that …*, *the result
was announced*, *a man accused of theft*.
"""

from __future__ import annotations

from newscli.core.reported.accept import Draft
from newscli.core.reported.cues import FINITE
from newscli.core.reported.plain import is_plain
from newscli.core.reported.source import possessor
from newscli.core.reported.view import FINITES, View
from newscli.core.reported.voice import is_passive

GIVING = frozenset(
    (
        "made", "make", "makes", "making", "issued", "issues", "issuing", "gave", "gives", "give", "giving", "repeated",
        "renewed", "sounded", "voiced", "unveiled", "published", "released", "offered", "delivered", "levelled",
        "leveled", "echoed", "added", "joined", "reiterated", "posted",
    )
)  # fmt: skip
"""Verbs whose subject says what the noun behind them reports."""
FARTHEST_GOVERNOR = 5
"""Tokens in front of a noun within which such a verb stands."""
TOLD = frozenset(("tell", "ask", "urg", "inform", "warn", "remind", "assur", "encourag", "question"))
"""Lemmas whose passive says who is told: *was asked by X whether*."""
WITHOUT_AGENT = frozenset(
    ("announc", "report", "accus", "propos", "promis", "describ", "unveil", "reveal", "confirm", "declar")
)
"""Lemmas that, as participles behind a noun or in the passive, need an agent: *the result was announced*."""
BEFORE_A_VERB = frozenset(("PRP", "DT", "WP", "WDT", ",", ")", "-RRB-"))
"""Tags of what may end a subject, nouns aside."""
DASHES = frozenset(("—", "–", "--"))
"""They may end an aside behind a subject."""
PEOPLE = frozenset(("critic", "critics"))
"""Who reports, not what."""
PREPOSITIONS = frozenset(
    ("amid", "amidst", "despite", "over", "on", "of", "about", "with", "to", "in", "against")
)
BEFORE_A_GERUND = frozenset(("is", "are", "was", "were", ","))


def has_no_author(view: View, found: Draft) -> bool:
    """Whether nobody is told to say what a noun or a participle reports."""
    return _without_agent(view, found) or _is_of_a_phrase(view, found)


def _without_agent(view: View, found: Draft) -> bool:
    """*The result was announced*, *a man accused of theft*: who says so is not told."""
    cue = found.cue
    if view.words[cue] in PEOPLE or (_is_noun(view, cue) and not _has_author(view, found)):
        return True
    if view.lemmas[cue] not in WITHOUT_AGENT or "by" in view.words[cue + 1 : cue + 4]:
        return False
    if view.lemmas[cue] == "accus" and found.first > cue and "of" not in view.words[cue : found.last]:
        return is_plain(view, found)
    if view.lemmas[cue] == "accus":
        unnamed = "by" not in view.words[found.first : found.last]
        return unnamed and (is_passive(view, cue) or view.word(cue + 1) == "of")
    return is_plain(view, found) and (
        is_passive(view, cue) or (view.tags[cue] == "VBN" and found.last == cue)
    )


def _is_noun(view: View, cue: int) -> bool:
    """A noun by its tag, or by the preposition in front of it."""
    tag = view.tags[cue]
    return tag.startswith("NN") or (tag in ("VBZ", "VBP") and view.word(cue - 1) in PREPOSITIONS)


def _has_author(view: View, found: Draft) -> bool:
    """Whether the source of a noun is told: *her claim that*, *warnings from the port*, *they made a promise to*."""
    cue = found.cue
    if possessor(view, cue) is not None or view.word(cue + 1) in ("by", "from"):
        return True
    before = view.words[max(0, cue - FARTHEST_GOVERNOR) : cue]
    return _is_verb_in_disguise(view, found) or not GIVING.isdisjoint(before)


def _is_verb_in_disguise(view: View, found: Draft) -> bool:
    """A verb that was taken for a noun: *Yukos claims that*, *…, warning that*."""
    cue, before = found.cue, found.cue - 1
    if (found.first == cue + 1 and view.tags[found.first] in FINITE) or view.word(before) in PREPOSITIONS:
        return False
    while before > 0 and view.tags[before] == "RB":
        before -= 1
    if view.words[cue].endswith("ing"):
        return view.words[before] in BEFORE_A_GERUND or view.tag(before).startswith("NN")
    if found.mention is None or found.first <= cue:
        return False
    if view.words[before] in DASHES:
        return found.mention[1] <= before and view.words[found.mention[1]] in DASHES
    ends = view.tag(before).startswith("NN") or view.tag(before) in BEFORE_A_VERB
    return ends and found.mention[1] in (before, before + 1, cue)


def _is_of_a_phrase(view: View, found: Draft) -> bool:
    """A participle or a noun in a phrase: *took down 500 posts reported by users*, *faced criticism from*."""
    cue = found.cue
    if view.tags[cue].startswith("NN"):
        return found.last <= cue and is_plain(view, found) and not _is_verb_in_disguise(view, found)
    if view.tags[cue] not in ("VBN", "VBD") or view.word(cue + 1) != "by":
        return False
    if found.last <= cue and not is_passive(view, cue):
        return found.last < cue - 1 or view.count(FINITES, found.first, found.last) > 0
    described = found.quoted > 0 or view.words[found.first] == "as"
    return found.first > cue + 1 and view.lemmas[cue] not in TOLD and not described
