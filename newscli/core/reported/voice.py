"""The verb group of a cue: negated, passive, or governed by another verb."""

from __future__ import annotations

from newscli.core.reported.view import View
from newscli.model import Polarity

NEGATIONS = frozenset(("not", "n't", "never"))
ONLY = frozenset(("only", "just", "merely", "simply"))
"""*Not only did she say*: it was said, and more."""
MODALS_OF_SPEECH = frozenset(("could", "can", "ca"))
"""*She could not say*: by this she speaks."""
FORMS_OF_BE = frozenset(
    ("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "get", "gets", "got")
)
FORMS_OF_HAVE_AND_DO = frozenset(("has", "have", "had", "do", "does", "did"))
IN_GROUP = frozenset(("MD", "RB", "TO", "PRP"))
FARTHEST = 6
"""Tokens in front of the cue that may belong to its verb."""


def is_negated(view: View, cue: int) -> bool:
    """*Has not said whether*, *never told*; not "could not say" nor "not only said"."""
    for token in range(cue - 1, max(-1, cue - FARTHEST), -1):
        word = view.words[token]
        if word in NEGATIONS:
            return view.words[token + 1] not in ONLY and view.word(token - 1) not in MODALS_OF_SPEECH
        if not (view.tags[token] in IN_GROUP or word in FORMS_OF_BE or word in FORMS_OF_HAVE_AND_DO):
            return False
    return False


def is_passive(view: View, cue: int) -> bool:
    """A form of "be" and a participle, with nothing but adverbs in between."""
    token = cue - 1
    while token > 0 and view.tags[token] == "RB":
        token -= 1
    return view.tags[cue] in ("VBN", "VBD") and token >= 0 and view.words[token] in FORMS_OF_BE


def governor(view: View, cue: int) -> str:
    """The word that governs an infinitive or gerund: *declined* to say, *without* saying; empty for none."""
    before = view.word(cue - 1)
    if before in ("to", "from", "of"):
        return view.word(cue - 2)
    return before if view.tags[cue] == "VBG" and view.tag(cue - 1) == "IN" else ""


def polarity_of(view: View, cue: int) -> Polarity:
    """Whether a cue says that its content is so, or that it is not: *denied that …*."""
    return "denied" if view.lemmas[cue] == "deny" else "affirmed"
