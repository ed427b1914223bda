"""Who speaks about whom, counted over several articles."""

from __future__ import annotations

import pytest
import voices

from newscli.analysis.network import NAMED, Network, network

COLLECTION = """\
a.txt | | |
Ana Ruíz, direct: We trust [Nordlys Ltd] and [Port Ellery].
Ana Ruíz, direct: But [Nordlys Ltd] is slow, and so is [Nordlys Ltd].
Tom Hale, direct: I trust nobody.
nobody, direct: I know [Port Ellery].

b.txt | | |
ANA RUIZ, direct: [Nordlys Ltd]!
Tom Hale, direct: Not [Nordlys Ltd], but [Port Ellery].
"""


def edges(found: Network) -> list[tuple[str, str, int, int, int]]:
    names = {node.id: node.label for node in found.nodes}
    return [
        (names[edge.source], names[edge.target], edge.weight, edge.words, edge.articles)
        for edge in found.edges
    ]


def of(**options: object) -> Network:
    return network(voices.articles(COLLECTION), **options)  # type: ignore[arg-type]


def test_edges_count_quotes_words_and_articles() -> None:
    assert edges(of()) == [
        ("Ana Ruíz", "Nordlys Ltd", 3, 7 + 10 + 2, 2),
        ("Ana Ruíz", "Port Ellery", 1, 7, 1),
        ("Tom Hale", "Nordlys Ltd", 1, 6, 1),
        ("Tom Hale", "Port Ellery", 1, 6, 1),
    ]


def test_nodes_of_one_folded_name_and_label_are_one() -> None:
    nodes = {
        node.label: (node.type, node.quotes, node.words, node.named, node.articles) for node in of().nodes
    }
    assert nodes == {
        "Nordlys Ltd": ("ORG", 0, 0, 4, 2),
        "Port Ellery": ("ORG", 0, 0, 3, 2),
        "Ana Ruíz": ("PERSON", 3, 19, 0, 2),
        "Tom Hale": ("PERSON", 2, 9, 0, 2),
    }


def test_weak_edges_and_what_only_they_joined_are_left_out() -> None:
    found = of(min_weight=2)
    assert edges(found) == [("Ana Ruíz", "Nordlys Ltd", 3, 19, 2)]
    assert [(node.id, node.label) for node in found.nodes] == [("n1", "Nordlys Ltd"), ("n2", "Ana Ruíz")]


def test_the_top_nodes() -> None:
    assert [edge[:2] for edge in edges(of(top=3))] == [
        ("Ana Ruíz", "Nordlys Ltd"),
        ("Ana Ruíz", "Port Ellery"),
    ]
    assert edges(of(top=1)) == []


@pytest.mark.parametrize(("labels", "count"), [({"PERSON", "ORG"}, 4), ({"PERSON"}, 0), (NAMED - {"ORG"}, 0)])
def test_labels_choose_the_nodes(labels: frozenset[str], count: int) -> None:
    assert len(of(labels=frozenset(labels)).nodes) == count


def test_nobody_speaks_about_himself() -> None:
    collection = "a.txt | | |\nNordlys Ltd, direct: [Nordlys Ltd] never sleeps, says [Tom Hale]."
    (article,) = voices.articles(collection)
    assert [edge[:2] for edge in edges(network([article], frozenset({"PERSON", "ORG"})))] == [
        ("Nordlys Ltd", "Nordlys Ltd"),  # a person and an organisation of one name are two
        ("Nordlys Ltd", "Tom Hale"),
    ]
    from dataclasses import replace

    organisation = replace(article.speakers[0], label="ORG")
    article = replace(article, speakers=(organisation,))
    assert [edge[:2] for edge in edges(network([article]))] == [("Nordlys Ltd", "Tom Hale")]


def test_no_articles_make_no_network() -> None:
    assert network([]) == Network((), ())
