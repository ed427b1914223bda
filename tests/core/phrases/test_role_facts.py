"""Nouns for what people and organisations are, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli.core.phrases import role_facts


def rows(text: str) -> list[str]:
    """For each word whether it says what a person is, and the lists that hold it."""
    found = []
    for word in text.split():
        lists = cases.listed(role_facts, word)
        person = "a person" if role_facts.is_person_noun(word) else "no person"
        found.append(f"{word}: {person}{'; ' + lists[0].partition(': ')[2] if lists else ''}")
    return found


@cases.each("core/phrases/role_facts")
def test_nouns(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_no_noun_is_of_both_genders() -> None:
    assert not role_facts.FEMALE_NOUNS & role_facts.MALE_NOUNS


def test_what_takes_up_a_role_is_a_person_noun_too() -> None:
    assert all(role_facts.is_person_noun(noun) for noun in role_facts.HEADING_VERBS.values())
