"""The cast of an article: things, roles and referents, from plain-text fixtures."""

from __future__ import annotations

import cases
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.core import attribution, people, phrases, pipeline, reported, statements
from newscli.core.document import Cast, Thing
from newscli.core.units import Unit


def read(text: str) -> tuple[Cast, list[Unit]]:
    document = pipeline.prepare(text)
    parts = phrases.build(document.text, document.stretches, document.sentences)
    clauses = reported.find(document)
    spoken = attribution.attribute(document, parts, clauses)
    turns = attribution.turns(document, spoken)
    said = statements.combine(text, document.stretches, spoken, turns, clauses)
    return people.cast(document, parts, said), parts


def row(thing: Thing) -> str:
    """A thing as a readable row."""
    names = " = ".join([thing.name, *thing.aliases])
    role = f", role {thing.role}" if thing.role else ""
    served = f" of {thing.affiliation}" if thing.affiliation else ""
    return f"{thing.label} {names}{role}{served}"


@pytest.mark.parametrize("case", cases.read("people"), ids=cases.title)
def test_cast(case: cases.Case) -> None:
    cast, parts = read(case.text)
    rows = [row(thing) for thing in cast.things]
    rows += [f"{parts[unit].text} -> {cast.things[thing].name}" for unit, thing in cast.referents.items()]
    assert [expected for expected in case.rows if expected not in rows] == []


def test_things_come_by_first_mention_with_the_text_of_their_mentions() -> None:
    text = "Ms. Ida Brandt of Oslo met Mr. Brandt’s lawyer. Brandt said so."
    cast, _ = read(text)
    assert [thing.mentions[0] for thing in cast.things] == sorted(thing.mentions[0] for thing in cast.things)
    words = {text[span.start : span.end] for thing in cast.things for span in thing.mentions}
    assert not any(word.startswith(("Mr", "Ms")) or word.endswith("s’") for word in words)


def test_pronouns_are_never_read_from_a_first_name() -> None:
    cast, _ = read("Mary Brandt spoke in Oslo on Monday.")
    assert [thing.pronouns for thing in cast.things if thing.label == "PERSON"] == [None]


def test_the_most_central_thing_has_salience_one() -> None:
    cast, _ = read("Ida Brandt said no. Oslo waited. Brandt left.")
    assert max(thing.salience for thing in cast.things) == 1.0
    assert all(0 < thing.salience <= 1 for thing in cast.things)


WORDS = st.sampled_from(
    "Ida Brandt Mr. he she it her said “ ” , . ( ) the minister union 's of WHO OSLO Jr. I who is a \n\n".split(
        " "
    )
)


@settings(deadline=None, max_examples=60)
@given(st.lists(WORDS, max_size=40))
def test_any_text_has_a_cast(words: list[str]) -> None:
    cast, parts = read(" ".join(words))
    assert all(0 <= thing < len(cast.things) for thing in cast.referents.values())
    assert all(0 <= unit < len(parts) for unit in cast.referents)


def described(text: str) -> list[str]:
    """Who has only a noun in the text: the words, and the noun that stands for them first."""
    cast, parts = read(text)
    return [
        f"{parts[unit].text} -> {parts[first].text}"
        for unit, first in cast.described.items()
        if unit != first
    ]


@pytest.mark.parametrize("case", cases.read("described"), ids=cases.title)
def test_sources_without_a_name(case: cases.Case) -> None:
    assert described(case.text) == [row for row in case.rows if row != "nobody"]


def test_the_foreign_minister_is_not_the_prime_minister() -> None:
    cast, parts = read(
        "Prime Minister Jonas Orr spoke first. The foreign minister wrote on Friday that it was late."
    )
    assert "The foreign minister" not in {parts[unit].text for unit in cast.referents}


def test_an_age_of_a_thing_and_a_whole_people_are_nobody() -> None:
    cast, parts = read(
        "Ida Brandt spoke. The 15-year-old ban was lifted. The French said no, and the Australian dollar fell."
    )
    meant = {parts[unit].text: cast.things[thing].name for unit, thing in cast.referents.items()}
    assert "The 15-year-old ban" not in meant
    assert meant["The French"] == "French"
