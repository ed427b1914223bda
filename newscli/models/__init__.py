"""The trained weights and their loader. Weights are data (JSON, CRFsuite): loading them runs no code.

Every loader is cached: a process reads a file once.
"""

from __future__ import annotations

import gzip
import json
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


@cache
def load_crf(name: str) -> Any:
    """A ``pycrfsuite.Tagger`` over ``NAME.crf`` in this folder."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(FOLDER / f"{name}.crf"))
    return tagger
