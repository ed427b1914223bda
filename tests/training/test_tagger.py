"""The tagger learns from a few sentences, and the same each time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

pytest.importorskip("numpy", reason="needs NumPy")

from newscli.training.corpora import write_json
from newscli.training.tagger import (
    NEWS,
    Learner,
    ambiguity_classes,
    count_tags,
    steady_words,
    sure_words,
    train,
)

TAGGED = [
    (["the", "watch", "stopped"], ["DT", "NN", "VBD"]),
    (["they", "watch", "birds"], ["PRP", "VBP", "NNS"]),
    (["the", "birds", "sing"], ["DT", "NNS", "VBP"]),
]


def corpus(folder: Path) -> Path:
    sentences = [list(zip(words, tags, strict=True)) for words, tags in TAGGED * 20]
    write_json(folder / "pos_train.jsonl.gz", {"id": "ewt-1", "sentences": sentences})
    for name in NEWS:
        write_json(folder / f"{name}.jsonl.gz", {"text": "They watch the birds."})
    return folder


def test_a_word_of_two_tags_has_both_in_its_class() -> None:
    assert ambiguity_classes(count_tags(TAGGED * 20))["watch"] == "NN|VBP"


def test_a_word_with_one_tag_is_sure_when_it_is_frequent() -> None:
    assert sure_words(count_tags(TAGGED * 20)) == {"birds": "NNS", "the": "DT"}
    assert sure_words(count_tags(TAGGED)) == {}


def test_the_words_around_decide_between_two_tags() -> None:
    learner = Learner(TAGGED * 20)
    learner.learn(3)
    noun, verb = learner.tags.index("NN"), learner.tags.index("VBP")
    for words, wanted, other in ((TAGGED[0][0], noun, verb), (TAGGED[1][0], verb, noun)):
        rows = learner._static_rows(learner.describe(words))[1]
        scores = learner.weights[rows].sum(axis=0)
        assert scores[wanted] > scores[other], words


def after_the(words: Sequence[str]) -> list[str]:
    """A tagger that takes "watch" for a noun behind "the", and everything else for a verb."""
    return ["NN" if word == "watch" and "the" in words else "VB" for word in words]


def test_a_word_that_the_tagger_tags_alike_wherever_it_stands_is_steady() -> None:
    texts = ["He saw the watch stop. They watch it."] * 100
    steady = steady_words(after_the, texts)
    assert steady["it"] == "VB"
    assert "watch" not in steady
    assert "it" not in steady_words(after_the, texts[:50])


def test_two_trainings_write_the_same_bytes(tmp_path: Path) -> None:
    data = corpus(tmp_path)
    written = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        train(data, tmp_path / name)
        written.append((tmp_path / name / "tagger.table").read_bytes())
    assert written[0] == written[1]
