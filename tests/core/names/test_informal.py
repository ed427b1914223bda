"""How informal text is told from news, and what its names look like."""

from __future__ import annotations

import cases
import pytest

from newscli.core.document import Sentence
from newscli.core.layout import structure
from newscli.core.names.features import Casing, prepare
from newscli.core.names.informal import Informal, is_careless, is_informal
from newscli.core.names.words import WORDS
from newscli.core.tagging import tagger
from newscli.core.tokens import quote_marks, tokens


def sentences(text: str) -> list[Sentence]:
    """The tagged sentences of a text."""
    paragraphs = structure.read(text).paragraphs
    return tagger.tag(tokens.split(text, paragraphs, quote_marks.pair(text, paragraphs)))


def rows(text: str) -> list[str]:
    """Whether it is informal; then its careless sentences, and the words in small letters that may be names there."""
    found = sentences(text)
    if not is_informal(found):
        return ["news"]
    shown, informal = ["informal"], Informal(found)
    for sentence in found:
        if is_careless(sentence.words):
            shown.append("careless: " + " ".join(sentence.words))
        words = informal.able([WORDS[form] for form in sentence.words], sentence.tags)
        shown += [f"name? {word.form}" for word in words if word.capital and word.form.islower()]
    return shown


@cases.each("core/names/informal")
def test_informal(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_no_text_is_not_informal() -> None:
    assert not is_informal([])


@pytest.mark.parametrize("text", ["( 2 ) The end", "iPhone.com sells it", "1,000 !"])
def test_a_figure_or_a_web_name_in_front_is_not_careless(text: str) -> None:
    assert not is_careless(text.split())


def test_places_and_nouns_in_small_letters_are_looked_at_in_informal_text_alone() -> None:
    (sentence,) = sentences("has anyone here been to rome ?")
    at = sentence.words.index("rome")
    informal = Informal([sentence])
    assert not prepare(sentence, Casing([sentence])).windows
    assert any(first <= at < last for first, last in prepare(sentence, Casing([sentence]), informal).windows)


def test_words_that_stand_side_by_side_throughout_the_article_are_told_from_chance_neighbours() -> None:
    informal = Informal(sentences("Thanks, Ann Lee Bob, see you. Ann Lee came. Then Ann Lee met Bob."))
    together = list(informal.features([WORDS["Ann"], WORDS["Lee"]], 0))
    chance = list(informal.features([WORDS["Lee"], WORDS["Bob"]], 0))
    assert b"T+=3/0" in together
    assert b"T+=1/3" in chance


def test_people_who_run_into_each_other_are_parted_where_the_article_names_the_first_alone() -> None:
    informal = Informal(
        sentences(
            "Regards, Debra Lee Tammi, see below. Debra Lee Bob wrote. Debra Lee left. Ann, stay. Ann, go. Ann Jill came."
        )
    )
    assert list(informal.seams([WORDS["Debra"], WORDS["Lee"], WORDS["Tammi"]])) == [2]
    assert list(informal.seams([WORDS["Ann"], WORDS["Jill"]])) == [1]
    assert not list(informal.seams([WORDS["Debra"], WORDS["Lee"]]))


def test_a_longer_text_is_no_note() -> None:
    note = "The rooms at Hotel Brandt were clean and the staff helped with the bags. "
    assert is_informal(sentences(note))
    assert not is_informal(sentences(note * 8))
