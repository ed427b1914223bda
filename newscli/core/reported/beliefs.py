"""The frames in which news tells what its sources hold or undertake: *police believe …*, *the firm committed to …*.

In the present tense, with a source in front and a clause behind, such verbs and adjectives report, whoever spoke.
"""

from __future__ import annotations

from newscli.core.reported.accept import Draft
from newscli.core.reported.cues import FINITE
from newscli.core.reported.plain import head_of
from newscli.core.reported.view import FINITES, View
from newscli.core.reported.voice import is_negated

FORMS = {
    "believe": "argu", "believes": "argu", "think": "argu", "thinks": "argu", "fear": "argu", "fears": "argu",
    "worry": "argu", "worries": "argu", "suspect": "argu", "suspects": "argu", "expect": "argu", "expects": "argu",
    "hope": "vow", "hopes": "vow", "committed": "agre", "commits": "agre", "point": "argu", "points": "argu",
    "pointed": "argu", "worried": "argu", "concerned": "argu", "confident": "argu", "hopeful": "argu",
    "afraid": "argu", "optimistic": "argu", "convinced": "argu", "adamant": "argu",
}  # fmt: skip
"""Forms to the lemma whose frame they share."""
UNDERTAKING = frozenset(("committed", "commits"))
POINTING = frozenset(("point", "points", "pointed"))
CERTAINTY = frozenset(
    ("worried", "concerned", "confident", "hopeful", "afraid", "optimistic", "convinced", "adamant")
)
"""Adjectives: *is worried that*."""
NO_CLAUSE = frozenset(("so", "of", "about", "for", "in", "twice", "back", "itself", "with", "by", "over"))
"""Words behind a verb or adjective that open no clause that is held."""
BE = frozenset(("is", "are", "'s", "'re", "remain", "remains"))
"""Forms of the present in front of an adjective."""
PROOFS = frozenset(("proof", "evidence", "example", "examples", "reason", "reasons", "sign", "signs"))
"""*Point to the tax as proof that*."""
SHOWN = frozenset(
    (
        "data", "figures", "statistics", "research", "study", "studies", "survey", "surveys", "report", "reports",
        "evidence", "numbers", "poll", "polls", "records",
    )
)  # fmt: skip
"""What is pointed to by arguing with it."""
ADVERBS = frozenset(("also", "now", "still", "have", "has", "both", "all", "already", "'ve", ","))
"""What stands between a source and the verb, other adverbs aside."""
NOBODY = frozenset(
    (
        "i", "we", "you", "it", "people", "many", "most", "everyone", "everybody", "anyone", "one", "nobody", "those",
        "some", "few", "others", "that", "which", "what", "this",
    )
)  # fmt: skip
"""Subjects that are no source: the author, the reader, everybody."""
DEPENDENT = frozenset(
    (
        "if", "because", "as", "what", "than", "when", "although", "though", "that", "which", "how", "why", "unless",
        "whether", "where", "until", "whatever", "whom", "whose", "so",
    )
)  # fmt: skip
"""Words that open a clause in which somebody only is said to hold something."""


def is_held(view: View, found: Draft) -> bool:
    """Whether a draft has the frame: a source, the verb right behind it, and what is held behind that."""
    cue = found.cue
    if found.mention is None or found.first <= cue or is_negated(view, cue):
        return False
    first, last = found.mention
    if last > cue or not _reaches(view, last, cue) or _is_nobody(view, first, last):
        return False
    return not _is_dependent(view, first, cue) and _has_frame(view, found)


def _reaches(view: View, last: int, cue: int) -> bool:
    """Nothing but adverbs, and what is told between commas, stands between source and verb."""
    if view.words[last] == "," and view.words[cue - 1] == "," and last < cue - 1:
        return True
    return all(view.tags[token] == "RB" or view.words[token] in ADVERBS | BE for token in range(last, cue))


def _is_nobody(view: View, first: int, last: int) -> bool:
    return view.words[last - 1] in NOBODY or view.words[first] in ("no", "if")


def _is_dependent(view: View, first: int, cue: int) -> bool:
    """*If officials believe*, *people who believe*: nothing is told as held."""
    if view.words[view.clause_start[first]] in DEPENDENT or view.word(first - 1) in DEPENDENT:
        return True
    return view.word(cue - 1) in ("who", "that") and view.word(cue - 2) != ","


def _has_frame(view: View, found: Draft) -> bool:
    word, cue = view.words[found.cue], found.cue
    if word in UNDERTAKING:
        return view.word(cue + 1) == "to" and view.tag(cue + 2) in ("VBG", "VB") and _is_active(view, cue)
    if word in POINTING:
        return view.word(cue + 1) == "to" and _argues(view, found)
    if view.tag(cue + 1 + (view.word(cue + 1) == "that")) in FINITE:
        return False  # a tax that they fear will come
    if view.count(FINITES, found.first, found.last):
        return view.word(cue + 1) not in NO_CLAUSE
    return view.word(cue + 1) == "to" if word.startswith("hope") else _expects_to(view, found)


def _argues(view: View, found: Draft) -> bool:
    """*Pointed to the tax as proof that it works*, *points to a study*."""
    words = view.words[found.cue + 2 : found.last]
    if "as" in words:
        return not PROOFS.isdisjoint(words[words.index("as") + 1 :][:4])
    head = head_of(view, found.cue + 2, found.last)
    return head is not None and view.words[head] in SHOWN


def _expects_to(view: View, found: Draft) -> bool:
    """*Expects the bank to wait*."""
    wanted = view.words[found.cue].startswith("expect") and view.word(found.cue + 1) != "for"
    return wanted and "TO" in view.tags[found.cue + 1 : found.last]


def _is_active(view: View, cue: int) -> bool:
    """*Committed to*, *has committed to*, and not *is committed to*."""
    return (view.tags[cue] == "VBD" and view.word(cue - 1) not in BE) or view.word(cue - 1) in (
        "has",
        "have",
        "had",
        "also",
        "now",
    )
