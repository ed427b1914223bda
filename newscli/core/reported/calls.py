"""*Call* with a plain object: telephoned, named or asked for, not judged."""

from __future__ import annotations

from newscli.core.reported.accept import Draft
from newscli.core.reported.plain import is_plain_object, object_end
from newscli.core.reported.view import View

RELATIVES = frozenset(("what", "which", "who", "whom", "that"))
NAMING = frozenset(("itself", "themselves"))
COMPLEMENT = ("DT", "PRP$", "JJ", "RB", "CD", "VBG", "VBN", "``", "NNP")
ADJECTIVES = ("JJ", "VBN", "VBG")
NOUNS = ("NN", "PRP")
MARKS = frozenset(("‘", "’", "'", "`"))
"""Quote marks that pair as apostrophes in this article."""
RECIPES = frozenset(("recipe", "recipes", "forecast", "forecasts", "occasion", "situation", "job", "script"))
"""What calls for things without asking anybody."""
APART = frozenset(("for", "on", "upon", "out"))
"""*Called for*, *called on*: what is asked of somebody."""
ORDERING = frozenset(("<s>", ",", ";", ":", "or", "please", "``"))
"""What stands in front of an imperative."""
FARTHEST_RELATIVE = 8
"""Tokens in front of the cue within which a word stands for its object: *what he called a disgrace*."""


def is_call(view: View, found: Draft) -> bool:
    """*Called the harbour office*, *a festival called Tide*: telephoned or named, not judged."""
    cue = found.cue
    if view.lemmas[cue] != "call":
        return False
    if _is_named(view, found) or (found.first > cue and view.words[found.first] in NAMING):
        return True
    if found.quoted or found.first <= cue or not is_plain_object(view, found):
        return False
    if view.word(cue + 1) in APART:
        return _needs_nobody(view, found)
    if not view.tags[cue].startswith("VB"):
        return False
    if _is_order(view, cue):
        return True
    fronted = any(word in RELATIVES for word in view.words[max(0, cue - FARTHEST_RELATIVE) : cue])
    return not fronted and not _has_complement(view, found.first, found.last)


def _is_named(view: View, found: Draft) -> bool:
    """*A festival called Tide*, *a kind of ferry, called a “tide boat”*."""
    cue = found.cue
    noun = cue - 1 - (view.word(cue - 1) == ",")
    is_participle = view.tags[cue] == "VBN" or (view.tags[cue] == "VBD" and noun < cue - 1)
    if not is_participle or not view.tag(noun).startswith("NN") or view.word(cue + 1) in APART:
        return False
    quoted = any(view.inside[found.first : object_end(view, found)])
    if quoted and (view.tags[cue - 1].startswith("NNP") or not any(view.inside[cue + 1 : cue + 3])):
        return False
    return "by" not in view.words[cue : found.last + 1] and is_plain_object(view, found, share=1.0)


def _needs_nobody(view: View, found: Draft) -> bool:
    """*The recipe calls for wine*."""
    return found.mention is not None and view.words[found.mention[1] - 1] in RECIPES


def _is_order(view: View, cue: int) -> bool:
    """*For a test, call the clinic*: the reader is asked to telephone."""
    return view.tags[cue] in ("VB", "VBP") and view.word(cue - 1) in ORDERING


def _has_complement(view: View, first: int, last: int) -> bool:
    """A second phrase stands right behind the first: *the plan a disgrace*, *him unfit*, *them thieves*."""
    if any(view.inside[first:last]) or not MARKS.isdisjoint(view.words[first:last]):
        return True
    if view.tags[last - 1].startswith(ADJECTIVES) or (view.tags[first] == "PRP" and first + 1 < last):
        return True
    return any(
        view.tags[token].startswith(COMPLEMENT)
        and view.tags[token - 1].startswith(NOUNS)
        and not view.tags[token] == view.tags[token - 1] == "NNP"
        for token in range(first + 1, last)
    )
