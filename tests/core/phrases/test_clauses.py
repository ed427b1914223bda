"""Subjects and their verbs, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.phrases import ACCORDING_TO, STRONG, TIME, Clauses


def rows(text: str) -> list[str]:
    """Of each mention its verb and where that stands, the word in front that makes it speak, its apposition."""
    clauses = steps.clauses(text)
    found = []
    for mention in clauses.chunks:
        if mention.kind == "mention" and mention.type != TIME:
            told = ", ".join(_facts(clauses, mention.index))
            found.append(f"{mention.text}: {told or 'nothing'}")
    return found


def _facts(clauses: Clauses, at: int) -> list[str]:
    mention = clauses.chunks[at]
    predicate, inversion, name = (
        clauses.predicate(mention),
        clauses.inversion(mention),
        clauses.apposed(mention),
    )
    found = [] if predicate.verb is None else [f"verb {predicate.verb.text} ({predicate.relation})"]
    if inversion >= STRONG:
        found.append("behind according to" if inversion == ACCORDING_TO else "behind a cue")
    return found if name is None else [*found, f"is {name.text}"]


@cases.each("core/phrases/clauses")
def test_clauses(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_what_is_asked_twice_is_the_same() -> None:
    clauses = steps.clauses("The mayor said so.")
    mention = clauses.chunks[0]
    assert clauses.predicate(mention) is clauses.predicate(mention)
    assert clauses.act(mention) == clauses.predicate(mention).level >= STRONG
