"""What draws the last pronoun of a text to the people named before, from plain-text fixtures."""

from __future__ import annotations

import cases
import people_views

from newscli.core.coreference import antecedents
from newscli.core.coreference.genders import OF_PRONOUN


def features(text: str) -> set[str]:
    """Of each person the names of the features."""
    discourse = people_views.discourse(text)
    chunks, found = discourse.clauses.chunks, set()
    last = [chunk for chunk in chunks if chunk.head in OF_PRONOUN][-1]
    people_views.read_up_to(discourse, last)
    pronoun = discourse.place(last)
    for rank, (entity, seen) in enumerate(discourse.salience.candidates(("person",)).items()):
        names = [name for name, _ in antecedents.features(pronoun, discourse.person(entity, seen, rank))]
        names += ["own object"] * antecedents.is_own_object(pronoun, seen[0], chunks)
        names += ["has asked"] * antecedents.has_asked(pronoun, seen[0], chunks)
        found |= {f"{discourse.groups[entity].mentions[0].text}: {name}" for name in names}
    return found


@cases.each("core/coreference/antecedents")
def test_features(case: cases.Case) -> None:
    cases.check_features(features(case.text), case.rows)
