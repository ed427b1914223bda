"""What is no statement although a reporting word stands there: speech that did not take place, was declined, is only
asked for, or is a word's other sense."""

from __future__ import annotations

import re

from newscli.core.document import OUTSIDE, Document
from newscli.core.reported.accept import Draft, content_kind
from newscli.core.reported.cues import FINITE, VERBS
from newscli.core.reported.passives import is_done
from newscli.core.reported.supposed import is_supposed, is_wished
from newscli.core.reported.view import FINITES, View
from newscli.core.reported.voice import governor, is_negated, is_passive

DECLINING = frozenset(
    (
        "decline", "declines", "declined", "declining", "refuse", "refuses", "refused", "refusing", "refusal",
        "fail", "fails", "failed", "failing", "failure", "unable", "unwilling", "reluctant", "reluctance",
        "neglected", "stopped", "short", "yet", "without", "avoid", "avoided", "avoids", "avoiding", "unwillingness",
        "hard", "harder", "difficult", "impossible", "easy", "fair", "safe", "enough", "suffice", "needless", "strange",
    )
)  # fmt: skip
REQUESTS = frozenset(
    (
        "request", "requests", "motion", "motions", "bail", "access", "entry", "permission", "petition", "petitions",
        "appeal", "appeals", "application", "applications", "visa", "visas", "benefits", "coverage", "credit", "loan",
        "loans", "license", "licence", "parole", "asylum", "treatment", "bid", "bond", "promotion", "service",
    )
)  # fmt: skip
"""What is denied by a decision, not by saying that it is not so."""
CHARGES = frozenset(("which", "that", "something", "charge", "claim", "allegation", "accusation"))
NEAR = 5
"""Tokens in front of *denies* within which they stand."""
HALF = 0.5
WITH_A_CLAUSE = (VERBS - {"recommend", "demand"}) | {"write", "reveal", "tell"}
"""Lemmas that report something before a clause or quoted words: not "posted photos", "wrote a memo", "told a story"."""
BELIEFS = frozenset(("responsibility", "credit", "innocence", "ignorance", "immunity", "that"))
"""What is claimed by saying so."""
FORMS_OF_DO = frozenset(("do", "does", "did"))
NOW = frozenset(("'m", "'re", "am", "are"))
WRITING = frozenset(("report", "write", "note"))
OPINIONS = frozenset(
    ("recal", "predict", "admit", "confess", "agre", "insist", "argu", "acknowledg", "conced", "explain")
)
"""Lemmas by which an author gives an opinion."""
LONGEST_FRAME = 8
"""Tokens of a reporting clause beside a direct quote."""
NOBODY = frozenset(("nobody", "none", "neither", "no"))


LABEL = re.compile(
    r"(?:related|read (?:more|also|next)|also read|see also|more (?:on|from) |recommended|don.t miss|watch|listen)"
    r"[\w ]{0,20}\s*[|:»>–—]",
    re.IGNORECASE,
)
"""What a line begins with that points to another article."""
ENDS = frozenset(".?!…\"'”’)]:;,")


def is_pointer(document: Document, number: int, found: Draft) -> bool:
    """Whether a draft of a sentence points to another article ("RELATED | …") or is a heading that names no source."""
    paragraph = document.layout.paragraphs[document.sentences[number].paragraph]
    if LABEL.match(document.text, paragraph.start, paragraph.end):
        return True
    return found.mention is None and document.text[paragraph.end - 1] not in ENDS


def is_unsaid(view: View, found: Draft) -> bool:
    """Whether a draft is no statement."""
    if view.lemmas[found.cue] == "accord":
        return view.word(found.cue + 2) in ("plan", "schedule") or _is_quote_with_frame(view, found)
    return (
        is_negated(view, found.cue)
        or _is_declined(view, found.cue)
        or _by_nobody(view, found)
        or _is_passive_question(view, found)
        or is_done(view, found)
        or _is_decision(view, found)
        or _is_denied_charge(view, found)
        or _is_attribute(view, found.cue)
        or _names_something(view, found)
        or _is_order(view, found)
        or is_wished(view, found.cue)
        or is_supposed(view, found)
        or _is_question(view, found)
        or _is_aside(view, found)
        or _is_own_view(view, found)
        or _is_quote_with_frame(view, found)
    )


def _is_order(view: View, found: Draft) -> bool:
    """*Please note that …*: the reader is told to."""
    before = view.word(found.cue - 1)
    return view.tags[found.cue] == "VB" and before in ("<s>", "please") and found.first > found.cue


def _is_declined(view: View, cue: int) -> bool:
    """*Declined to say*, *without saying*, *stopped short of calling*, *avoided any mention of*, *hard to say*."""
    if view.word(cue - 1) == "any":
        return view.word(cue - 2) in DECLINING
    return governor(view, cue) in DECLINING


def _by_nobody(view: View, found: Draft) -> bool:
    return found.mention is not None and view.words[found.mention[0]] in NOBODY


def _is_passive_question(view: View, found: Draft) -> bool:
    """*Asked whether …, X said*, *when asked if*, *were asked to leave*: who asks is not told."""
    cue = found.cue
    if view.lemmas[cue] != "ask" or view.words[cue] != "asked" or "by" in view.words[cue + 1 : cue + 3]:
        return False
    before = view.word(cue - 1)
    opens = before in ("<s>", "when", "if", "once", "and", "but", "``", "being") or view.tag(cue - 1) in (
        ",",
        ":",
    )
    return is_passive(view, cue) or (
        opens and (before != "and" or found.mention is None) and _has_no_subject(view, found)
    )


def _has_no_subject(view: View, found: Draft) -> bool:
    """No source stands in front of the cue in its part of the sentence."""
    if found.mention is None or found.mention[0] > found.cue:
        return True
    return any(
        view.words[token] in (",", ";", "``", "''", "when") for token in range(found.mention[1], found.cue)
    )


def _is_decision(view: View, found: Draft) -> bool:
    """*Denied the request*, *denied entry*."""
    if view.lemmas[found.cue] != "deny" or found.first < found.cue:
        return False
    head = next((token for token in range(found.first, found.last) if _ends_phrase(view, token)), None)
    return head is not None and view.words[head] in REQUESTS


def _is_denied_charge(view: View, found: Draft) -> bool:
    """*…, a charge which she denies*, *…, something he denies*: what is denied was said by others."""
    if view.lemmas[found.cue] != "deny" or found.last > found.cue:
        return False
    return not CHARGES.isdisjoint(view.words[max(0, found.cue - NEAR) : found.cue])


def _ends_phrase(view: View, token: int) -> bool:
    following = view.tag(token + 1)
    return view.tags[token].startswith("NN") and not following.startswith("NN") and following != "POS"


def _is_attribute(view: View, cue: int) -> bool:
    """*His reported views*, *the claimed sections*: a participle in front of its noun."""
    is_participle = view.tags[cue] in ("VBN", "VBD", "VBG", "JJ")
    return (
        is_participle
        and view.tag(cue - 1) in ("PRP$", "DT", "POS", "RBS")
        and view.tag(cue + 1).startswith("NN")
    )


def _is_phrase(view: View, found: Draft) -> bool:
    """No clause, no infinitive, and few words in quote marks ("ideas on the “doping” problem")."""
    if content_kind(view, found) != "quoted":
        return content_kind(view, found) == "phrase"
    few = found.quoted < HALF and view.lemmas[found.cue] in VERBS
    return few and not view.count(FINITES, found.first, found.last)


def _names_something(view: View, found: Draft) -> bool:
    """*A report on the decision*, *posted photos*, *wrote a memo*: what it is about is named, not what it says."""
    if view.words[found.first] in BELIEFS or not _is_phrase(view, found):
        return False
    if view.tags[found.cue].startswith("NN"):
        return found.first > found.cue
    return view.lemmas[found.cue] in WITH_A_CLAUSE


def _is_question(view: View, found: Draft) -> bool:
    """*What do landlords say?*: asked by the author."""
    opening = view.tags[found.first].startswith("W") and view.word(found.first + 1) in FORMS_OF_DO
    return opening and found.last <= found.cue and view.words[view.size - 1] == "?" and not found.quoted


def _is_aside(view: View, found: Draft) -> bool:
    """*That said, …*, *that being said, …*, *having said that*, *all told*: a turn of the author's."""
    cue, before = found.cue, view.word(found.cue - 1)
    if view.words[cue] == "told":
        return before == "all"
    if view.words[cue] != "said":
        return False
    if before == "having":
        return view.word(cue + 1) in ("that", "this", "all")
    return before in ("that", "being") and view.word(cue + 1) == ","


def _is_own_view(view: View, found: Draft) -> bool:
    """*As I recall, …*, *I would say*, *I reported that*: the author's, and no interviewer's *I ask*; *as they say*."""
    if found.mention is None:
        return False
    first, last = found.mention
    if view.words[max(0, found.cue - 2) : found.cue + 1] == ["as", "they", "say"]:
        return True
    is_author = last - first == 1 and view.words[first] in ("i", "we") and view.inside[first] == OUTSIDE
    if is_author and view.tags[found.cue] == "VBG" and view.word(last) in NOW:
        return True
    if view.tags[found.cue] not in ("VBP", "VB") and view.lemmas[found.cue] not in WRITING:
        return False
    return is_author and (view.lemmas[found.cue] in OPINIONS | WRITING or "MD" in view.tags[last : found.cue])


def _is_quote_with_frame(view: View, found: Draft) -> bool:
    """*“…,” Renwick said, according to the minutes*: a direct quote with its own reporting clause."""
    if found.first <= found.cue < found.last or view.inside[found.first] == OUTSIDE:
        return False
    frame = next((at for at in range(found.first, found.last) if view.inside[at] == OUTSIDE), found.last)
    if not 0 < found.last - frame <= LONGEST_FRAME or any(view.inside[frame : found.last]):
        return False
    return any(view.lemmas[token] and view.tags[token] in FINITE for token in range(frame, found.last))
