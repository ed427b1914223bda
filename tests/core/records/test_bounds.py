"""What is told of texts beyond a bound, from plain-text fixtures; ``[word x 30 ]`` is a piece so many times."""

from __future__ import annotations

import re

import cases

import newscli
from newscli.core.document import Document, Entity, Layout, Resolution
from newscli.core.records import notes

REPEATED = re.compile(r"\[([^\]]+?) x (\d+)( ?)\]")


def written_out(text: str) -> str:
    return REPEATED.sub(lambda found: (found[1] + found[3]) * int(found[2]), text)


@cases.each("core/records/bounds")
def test_notes(case: cases.Case) -> None:
    assert newscli.parse(written_out(case.text)).notes == tuple(case.rows)


def crowd(number: int) -> Resolution:
    people = [Entity(f"{first}a Brandt", "PERSON", (), ()) for first in map(str, range(number))]
    return Resolution(tuple(people), {})


def test_people_who_share_a_name() -> None:
    empty = Document("", Layout(()), [], [])
    assert notes(empty, crowd(32), None) == ()
    assert notes(empty, crowd(33), None) == (
        "more than 32 people share a name (1 name): not all of them are compared, and one may stand there twice",
    )


def test_many_key_sentences() -> None:
    empty = Document("", Layout(()), [], [])
    assert notes(empty, crowd(0), 60) == ()
    assert notes(empty, crowd(0), 61) == (
        "only the first 60 key sentences are chosen so that none says another again",
    )


def test_records_of_the_contract_have_notes_only_where_there_are_some() -> None:
    assert "notes" not in newscli.parse("It rained.").to_dict()
    found = newscli.parse(f"It said {'a' * 70}.")
    assert found.to_dict()["notes"] == list(found.notes) != []
