"""Pronouns that mean somebody named behind them: "In her new book, Mary Brandt tells", "When he left, Brandt said"."""

from __future__ import annotations

from newscli.core.clauses import Clauses
from newscli.core.salience import SUBJECTS, function_of
from newscli.core.units import PERSON, Unit

OPENERS = ("IN", "WRB", "VBG", "TO")
"""Tags of what opens a phrase or clause in front of its sentence's subject."""
REACH = 30
"""Units; a subject further behind is not looked for."""


def subject_behind(pronoun: Unit, clauses: Clauses) -> Unit | None:
    """The person who is the subject of the sentence that a pronoun's phrase or clause opens.

    The pronoun is the sentence's first mention, a preposition, conjunction or participle stands before it, and the
    next person is a subject right behind a comma.
    """
    units, at = clauses.units, pronoun.index
    if not pronoun.leads or not at or units[at - 1].sentence != pronoun.sentence:
        return None
    if _opener(pronoun, clauses).tag not in OPENERS:
        return None
    for unit in units[at + 1 : at + REACH]:
        if unit.sentence != pronoun.sentence:
            return None
        if unit.kind == "mention" and unit.type == PERSON:
            opens = units[unit.index - 1].head == "," and function_of(unit, clauses)[0] in SUBJECTS
            return unit if opens else None
    return None


def _opener(pronoun: Unit, clauses: Clauses) -> Unit:
    """The first unit of the pronoun's sentence."""
    at = pronoun.index
    while at and clauses.units[at - 1].sentence == pronoun.sentence:
        at -= 1
    return clauses.units[at]
