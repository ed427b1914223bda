"""Sums over families of features are the sums over the features one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newscli.core.linear import Sparse
from newscli.core.tagging.features import END, HERE, NEAR, START, Word, describe
from newscli.core.tagging.sums import FAMILIES, Sums, _families
from newscli.models import Clusters, Store
from newscli.models.store import packed

CLUSTERS = Clusters(
    Store(packed({word: bytes([cluster, 0, 7, 0]) for word, cluster in ((b"rome", 1), (b"ran", 12))}))
)
CLASSES = Sparse({"ran": "VBD", "rome": "NNP|NN"}, "")
WORDS = ["Rome", "ran", "RAN", "well-known", "5-year-old", "x", "", "-", "Zé", "2nd", "known."]


def rows(features: tuple[str, ...]) -> list[dict[str, int]]:
    """For each feature a weight of its own for each of its values in the words."""
    described = [describe(word, CLUSTERS, CLASSES, first) for word in WORDS for first in (True, False)]
    values = [word.here if features is HERE else word.near for word in (*described, START, END)]
    return [
        {row[at]: 1000 ** (at % 4) + len(row[at]) for row in values[:: 1 + at % 2]}
        for at in range(len(features))
    ]


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), min_size=1), st.booleans())
def test_families_change_no_sum(words: list[str], first: bool) -> None:
    described: list[Word] = [*(describe(word, CLUSTERS, CLASSES, first) for word in words), START, END]
    for features in (HERE, NEAR):
        tables = rows(features)
        sums = Sums(features, [Sparse(table, 0) for table in tables])
        for word in described:
            values = word.here if features is HERE else word.near
            one_by_one = sum(table.get(value, 0) for table, value in zip(tables, values, strict=True))
            assert sums.of(values) == one_by_one


def test_each_feature_is_in_one_family() -> None:
    for features in (HERE, NEAR):
        assert sorted(name for family in _families(features) for name in family) == sorted(features)
        assert len(_families(features)) < len(features)
    assert all(first in (*HERE, *NEAR) for first in FAMILIES)
