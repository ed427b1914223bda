"""How informal text is told from news, and what its names look like."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    "text",
    [
        "Hi Ann, I have sent you the file. Let me know if you need more. Thanks, Bob",
        "we loved this place!!! my kids did, too.",
        "Write to ann@example.com or see http://example.com for the prices of the rooms.",
    ],
)
def test_text_that_talks_to_its_reader_is_informal(text: str) -> None:
    assert is_informal(sentences(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The mayor of Rome opened the bridge on Monday. It had been closed for a year.",
        "“I love my town and I love you!” the mayor told the crowd. The bridge opened on Monday.",
    ],
)
def test_news_is_not_informal_whatever_the_people_say_whom_it_quotes(text: str) -> None:
    assert not is_informal(sentences(text))


@pytest.mark.parametrize(
    ("text", "careless"),
    [
        ("anyone been to rome ?", True),
        ("So i went there .", True),
        ("The bridge opened .", False),
        ("( 2 ) The end", False),
        ("iPhone.com sells it", False),
        ("1,000 !", False),
    ],
)
def test_a_careless_sentence_opens_with_a_small_letter_or_has_a_small_i(text: str, careless: bool) -> None:
    assert is_careless(text.split()) is careless


def test_places_and_nouns_in_small_letters_may_be_names_in_informal_text_alone() -> None:
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


def test_a_short_text_that_quotes_nobody_and_names_no_day_is_a_note() -> None:
    note = "The rooms at Hotel Brandt were clean and the staff helped with the bags."
    assert is_informal(sentences(note))
    assert not is_informal(sentences(note + " It opened on Monday."))
    assert not is_informal(sentences(note * 8))
