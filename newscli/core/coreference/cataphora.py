"""Pronouns that mean somebody named behind them: "In her new book, Mary Brandt tells", "When he left, Brandt said"."""

from __future__ import annotations

from newscli.core.coreference.salience import SUBJECTS, function_of
from newscli.core.phrases import PERSON, Chunk, Clauses

OPENERS = ("IN", "WRB", "VBG", "TO")
"""Tags of what opens a phrase or clause in front of its sentence's subject."""
REACH = 30
"""Chunks; a subject further behind is not looked for."""


def subject_behind(pronoun: Chunk, clauses: Clauses) -> Chunk | None:
    """The person who is the subject of the sentence that a pronoun's phrase or clause opens.

    The pronoun is the sentence's first mention, a preposition, conjunction or participle stands before it, and the
    next person is a subject right behind a comma.
    """
    chunks, at = clauses.chunks, pronoun.index
    if not pronoun.leads or not at or chunks[at - 1].sentence != pronoun.sentence:
        return None
    if _opener(pronoun, clauses).tag not in OPENERS:
        return None
    for chunk in chunks[at + 1 : at + REACH]:
        if chunk.sentence != pronoun.sentence:
            return None
        if chunk.kind == "mention" and chunk.type == PERSON:
            opens = chunks[chunk.index - 1].head == "," and function_of(chunk, clauses)[0] in SUBJECTS
            return chunk if opens else None
    return None


def _opener(pronoun: Chunk, clauses: Clauses) -> Chunk:
    """The first chunk of the pronoun's sentence."""
    at = pronoun.index
    while at and clauses.chunks[at - 1].sentence == pronoun.sentence:
        at -= 1
    return clauses.chunks[at]
