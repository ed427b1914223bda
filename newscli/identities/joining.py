"""Articles in, people out: each article is read once and only what the people in it need is kept, on a shelf."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from newscli.identities.appearance import Appearance, appearances
from newscli.identities.authority import Authority
from newscli.identities.block import people_of
from newscli.identities.candidate import Candidate
from newscli.identities.context import Frequencies
from newscli.identities.inventory import Inventory
from newscli.identities.person import Person, person_of
from newscli.model import Article


class Shelf(Protocol):
    """Keeps more than memory holds, and gives it back sorted."""

    def add_article(self, number: int, name: str) -> None:
        """The name of an article."""

    def add(self, key: str, appearance: Appearance) -> None:
        """A person in an article, under the key by which its block is known."""

    def blocks(self, block: Callable[[str], str]) -> Iterator[list[Appearance]]:
        """The appearances of each block, those of one block in the order they were added."""

    def keep(self, person: Person, members: list[tuple[int, str]]) -> None:
        """A person, and the number of the article and the entity in it for each appearance."""

    def people(self) -> Iterator[Person]:
        """All people by first appearance, with ids and members."""


class Joiner:
    """Joins the people of articles; first all articles are added, then the people are settled."""

    def __init__(self, shelf: Shelf, authority: Authority | None = None) -> None:
        self._shelf = shelf
        self._authority = authority or Authority()
        self._inventory = Inventory()
        self._frequencies = Frequencies()

    def add(self, article: Article) -> None:
        """One more article."""
        number = self._frequencies.articles
        self._shelf.add_article(number, article.article)
        features: set[int] = set()
        topics = b""
        for appearance in appearances(article, number):
            key = self._key(appearance)
            self._inventory.add(key)
            self._shelf.add(key, appearance)
            features.update(appearance.features)
            topics = appearance.topics
        self._frequencies.add(features, topics)

    def _key(self, appearance: Appearance) -> str:
        """The key of its name; of who is in the authority file, that of the first name there."""
        row = self._authority.row(appearance)
        return appearance.key if row is None else self._authority.keys[row]

    def settle(self) -> None:
        """Decides who is who, block by block, and puts the people on the shelf."""
        homes = self._inventory.homes(self._authority.homes())
        for block in self._shelf.blocks(homes.block):
            for candidate in people_of(block, self._frequencies, self._authority):
                members = [(member.article, member.entity) for member in candidate.members]
                self._shelf.keep(self._person(candidate), sorted(members))

    def _person(self, candidate: Candidate) -> Person:
        if candidate.authority is None:
            return person_of(candidate)
        entry = self._authority.entries[candidate.authority]
        return person_of(candidate, entry.names, entry.id or entry.names[0])


def join(articles: Iterable[Article], shelf: Shelf, authority: Authority | None = None) -> Iterator[Person]:
    """The people of the articles, by first appearance."""
    joiner = Joiner(shelf, authority)
    for article in articles:
        joiner.add(article)
    joiner.settle()
    yield from shelf.people()
