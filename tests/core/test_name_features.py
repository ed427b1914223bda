"""Windows, casing, places and votes: what the name finder looks at."""

from __future__ import annotations

from newscli.core import name_features
from newscli.core.document import Sentence
from newscli.core.name_features import Casing, prepare, windows
from newscli.core.name_places import places, seam, true_case
from newscli.core.name_votes import second_look, standings
from newscli.core.name_words import WORDS


def sentence(text: str) -> Sentence:
    """A sentence of these words, all tagged as nouns."""
    words = text.split()
    at = [len(" ".join(words[:i])) for i in range(len(words))]
    ends = [start + len(form) for start, form in zip(at, words, strict=True)]
    return Sentence(0, False, 0, ends[-1], at, ends, words, [0] * len(words), ["NN"] * len(words))


def test_windows_hold_capitals_and_the_connectors_between_them() -> None:
    words = [WORDS[form] for form in "today the Bank of England and a man from Rome met".split()]
    assert windows(words) == [(2, 5), (9, 10)]


def test_only_first_letters_of_shouted_words_stay_capitals() -> None:
    assert true_case("MAYOR OPENS NEW BRIDGE".split()) == ["Mayor", "Opens", "New", "Bridge"]


def test_a_place_in_capitals_is_told_from_an_acronym() -> None:
    assert true_case("NEW YORK and NATO".split()) == ["New", "York", "and", "NATO"]


def test_the_longest_place_is_taken() -> None:
    assert places(["new", "york", "city"], [(0, 3)])[0].startswith("B")


def test_casing_tells_words_that_the_article_writes_small_too() -> None:
    casing = Casing([sentence("he has hope"), sentence("then Hope left")])
    assert casing.of("hope") == b"d=l1"
    assert casing.of("anna") == b"d=0"


def test_standings_tell_where_in_its_name_a_token_is() -> None:
    labels = ["B-PER", "I-PER", "I-PER", "O", "B-LOC"]
    assert standings(labels) == ["PF", "PI", "PL", "-", "LS"]


def test_the_second_look_sees_the_word_elsewhere_but_not_itself() -> None:
    casing = Casing([])
    article = [prepare(sentence("then Anna Lee came"), casing), prepare(sentence("then Lee left"), casing)]
    (_, full), (alone,) = second_look(article, [["B-PER", "I-PER"], ["O"]])
    assert b"V=P!" in alone
    assert b"LM=PL" in alone
    assert b"V=P!" not in full


def test_a_town_and_its_country_side_by_side_are_two_places() -> None:
    assert seam("Rome Italy".split()) == 1
    assert seam("San Francisco California".split()) == 2
    assert seam("Little Hollow TX".split()) == 2
    assert seam("Papua New Guinea".split()) is None
    assert seam("Paris".split()) is None


def test_how_another_article_wrote_a_pair_of_words_changes_nothing() -> None:
    here, other = sentence("then Khan Lee came"), sentence("then KHAN LEE came")
    alone = prepare(here, Casing([])).items
    prepare(other, Casing([]))
    assert prepare(here, Casing([])).items == alone
    name_features._pairs.clear()
    prepare(other, Casing([]))
    assert prepare(here, Casing([])).items == alone
