"""What an article has said of its bodies, from plain-text fixtures."""

from __future__ import annotations

import cases
import people_views


def rows(text: str) -> list[str]:
    """The bodies with the nouns that may take them up."""
    discourse = people_views.discourse(text)
    people_views.read_up_to(discourse, None)
    named = [(discourse.groups[at].mentions[0].text, nouns) for at, nouns in discourse.bodies.items()]
    return [f"{name}: {' '.join(sorted(nouns)) or 'nothing'}" for name, nouns in named]


@cases.each("core/coreference/discourse")
def test_bodies(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_who_speaks_is_no_subject_of_a_passive_verb() -> None:
    discourse = people_views.discourse("The mayor said so. The clerk has been told.")
    speaking = [
        chunk.text
        for chunk in discourse.clauses.chunks
        if chunk.kind == "mention" and discourse.speaks(chunk)
    ]
    assert speaking == ["The mayor"]
