"""The tagger's tables: each feature counts at its place, and the largest sum is the tag."""

from __future__ import annotations

from base64 import b64encode
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.tagging.tables import LANE_BYTES
from newscli.core.tagging.tagger import Tagger
from newscli.models import Clusters, Store
from newscli.models.store import packed
from newscli.training.packing import pack

TAGS = ["DT", "NN", "VB"]


def model(**features: dict[str, tuple[int, int, int]]) -> dict[str, Any]:
    """A model with weights for the three tags; ``before_lower`` stands for ``before.lower``."""
    named = {name.replace("__", "."): rows for name, rows in features.items()}
    return {
        "tags": TAGS,
        "sure": {},
        "classes": {"watch": "NN|VB", "the": "DT"},
        "features": {name: "\n".join(rows) for name, rows in named.items()},
        "weights": {
            name: b64encode(bytes(128 + weight for row in rows.values() for weight in row)).decode()
            for name, rows in named.items()
        },
    }


def tagger(**features: dict[str, tuple[int, int, int]]) -> Tagger:
    return Tagger(Store(pack("tagger", model(**features))), Clusters(Store(packed({}))))


def tagged(words: str, **features: dict[str, tuple[int, int, int]]) -> list[str]:
    base = {"here__lower": {"the": (9, 0, 0)}} | features
    return tagger(**base).tag(words.split())


@pytest.mark.parametrize(
    "features",
    [
        {"here__end3": {"tch": (0, 5, 0)}},
        {"before__lower": {"the": (0, 5, 0)}},
        {"after__word": {"stopped": (0, 5, 0)}},
        {"after2__lower": {".": (0, 5, 0)}},
        {"words-before": {"the watch": (0, 5, 0)}},
        {"words-after": {"watch stopped": (0, 5, 0)}},
        {"classes-after": {"NN|VB ?edx": (0, 5, 0)}},
        {"classes-around": {"DT NN|VB ?edx": (0, 5, 0)}},
        {"clusters-after": {"-1 -1": (0, 5, 0)}},
        {"groups-around": {"-1 -1 -1": (0, 5, 0)}},
        {"tags": {"DT <s>": (0, 5, 0)}},
        {"tag-word": {"DT watch": (0, 5, 0)}},
        {"tag-cluster": {"DT -1": (0, 5, 0)}},
        {"tag-class": {"DT NN|VB": (0, 5, 0)}},
        {"tag-next": {"DT stopped": (0, 5, 0)}},
        {"tag-classes": {"DT NN|VB ?edx": (0, 5, 0)}},
        {"tags-class": {"DT <s> NN|VB": (0, 5, 0)}},
    ],
    ids=lambda features: next(iter(features)),
)
def test_every_template_counts_at_its_place(features: dict[str, dict[str, tuple[int, int, int]]]) -> None:
    sure_verb = {"here__class": {"NN|VB": (0, 0, 1)}}
    assert tagged("the watch stopped .", **sure_verb)[1] == "VB"
    assert tagged("the watch stopped .", **sure_verb, **features)[1] == "NN"


def test_a_first_word_has_features_of_its_own() -> None:
    words = {"here__first": {"1Watch": (0, 0, 5), "0Watch": (0, 5, 0)}}
    assert tagged("Watch the Watch", **words) == ["VB", "DT", "NN"]


@given(st.lists(st.integers(0, 25_500), min_size=3, max_size=3))
def test_the_first_of_the_largest_lanes_is_the_tag(lanes: list[int]) -> None:
    total = sum(lane << (8 * LANE_BYTES * place) for place, lane in enumerate(lanes))
    assert tagger()._best(total) == lanes.index(max(lanes))
