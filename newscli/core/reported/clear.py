"""Frames that make a statement likely: a source and a clause beside a verb that reports only now and then."""

from __future__ import annotations

from newscli.core.reported.accept import Draft
from newscli.core.reported.view import FINITES, View
from newscli.core.reported.voice import is_passive

EXPLETIVES = frozenset(("it", "there"))
OPENERS = frozenset(("that", "whether", "why", "if", "how"))
"""Words that open what is reported."""
CLOSERS = frozenset((",", "''", "-", "--", "–", "—"))
"""What stands between a clause and the reporting clause behind it."""
WITH_CLAUSES = frozenset(("conclud", "estim", "rule", "recommend", "demand"))
"""Lemmas that report any clause."""
TELLING = ("instruct", "advis", "beg", "plead", "implor", "counsel")
"""Beginnings of verbs by which somebody is told to do something."""
ASKING = ("demand", "recommend")
"""Of verbs that report what is asked for by a mere noun, as well."""
STRESSING = ("underscor", "underlin", "highlight", "reflect")
"""Of verbs that events have for a subject as often as people."""
WITH_FINDERS = frozenset(("find", "show", "indic", "point"))
"""Lemmas that report a clause without "that" when a document, or who studies things, is the source."""
FINDERS = frozenset(
    (
        "report", "reports", "study", "studies", "survey", "surveys", "poll", "polls", "data", "figures", "statistics",
        "records", "record", "documents", "document", "analysis", "analyses", "research", "review", "investigation",
        "inquiry", "audit", "census", "paper", "findings", "results", "estimates", "email", "emails", "letter", "memo",
        "transcript", "transcripts", "filing", "filings", "audits", "reviews", "experiment", "experiments", "tests",
        "assessment", "statement", "video", "footage", "pictures", "images", "photos", "affidavit", "complaint",
        "lawsuit", "indictment", "logs", "polling", "index",
        "researchers", "scientists", "investigators", "inspectors", "auditors", "commission", "panel", "tribunal",
        "court", "judge", "jury", "department", "watchdog", "ombudsman", "inspector", "agency", "inquest", "coroner",
    )
)  # fmt: skip


def is_clear(view: View, found: Draft) -> bool:
    """Whether a source and a clause stand beside the cue: *the report found that …*, *…, the judge ruled*."""
    if not _has_source(view, found) or view.tags[found.cue] == "VB":
        return False
    lemma = view.lemmas[found.cue]
    if view.words[found.cue].startswith(STRESSING):
        return False
    if not view.count(FINITES, found.first, found.last):
        return _asks_for(view, found) or _tells_to(view, found)
    if found.last <= found.cue:
        return view.words[found.last] in CLOSERS and (lemma != "show" or _is_finder(view, found))
    if lemma in WITH_CLAUSES:
        return found.first == found.cue + 1 or _opens(view, found)
    if lemma == "show" or (lemma in WITH_FINDERS and view.words[found.first] != "that"):
        return _is_finder(view, found)
    return _opens(view, found)


def _has_source(view: View, found: Draft) -> bool:
    mention = found.mention
    return (
        mention is not None and view.words[mention[0]] not in EXPLETIVES and not is_passive(view, found.cue)
    )


def _asks_for(view: View, found: Draft) -> bool:
    """*Recommends closing the port*, *demanded an apology*, *demanded to know*."""
    if not view.words[found.cue].startswith(ASKING):
        return False
    return found.first == found.cue + 1 or view.words[found.first - 1] in ("know", "that")


def _tells_to(view: View, found: Draft) -> bool:
    """*Instructed the crew to leave*, and not *pleaded guilty to*."""
    words = view.words[found.first : found.last]
    is_telling = view.words[found.cue].startswith(TELLING) and view.word(found.cue + 1) != "guilty"
    return is_telling and "to" in words[1:]


def _opens(view: View, found: Draft) -> bool:
    """A word that opens what is reported stands at its beginning, or was left out in front of it."""
    return view.words[found.first] in OPENERS or view.word(found.first - 1) in OPENERS


def _is_finder(view: View, found: Draft) -> bool:
    return found.mention is not None and not FINDERS.isdisjoint(view.words[slice(*found.mention)])
