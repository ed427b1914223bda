"""Tags that the words around them cannot have: *economists said* has one verb, *reports say* has one, too."""

from __future__ import annotations

from collections.abc import Sequence

FINITE = frozenset(("VBZ", "VBP", "VBD", "MD"))
PRESENT = frozenset(("VBZ", "VBP"))
BEFORE_SUBJECT = frozenset((",", ":", "``", "''", "IN", "CC"))
"""Tags of what stands in front of a subject."""
ALWAYS = frozenset(("police",))
"""Words that are no verb in front of another."""
SHORTEST = 5
"""Letters of a plural; *is* and *says* are shorter."""


def repaired(words: Sequence[str], tags: list[str]) -> list[str]:
    """The tags, a plural noun in place of the first of two finite verbs that stand side by side."""
    for token in range(len(words) - 1):
        if tags[token] in PRESENT and tags[token + 1] in FINITE and _is_subject(words, tags, token):
            is_name = token > 0 and words[token][0].isupper()
            tags[token] = "NNP" if is_name else "NNS"
    return tags


def _is_subject(words: Sequence[str], tags: Sequence[str], token: int) -> bool:
    """A word in -s where a clause begins, in front of its verb; not *it grows and evolves says the board*."""
    word = words[token]
    if word in ALWAYS:
        return True
    if not word.endswith("s") or len(word) < SHORTEST or not words[token + 1].islower():
        return False
    if token == 0:
        return True
    joined = tags[token - 1] == "CC" and token > 1 and tags[token - 2].startswith("VB")
    return tags[token - 1] in BEFORE_SUBJECT and not joined
