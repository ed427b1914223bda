"""Who in one article is who in another: plain collections of articles, and the people in them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import cases
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from records import articles as any_articles

from newscli.identities.authority import Authority, Entry
from newscli.identities.joining import join
from newscli.identities.person import Person
from newscli.io.store.shelf import DiskShelf
from newscli.model import Article, Entity, KeySentence, Speaker, Summary

CASES = cases.read("identities/joining")


@pytest.mark.parametrize("case", CASES, ids=cases.title)
def test_who_is_who(case: cases.Case) -> None:
    lines = case.text.strip().splitlines()
    entries = [entry_of(line) for line in lines if line.startswith("people:")]
    articles = [article_of(line) for line in lines if not line.startswith("people:")]
    assert list(map(row, people_of(articles, Authority.of(entries)))) == list(case.rows)


def people_of(articles: Sequence[Article], authority: Authority | None = None) -> list[Person]:
    with DiskShelf() as shelf:
        return list(join(articles, shelf, authority))


def article_of(line: str) -> Article:
    """``a: Ana Ruiz (Ruiz), she; Tom Hale | Port Ellery; Nordlys | the words of a sentence``."""
    name, _, rest = line.partition(": ")
    people, things, words = (part.strip() for part in rest.split("|"))
    entities, speakers = [], []
    for number, person in enumerate(people.split(";"), 1):
        form, _, pronouns = (
            person.strip().rpartition(", ") if person.endswith((" he", " she")) else (person.strip(), "", "")
        )
        form, _, alias = form.partition(" (")
        aliases = (alias.rstrip(")"),) if alias else ()
        entities.append(Entity(name, f"e{number}", form, "PERSON", 1, aliases, ((0, 1),), 0.5))
        if pronouns:
            speakers.append(
                Speaker(
                    name, f"e{number}", form, aliases, "PERSON", None, None, pronouns, 1, 1, 0, 0, 5, 1.0, 0
                )
            )
    for number, thing in enumerate(things.split(";"), 20):
        entities.append(Entity(name, f"e{number}", thing.strip(), "ORG", 1, (), ((0, 1),), 0.5))
    sentence = KeySentence(words, 0, len(words), 1.0)
    summary = Summary(name, None, None, None, None, "en", (sentence,), (), (), (), 9, 1, 0.0, 0.1)
    return Article(name, "", (), tuple(speakers), tuple(entities), summary)


def entry_of(line: str) -> Entry:
    names, _, number = line.removeprefix("people: ").partition(" = ")
    return Entry(tuple(name.strip() for name in names.split(";")), number)


def row(person: Person) -> str:
    known = f" [{person.authority}]" if person.authority else ""
    articles = " ".join(article for article, _ in person.members)
    told = [
        f"; {join.name} by {join.evidence}"
        for join in person.joins
        if join.name != person.name or join.evidence == "ambiguous"
    ]
    return f"{person.name}{known}: {articles}{''.join(told)}"


def test_ids_go_by_first_appearance_and_records_add_up() -> None:
    articles = [
        article_of("a: Ben Toomey; Ana Ruiz, she | Kelmouth | x"),
        article_of("b: Ana Ruiz, she | Kelmouth | x"),
    ]
    ben, ana = people_of(articles)
    assert (ben.id, ana.id) == ("p1", "p2")
    assert (ana.articles, ana.quotes, ana.words, ana.pronouns) == (2, 2, 10, "she")
    assert ana.members == (("a", "e2"), ("b", "e1"))


def test_roles_are_told_by_date() -> None:
    def spoke(date: str, role: str) -> Article:
        article = article_of(f"{date}: Ana Ruiz, she | Kelmouth | x")
        speaker = replace(article.speakers[0], role=role)
        return replace(article, speakers=(speaker,), summary=replace(article.summary, date=date))

    (ana,) = people_of(
        [spoke("2024-05-01", "Mayor"), spoke("2021-03-02", "councillor"), spoke("2024-06-01", "mayor")]
    )
    assert [(role.role, role.articles, role.first, role.last) for role in ana.roles] == [
        ("councillor", 1, "2021-03-02", "2021-03-02"),
        ("Mayor", 2, "2024-05-01", "2024-06-01"),
    ]
    assert (ana.first, ana.last) == ("2021-03-02", "2024-06-01")


@settings(max_examples=40, deadline=None)
@given(st.lists(any_articles(), max_size=5))
def test_every_person_of_every_article_is_one_of_the_people(articles: list[Article]) -> None:
    people = people_of(articles)
    wanted = [
        (article.article, entity.id)
        for article in articles
        for entity in article.entities
        if entity.label == "PERSON"
    ]
    assert sorted(member for person in people for member in person.members) == sorted(wanted)
    assert [person.id for person in people] == [f"p{number}" for number in range(1, len(people) + 1)]
    assert all(0 <= join.confidence <= 1 for person in people for join in person.joins)


def test_the_order_of_the_articles_decides_nothing_but_the_numbers() -> None:
    lines = [
        line for case in CASES for line in case.text.strip().splitlines() if not line.startswith("people:")
    ]
    articles = [article_of(f"{number}{line}") for number, line in enumerate(lines)]
    shuffled = random.Random(5).sample(articles, len(articles))
    assert _groups(people_of(articles)) == _groups(people_of(shuffled))


def _groups(people: Sequence[Person]) -> set[frozenset[tuple[str, str]]]:
    return {frozenset(person.members) for person in people}
