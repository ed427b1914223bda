"""Treebanks of different conventions are made alike."""

from __future__ import annotations

from newscli.training.tagger_corpora import merge_hyphens, training_sentences


def corpus(*sentences: str, name: str = "ewt-1") -> list[dict[str, object]]:
    """``"a/DT dog/NN"`` a sentence."""
    split = [[pair.rsplit("/", 1) for pair in sentence.split()] for sentence in sentences]
    return [{"id": name, "sentences": split}]


def test_hyphenated_words_become_one_with_the_tag_of_the_last_part() -> None:
    pairs = [("long", "RB"), ("-", "HYPH"), ("term", "NN"), ("plan", "NN")]
    assert merge_hyphens(pairs) == [("long-term", "NN"), ("plan", "NN")]


def test_a_hyphen_at_the_edge_stays() -> None:
    assert merge_hyphens([("-", "HYPH"), ("term", "NN"), ("-", "HYPH")]) == [
        ("-", "HYPH"), ("term", "NN"), ("-", "HYPH"),
    ]  # fmt: skip


def test_to_before_a_noun_is_a_preposition_in_the_old_corpus_too() -> None:
    ((_, tags),) = training_sentences(corpus("went/VBD to/TO town/NN", name="masc-1"))
    assert tags == ["VBD", "IN", "NN"]
    ((_, tags),) = training_sentences(corpus("want/VBP to/TO go/VB", name="masc-1"))
    assert tags == ["VBP", "TO", "VB"]


def test_sentences_that_the_annotators_did_not_understand_are_left_out() -> None:
    assert len(training_sentences(corpus("a/DT dog/NN", "glub/XX"))) == 1


def test_the_same_corpus_is_varied_in_the_same_way() -> None:
    sentences = corpus(*["The/DT dog/NN barked/VBD loudly/RB ./."] * 50)
    assert training_sentences(sentences) == training_sentences(sentences)
