"""Who speaks about whom, over many articles: a directed network of speakers and the entities in their quotes.

Nodes of different articles are one when their folded names and their labels are the same; nothing else joins them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count

from newscli.model import Article, Entity

DESCRIBED = "OTHER"
"""Label of speakers without a name ("officials"): those of two articles are not the same."""
NAMED = frozenset(("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PRODUCT", "MISC"))
"""The labels of nodes, unless others are asked for: no dates and amounts, nobody without a name."""

Key = tuple[str, str]
"""Folded name and label: what is the same node."""


@dataclass(slots=True)
class Node:
    """One who speaks, or is spoken about, or both."""

    id: str
    """``n1``, ``n2``… by first appearance in a network of these nodes."""
    label: str
    """The name, in the first form that was met."""
    type: str
    """PERSON, ORG, GPE… (what ``label`` is in the records; programs that draw show ``label``)."""
    quotes: int = 0
    """Quotes by this speaker."""
    words: int = 0
    """Words in these quotes."""
    named: int = 0
    """Quotes by anybody that name it."""
    articles: int = 0
    """Articles in which it speaks or is named in a quote."""


@dataclass(slots=True)
class Edge:
    """One speaks about another."""

    source: str
    """Id of the node that speaks."""
    target: str
    """Id of the node that is named."""
    weight: int = 0
    """Quotes of the one that name the other."""
    words: int = 0
    """Words in these quotes."""
    articles: int = 0
    """Articles with such a quote."""


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and the edges between them, both by first appearance; no node is without an edge."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


@dataclass(slots=True)
class _Growing:
    """What has been counted so far."""

    nodes: dict[Key, Node] = field(default_factory=dict)
    edges: dict[tuple[Key, Key], Edge] = field(default_factory=dict)

    def node(self, name: str, label: str) -> Key:
        from newscli.core.tokens import folded

        key = (folded(name) or name, label)
        if key not in self.nodes:
            self.nodes[key] = Node("", name, label)
        return key


def network(
    articles: Iterable[Article],
    labels: frozenset[str] = NAMED,
    min_weight: int = 1,
    top: int | None = None,
) -> Network:
    """The network of all articles, which are read one at a time.

    Only nodes with these ``labels``; only edges of ``min_weight`` quotes; only the ``top`` nodes with the most quotes
    by them or naming them, on those edges. Who speaks about himself has no edge for it.
    """
    growing = _Growing()
    for article in articles:
        _add(article, labels, growing)
    edges = {pair: edge for pair, edge in growing.edges.items() if edge.weight >= min_weight}
    if top is not None:
        kept = _strongest(edges, growing.nodes, top)
        edges = {pair: edge for pair, edge in edges.items() if kept.issuperset(pair)}
    return _numbered(growing.nodes, edges)


def _add(article: Article, labels: frozenset[str], growing: _Growing) -> None:
    from newscli.core.records import (
        entities_in,  # with the whole core, which the command's options do not need
    )

    entities = _entity_keys(article.entities, labels, growing)
    speakers = _speaker_keys(article, entities, labels, growing)
    met: set[Key] = set()
    joined: set[tuple[Key, Key]] = set()
    for quote, inside in zip(article.quotes, entities_in(article.quotes, article.entities), strict=True):
        speaker = speakers.get(quote.speaker_id or "")
        named = list(dict.fromkeys(key for at in inside if (key := entities[at])))
        pairs = [(speaker, key) for key in named if speaker and key != speaker]
        _count(len(quote.text.split()), speaker, named, pairs, growing)
        met.update(named, [speaker] if speaker else [])
        joined.update(pairs)
    for key in met:
        growing.nodes[key].articles += 1
    for pair in joined:
        growing.edges[pair].articles += 1


def _count(
    words: int, speaker: Key | None, named: list[Key], pairs: list[tuple[Key, Key]], growing: _Growing
) -> None:
    """Counts one quote of so many words."""
    if speaker:
        growing.nodes[speaker].quotes += 1
        growing.nodes[speaker].words += words
    for key in named:
        growing.nodes[key].named += 1
    for pair in pairs:
        edge = growing.edges.setdefault(pair, Edge("", ""))
        edge.weight += 1
        edge.words += words


def _entity_keys(entities: Sequence[Entity], labels: frozenset[str], growing: _Growing) -> list[Key | None]:
    return [growing.node(one.name, one.label) if one.label in labels else None for one in entities]


def _speaker_keys(
    article: Article, entities: list[Key | None], labels: frozenset[str], growing: _Growing
) -> dict[str, Key]:
    """The node of each speaker by id: that of the entity of the same id where there is one."""
    found = {entity.id: key for entity, key in zip(article.entities, entities, strict=True) if key}
    for speaker in article.speakers:
        if speaker.id not in found and speaker.label in labels:
            found[speaker.id] = growing.node(speaker.name, speaker.label)
    return found


def _strongest(edges: dict[tuple[Key, Key], Edge], nodes: dict[Key, Node], top: int) -> set[Key]:
    """The nodes with the most quotes on their edges; of equals the first."""
    weights: Counter[Key] = Counter()
    for pair, edge in edges.items():
        for key in pair:
            weights[key] += edge.weight
    places = dict(zip(nodes, count(), strict=False))
    return set(sorted(weights, key=lambda key: (-weights[key], places[key]))[:top])


def _numbered(nodes: dict[Key, Node], edges: dict[tuple[Key, Key], Edge]) -> Network:
    """The nodes that have edges, with their ids in both."""
    used = {key for pair in edges for key in pair}
    kept = {key: node for key, node in nodes.items() if key in used}
    for number, node in enumerate(kept.values(), 1):
        node.id = f"n{number}"
    for (source, target), edge in edges.items():
        edge.source, edge.target = kept[source].id, kept[target].id
    return Network(tuple(kept.values()), tuple(edges.values()))
