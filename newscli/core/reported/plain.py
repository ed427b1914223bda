"""Contents that are no clause: a plain noun phrase, and where an object ends."""

from __future__ import annotations

from newscli.core.reported.accept import Draft
from newscli.core.reported.cues import CLAUSE_WORDS
from newscli.core.reported.view import FINITES, View

HALF = 0.5
BEHIND_OBJECT = frozenset(
    (
        "if", "when", "after", "before", "while", "as", "because", "although", "since", "until", "unless", "where",
        "who", "which", "whose", "that",
    )
)  # fmt: skip
"""Words that open a clause behind an object."""
SUBJECTS = frozenset(("i", "he", "she", "it", "they", "we", "there"))
"""Words that open a clause, whatever tag its verb was given."""


def is_plain(view: View, found: Draft) -> bool:
    """No clause and no infinitive; few words in quote marks at most, none of a clause."""
    return is_plain_until(view, found, found.last)


def is_plain_object(view: View, found: Draft, share: float = HALF) -> bool:
    """The same of the object alone, without what a clause behind it adds: *claimed 300 euros if …*.

    ``share``: of its words that may stand in quote marks.
    """
    return is_plain_until(view, found, object_end(view, found), share)


def object_end(view: View, found: Draft) -> int:
    """Behind the object that a content begins with, in front of a clause or an infinitive."""
    return next((at for at in range(found.first + 1, found.last) if _ends_object(view, at)), found.last)


def _ends_object(view: View, token: int) -> bool:
    return view.words[token] in BEHIND_OBJECT or view.tags[token] == "TO"


def is_plain_until(view: View, found: Draft, last: int, share: float = HALF) -> bool:
    """The same of its tokens before ``last``."""
    if view.words[found.first] in SUBJECTS or view.words[found.first] in CLAUSE_WORDS:
        return False
    if found.quoted >= share or view.tags[found.first] == "TO":
        return False
    return not view.count(FINITES, found.first, last) and "TO" not in view.tags[found.first : last]


def head_of(view: View, first: int, last: int) -> int | None:
    """The noun that ends the first noun phrase of some tokens."""
    for token in range(first, last):
        if view.tags[token].startswith("NN") and not (
            token + 1 < last and (view.tags[token + 1].startswith("NN") or view.tags[token + 1] == "POS")
        ):
            return token
    return None
