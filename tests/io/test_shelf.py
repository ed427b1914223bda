"""What is put by on disk comes back as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from records import articles

from newscli.identities.joining import Joiner, join
from newscli.io.store.shelf import ORDERS, DiskShelf
from newscli.io.store.spool import Spool
from newscli.model import Article


@given(st.lists(articles(), max_size=4))
def test_a_spool_gives_back_what_passed(found: list[Article]) -> None:
    with Spool() as spool:
        assert list(spool.kept(found)) == found
        assert list(spool) == found


@given(st.lists(articles(), max_size=4))
def test_labels_are_those_of_the_people(found: list[Article]) -> None:
    with DiskShelf() as shelf:
        people = {person.id: person for person in join(found, shelf)}
        labels = list(shelf.labels())
        members = list(shelf.members())
    assert len(labels) == len(found)
    assert sum(map(len, labels)) <= sum(len(person.members) for person in people.values()) == len(members)
    names = {number: name for of_one in labels for number, name in of_one.values()}
    assert len(set(names.values())) == len(names), "nobody has the name of another"
    assert all(name.startswith(people[f"p{number}"].name) for number, name in names.items())


def test_every_order_has_everybody() -> None:
    with DiskShelf() as shelf:
        Joiner(shelf).settle()
        assert all(list(shelf.people(order)) == [] for order in ORDERS)
        assert (shelf.count(), shelf.articles()) == (0, 0)
