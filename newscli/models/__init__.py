"""The trained weights and their loader. Weights are data (tables, JSON, CRFsuite): loading them runs no code.

Every loader is cached: a process opens a file once.
"""

from __future__ import annotations

import gzip
import json
import struct
from functools import cache
from pathlib import Path
from typing import Any

from newscli.models.store import Store
from newscli.models.stored import Stored

FOLDER = Path(__file__).parent

__all__ = [
    "FOLDER",
    "Clusters",
    "Gazetteer",
    "Store",
    "clusters",
    "expect_much",
    "from_bytes",
    "gazetteer",
    "load_crf",
    "load_json",
    "load_rest",
    "load_table",
]


@cache
def load_json(name: str) -> Any:
    """The content of ``NAME.json.gz`` in this folder."""
    return json.loads(gzip.decompress((FOLDER / f"{name}.json.gz").read_bytes()))


@cache
def load_table(name: str) -> Store:
    """The keys and values of ``NAME.table`` in this folder."""
    return Store.of_file(FOLDER / f"{name}.table")


TABLES = ("clusters", "gazetteer", "names", "people", "punkt", "reported", "tagger", "terms")


def expect_much() -> None:
    """Tell the tables that many articles are to be read: each is read as a whole when it is first needed."""
    for name in TABLES:
        load_table(name).expect_much()


@cache
def load_rest(name: str) -> Any:
    """What is no table in ``NAME.table``: the small parts of the model."""
    return load_table(name).rest()


def from_bytes(stored: bytes) -> float:
    """A number of 64 bits with a point."""
    number: float = struct.unpack("<d", stored)[0]
    return number


class Clusters:
    """Lower-cased word to ``(cluster, group)``: of 1,024 clusters of words used alike, and of 96 groups of clusters.

    K-means over GloVe vectors (Pennington et al. 2014) of 120,000 words; words that it lacks are in no cluster.
    """

    def __init__(self, store: Store) -> None:
        self._known: Stored[tuple[int, int] | None] = Stored(store, "", _two_numbers, None)

    def get(self, word: str) -> tuple[int, int] | None:
        """The cluster and the group of a word."""
        return self._known[word]

    def __contains__(self, word: str) -> bool:
        return self._known[word] is not None


def _two_numbers(stored: bytes) -> tuple[int, int]:
    return int.from_bytes(stored[:2], "little"), int.from_bytes(stored[2:], "little")


@cache
def clusters() -> Clusters:
    """The clusters of ``clusters.table``."""
    return Clusters(load_table("clusters"))


class Gazetteer:
    """Facts about places, peoples and personal names; every name in lower case. A list is read when first asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lists: dict[str, frozenset[str]] = {}
        self._counts: dict[str, dict[str, int]] = {}
        self._nationalities: dict[str, str] = {}

    def _list(self, name: str) -> frozenset[str]:
        found = self._lists.get(name)
        if found is None:
            found = self._lists[name] = frozenset(self._store.text(name).split("\n"))
        return found

    def _count(self, name: str) -> dict[str, int]:
        found = self._counts.get(name)
        if found is None:
            names = self._store.text(name).split("\n")
            counts = map(int, self._store.text(name + " counts").split("\n"))
            found = self._counts[name] = dict(zip(names, counts, strict=True))
        return found

    @property
    def first_female(self) -> dict[str, int]:
        """Women's first names, with how many in 100,000 women bear each (census of the United States, 1990)."""
        return self._count("first_female")

    @property
    def first_male(self) -> dict[str, int]:
        """Men's first names, with how many in 100,000 men bear each; a name can be in both."""
        return self._count("first_male")

    @property
    def surnames(self) -> frozenset[str]:
        """The 15,000 most frequent surnames of that census."""
        return self._list("surnames")

    @property
    def countries(self) -> frozenset[str]:
        """Countries, in their usual forms ("u.s.", "britain")."""
        return self._list("countries")

    @property
    def states(self) -> frozenset[str]:
        """States of the United States."""
        return self._list("states")

    @property
    def cities(self) -> frozenset[str]:
        """Cities of 60,000 people or more and capitals (GeoNames), with and without accents."""
        return self._list("cities")

    @property
    def regions(self) -> frozenset[str]:
        """Regions, seas, rivers, mountains."""
        return self._list("regions")

    @property
    def nationalities(self) -> dict[str, str]:
        """Adjective or noun for a people ("armenian", "danes") to the country's name."""
        if not self._nationalities:
            lines = self._store.text("nationalities").split("\n")
            self._nationalities = dict(line.split("\t", 1) for line in lines)
        return self._nationalities

    @property
    def groups(self) -> frozenset[str]:
        """Faiths, parties and peoples without a country ("sunni", "democrats")."""
        return self._list("groups")


@cache
def gazetteer() -> Gazetteer:
    """The lists of ``gazetteer.table``."""
    return Gazetteer(load_table("gazetteer"))


@cache
def load_crf(name: str) -> Any:
    """A ``pycrfsuite.Tagger`` over ``NAME.crf`` in this folder."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(FOLDER / f"{name}.crf"))
    return tagger
