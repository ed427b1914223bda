"""Reporting verbs that were tagged as nouns: *the survey shows that …*, *residents report that …*."""

from __future__ import annotations

from collections.abc import Mapping

from newscli.core.document import OUTSIDE, Sentence
from newscli.core.reported.cues import BREAKS, FINITE

SUBJECTS = frozenset(("he", "she", "it", "they", "there", "we"))
"""Words that begin a clause."""
NOUN_ENDINGS = ("ment", "tion", "sion", "ance", "rules", "shares", "share")
CLAUSE_BEGINNINGS = frozenset(("that", "and", "but", "which", "who", "if", "when"))
FARTHEST = 40
"""Tokens in front of the word that are looked at."""
NEAR = 12
"""Tokens behind the word within which the verb of its clause stands."""


def retagged(sentence: Sentence, lexicon: Mapping[str, str]) -> Sentence:
    """The sentence with verbs' tags for such words, or as it is."""
    words, tags = sentence.words, sentence.tags
    found = [
        token
        for token in range(1, len(words) - 2)
        if tags[token][:2] == "NN" and words[token] in lexicon and _is_verb(sentence, token)
    ]
    if not found:
        return sentence
    tags = list(tags)
    for token in found:
        tags[token] = "VBZ" if words[token].endswith("s") else "VBP"
    return sentence.tagged(tags)


def _is_verb(sentence: Sentence, token: int) -> bool:
    """Between a noun and a clause, in a part of the sentence that has no verb before it."""
    words, tags = sentence.words, sentence.tags
    if words[token].endswith(NOUN_ENDINGS) or sentence.inside[token] != OUTSIDE:
        return False
    if not (tags[token - 1].startswith("NN") or words[token - 1] == ")"):
        return False
    if not _opens_clause(words, tags, token + 1) or _has_verb_before(words, tags, token):
        return False
    return any(tag in FINITE for tag in tags[token + 2 : token + NEAR])


def _opens_clause(words: list[str], tags: list[str], token: int) -> bool:
    """*That* with a clause behind it and no relative one, or a subject."""
    if words[token] == "that":
        return not tags[token + 1].startswith(("VB", "MD", "RB"))
    if words[token] in SUBJECTS:
        return tags[token + 1] in FINITE or tags[token + 1] == "RB"
    return tags[token] == "DT" and tags[token - 1] == "NNS" and tags[token - 2] == "NN"


def _has_verb_before(words: list[str], tags: list[str], token: int) -> bool:
    for at in range(token - 1, max(-1, token - FARTHEST), -1):
        if tags[at] in FINITE:
            return True
        if words[at] in BREAKS or words[at] in CLAUSE_BEGINNINGS:
            return False
    return False
