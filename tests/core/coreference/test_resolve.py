"""The resolution of an article: entities, roles and referents, from plain-text fixtures."""

from __future__ import annotations

import cases
import people_views
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.core.document import Entity


def row(entity: Entity) -> str:
    """An entity as a readable row."""
    names = " = ".join([entity.name, *entity.aliases])
    role = f", role {entity.role}" if entity.role else ""
    served = f" of {entity.affiliation}" if entity.affiliation else ""
    return f"{entity.label} {names}{role}{served}"


@cases.each("core/coreference/resolve")
def test_resolution(case: cases.Case) -> None:
    resolution, parts = people_views.resolved(case.text)
    rows = [row(entity) for entity in resolution.entities]
    rows += [
        f"{parts[chunk].text} -> {resolution.entities[entity].name}"
        for chunk, entity in resolution.referents.items()
    ]
    assert [expected for expected in case.rows if expected not in rows] == []


def test_entities_come_by_first_mention_with_the_text_of_their_mentions() -> None:
    text = "Ms. Ida Brandt of Oslo met Mr. Brandt’s lawyer. Brandt said so."
    resolution, _ = people_views.resolved(text)
    assert [entity.mentions[0] for entity in resolution.entities] == sorted(
        entity.mentions[0] for entity in resolution.entities
    )
    words = {text[span.start : span.end] for entity in resolution.entities for span in entity.mentions}
    assert not any(word.startswith(("Mr", "Ms")) or word.endswith("s’") for word in words)


def test_pronouns_are_never_read_from_a_first_name() -> None:
    resolution, _ = people_views.resolved("Mary Brandt spoke in Oslo on Monday.")
    assert [entity.pronouns for entity in resolution.entities if entity.label == "PERSON"] == [None]


def test_the_most_central_entity_has_salience_one() -> None:
    resolution, _ = people_views.resolved("Ida Brandt said no. Oslo waited. Brandt left.")
    assert max(entity.salience for entity in resolution.entities) == 1.0
    assert all(0 < entity.salience <= 1 for entity in resolution.entities)


WORDS = st.sampled_from(
    "Ida Brandt Mr. he she it her said “ ” , . ( ) the minister union 's of WHO OSLO Jr. I who is a \n\n".split(
        " "
    )
)


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, max_size=40))
def test_any_text_has_a_cast(words: list[str]) -> None:
    resolution, parts = people_views.resolved(" ".join(words))
    assert all(0 <= entity < len(resolution.entities) for entity in resolution.referents.values())
    assert all(0 <= chunk < len(parts) for chunk in resolution.referents)


def test_every_link_has_a_kind_and_a_probability() -> None:
    resolution, _ = people_views.resolved(
        "Senator Ida Brandt met Tom Brandt and a baker. Brandt said no, and the senator said she would stay. "
        "A captain spoke. It was late, he said. The captain left."
    )
    assert {"name", "surname", "role", "he", "described"} <= {link.kind for link in resolution.links.values()}
    assert all(0 < link.probability <= 1 for link in resolution.links.values())
    assert set(resolution.referents) | set(resolution.described) <= set(resolution.links)


def test_the_foreign_minister_is_not_the_prime_minister() -> None:
    resolution, parts = people_views.resolved(
        "Prime Minister Jonas Orr spoke first. The foreign minister wrote on Friday that it was late."
    )
    assert "The foreign minister" not in {parts[chunk].text for chunk in resolution.referents}


def test_an_age_of_a_entity_and_a_whole_people_are_nobody() -> None:
    resolution, parts = people_views.resolved(
        "Ida Brandt spoke. The 15-year-old ban was lifted. The French said no, and the Australian dollar fell."
    )
    meant = {
        parts[chunk].text: resolution.entities[entity].name for chunk, entity in resolution.referents.items()
    }
    assert "The 15-year-old ban" not in meant
    assert meant["The French"] == "French"
