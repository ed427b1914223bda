"""What tells of nouns and pronouns that they take up somebody, or nobody, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.coreference import anaphors, nouns


def rows(text: str) -> list[str]:
    """Each anaphor: its class, whether it names whom it means, and what tells that it takes up nobody."""
    clauses = steps.clauses(text)
    found = []
    for chunk in clauses.chunks:
        anaphor = anaphors.read(clauses.chunks, chunk, True) if chunk.kind == "mention" else None
        if anaphor is not None:
            facts = [nouns.noun_class(chunk.head)] if anaphor.kind == "role" else []
            facts += ["names whom"] * nouns.names_whom(chunk, clauses.chunks)
            names = [name for name, _ in nouns.of_nobody(anaphor, clauses, False, False)]
            facts += [
                name.removeprefix(f"{anaphor.kind} ")
                for name in names
                if name.count(" ") > 1 and not name.endswith(("False", " 0"))
            ]
            found.append(f"{chunk.text}: {', '.join(facts) or 'nothing'}")
    return found


@cases.each("core/coreference/nouns")
def test_nouns(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)
