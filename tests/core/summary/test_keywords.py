"""Keywords."""

from __future__ import annotations

from dataclasses import replace

import cases

from newscli.core.document import NameSpan, Sentence
from newscli.core.layout import structure
from newscli.core.summary import keywords
from newscli.core.tagging import tagger
from newscli.core.tokens import quote_marks, tokens


def sentences(text: str) -> list[Sentence]:
    """Tagged sentences of a text."""
    paragraphs = structure.read(text).paragraphs
    return tagger.tag(tokens.split(text, paragraphs, quote_marks.pair(text, paragraphs)))


def rows(text: str, most: int = 2) -> list[str]:
    """The strongest terms, the strongest first."""
    return [keyword.term for keyword in keywords.find(sentences(text), most)]


@cases.each("core/summary/keywords")
def test_keywords(case: cases.Case) -> None:
    assert rows(case.text, len(case.rows)) == list(case.rows)


def test_people_are_no_keywords() -> None:
    text = "The mill of Ada Quill is shut."
    (sentence,) = sentences(text)
    person = NameSpan(3, 5, "PERSON")
    assert [word.term for word in keywords.find([replace(sentence, names=(person,))], 9)] == ["mill"]


def test_scores_stand_against_the_strongest() -> None:
    found = keywords.find(sentences("The ferry sank. The ferry is old. The mill is shut."), 2)
    assert found[0].score == 1.0 > found[1].score > 0


def test_no_sentence_no_keyword() -> None:
    assert keywords.find([], 9) == ()
