"""Reporting verbs that the tagger took for nouns, from plain-text fixtures."""

from __future__ import annotations

import cases
import steps

from newscli.core.reported.cues import lemmas
from newscli.core.reported.verbs import retagged

NOUNS = ("NN", "NNS")


def rows(text: str) -> list[str]:
    """The words that were nouns and are verbs, with both tags, when every reporting word is taken for a noun."""
    sentence = steps.read(text).sentences[0]
    tags = [
        ("NNS" if word.endswith("s") else "NN") if word in lemmas() else tag
        for word, tag in zip(sentence.words, sentence.tags, strict=True)
    ]
    found = retagged(sentence.tagged(tags), lemmas())
    given = zip(sentence.words, tags, found.tags, strict=True)
    return [f"{word} {before} {after}" for word, before, after in given if before != after]


@cases.each("core/reported/verbs")
def test_verbs(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_a_sentence_without_such_words_is_the_same() -> None:
    sentence = steps.read("The ferry is late.").sentences[0]
    assert retagged(sentence, lemmas()) is sentence
