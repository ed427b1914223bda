"""What the tagger looks at, from plain-text fixtures; the keys of several words in one."""

from __future__ import annotations

import cases

from newscli.core.linear import Sparse
from newscli.core.tagging import features
from newscli.models import Clusters, Store
from newscli.models.store import packed

CLUSTERS = Clusters(Store(packed({b"watched": bytes([5, 0, 1, 0]), b"known": bytes([2, 0, 3, 0])})))
CLASSES = Sparse({"watched": "VBD|VBN", "watches": "NNS|VBZ", "the": "DT", "boats": "NNS", ".": "."}, "")


def rows(text: str) -> list[str]:
    """Each word as the model knows it: ``word | shape | class | last part of a hyphenated word``."""
    found = []
    for word in features.normal_words(text.split()):
        seen = features.describe(word, CLUSTERS, CLASSES)
        here = dict(zip(features.HERE, seen.here, strict=True))
        found.append(f"{word} | {here['shape']} | {seen.ambiguity} | {here['part'] or '-'}")
    return found


@cases.each("core/tagging/features")
def test_words(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def described(word: str, first: bool = False) -> features.Word:
    return features.describe(word, CLUSTERS, CLASSES, first)


def test_a_word_has_one_feature_for_each_template() -> None:
    for word in (described("Brandt", True), described("well-known"), features.START, features.END):
        assert (len(word.here), len(word.near), len(word.far)) == (
            len(features.HERE),
            len(features.NEAR),
            len(features.FAR),
        )


def test_the_capital_of_a_first_word_says_nothing() -> None:
    at = features.HERE.index("first")
    assert (described("Watched", True).here[at], described("Watched").here[at]) == ("1Watched", "0Watched")


def test_keys_of_neighbours_and_of_the_tags_before() -> None:
    before, word, after = described("the"), described("watched"), described("boats")
    pairs = dict(zip(features.PAIRS, features.pair_keys(before, word, after), strict=True))
    assert pairs["words-before"] == ("the", "watched")
    assert pairs["classes-around"] == ("DT", "VBD|VBN", "NNS")
    history = dict(zip(features.HISTORY, features.history_keys("DT", "IN", word, after), strict=True))
    assert history["tags"] == ("DT", "IN")
    assert history["tag-next"] == ("DT", "boats")
