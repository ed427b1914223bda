"""The trained weights and their loader. Weights are data (JSON, CRFsuite): loading them runs no code.

Every loader is cached: a process reads a file once.
"""

from __future__ import annotations

import gzip
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def load_json(name: str) -> Any:
    """The content of ``NAME.json.gz`` in this folder."""
    return json.loads(gzip.decompress((FOLDER / f"{name}.json.gz").read_bytes()))


@cache
def clusters() -> dict[str, tuple[int, int]]:
    """Lower-cased word to ``(cluster, group)``: of 1,024 clusters of words used alike, and of 96 groups of clusters.

    ``clusters.txt.gz`` holds a line a cluster: its group, then its words (k-means over GloVe vectors, Pennington et
    al. 2014; 120,000 words). Words that it lacks are in no cluster.
    """
    found: dict[str, tuple[int, int]] = {}
    text = gzip.decompress((FOLDER / "clusters.txt.gz").read_bytes()).decode("utf-8")
    for number, line in enumerate(text.splitlines()):
        group, *words = line.split(" ")
        found.update(dict.fromkeys(words, (number, int(group))))
    return found


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Facts about places, peoples and personal names; every name in lower case."""

    first_female: dict[str, int]
    """Women's first names, with how many in 100,000 women bear each (census of the United States, 1990)."""
    first_male: dict[str, int]
    """Men's first names, with how many in 100,000 men bear each; a name can be in both."""
    surnames: frozenset[str]
    """The 15,000 most frequent surnames of that census."""
    countries: frozenset[str]
    """Countries, in their usual forms ("u.s.", "britain")."""
    states: frozenset[str]
    """States of the United States."""
    cities: frozenset[str]
    """Cities of 60,000 people or more and capitals (GeoNames), with and without accents."""
    regions: frozenset[str]
    """Regions, seas, rivers, mountains."""
    nationalities: dict[str, str]
    """Adjective or noun for a people ("armenian", "danes") to the country's name."""
    groups: frozenset[str]
    """Faiths, parties and peoples without a country ("sunni", "democrats")."""


@cache
def gazetteer() -> Gazetteer:
    """The lists of ``gazetteer.json.gz``."""
    lists = dict(load_json("gazetteer"))
    for name, value in lists.items():
        if isinstance(value, list):
            lists[name] = frozenset(value)
    return Gazetteer(**lists)


@cache
def load_crf(name: str) -> Any:
    """A ``pycrfsuite.Tagger`` over ``NAME.crf`` in this folder."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(FOLDER / f"{name}.crf"))
    return tagger
