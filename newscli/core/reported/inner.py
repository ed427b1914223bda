"""Whose words a clause within another reports: *the man who police say …*, *the court was shut but police said …*."""

from __future__ import annotations

from newscli.core.reported.cues import BREAKS, FINITE, OPENERS
from newscli.core.reported.view import View

PERIODS = frozenset(("year", "week", "month", "night", "day", "morning", "evening", "summer", "season"))
"""*Last week* is nobody."""
BEFORE_CUE = frozenset(("RB", "MD", "VB", "VBZ", "VBP", "VBD", "VBN"))
"""Tags of a verb group."""
SUBJECT = frozenset(("DT", "PRP", "PRP$", "POS", "CD"))
RELATIVE = frozenset(("WP", "WDT"))
LONGEST = 14
"""Tokens in front of a conjunction within which the verb of its clause stands."""


def inner_subject(view: View, cue: int, first: int, last: int) -> tuple[int, int]:
    """*The man who police say …*, *the court was shut but police said*: the noun phrase right before the cue."""
    if last > cue or (view.tags[cue] not in FINITE and view.tags[cue] != "VBN"):
        return first, last
    end = last
    if view.tags[last - 1] in RELATIVE:
        end = next((at for at in range(cue, last, -1) if _is_phrase(view, last, at)), last)
    if not BEFORE_CUE.issuperset(view.tags[end:cue]) or view.words[end - 1] in PERIODS:
        return first, last
    start = next((at for at in range(end - 1, first, -1) if _opens_inner(view, at, end)), None)
    return (first, last) if start is None else (start + 1, end)


def _opens_inner(view: View, token: int, last: int) -> bool:
    """A relative pronoun with a subject behind it, or "but" and "and" behind a clause."""
    if view.tags[token] in RELATIVE:
        return _is_phrase(view, token + 1, last)
    joins = view.words[token] in ("but", "and") and _is_phrase(view, token + 1, last)
    return joins and _is_clause(view, token)


def _is_clause(view: View, joint: int) -> bool:
    """A verb that reports nothing stands in the clause that a conjunction ends."""
    for token in range(joint - 1, max(0, joint - LONGEST), -1):
        if view.tags[token] in FINITE:
            return not view.lemmas[token] and view.sentence.words[token].islower()
        if view.words[token] in BREAKS or (view.words[token] in OPENERS and view.words[joint] == "and"):
            return False
    return False


def _is_phrase(view: View, first: int, last: int) -> bool:
    """Nothing but one noun phrase or a pronoun."""
    if first >= last:
        return False
    tags = view.tags[first:last]
    return all(tag.startswith(("NN", "JJ")) or tag in SUBJECT for tag in tags) and tags[-1].startswith(
        ("NN", "PRP")
    )
