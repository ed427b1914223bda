"""Windows, casing, places and votes: what the name finder looks at."""

from __future__ import annotations

from newscli.core.document import Sentence
from newscli.core.names.features import NAMED, Casing, prepare, windows
from newscli.core.names.field import WEIGHED, fields
from newscli.core.names.places import places, seam, true_case
from newscli.core.names.votes import second_look, standings


def sentence(text: str) -> Sentence:
    """A sentence of these words, all tagged as nouns."""
    words = text.split()
    at = [len(" ".join(words[:i])) for i in range(len(words))]
    ends = [start + len(form) for start, form in zip(at, words, strict=True)]
    return Sentence(0, False, 0, ends[-1], at, ends, words, [0] * len(words), ["NN"] * len(words))


def test_windows_hold_capitals_and_the_connectors_between_them() -> None:
    words = "today the Bank of England and a man from Rome met".split()
    assert windows(words, [2, 4, 9]) == [(2, 5), (9, 10)]


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
    votes = second_look(article, [["B-PER", "I-PER"], ["O"]])
    (_, full), (alone,) = [[[name for kept in item for name in kept.names] for item in row] for row in votes]
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


def test_features_tell_the_token_its_neighbours_tags_and_run() -> None:
    (item,) = prepare(sentence("the old Rome burned down"), Casing([])).items
    assert {b"w=rome", b"-w=old", b"+w=burned", b"--w=the", b"++w=down", b"p3=rom", b"x1=e"} <= set(item)
    assert {b"P=NN", b"P-=NN|NN", b"P+=NN|NN", b"b-=old|rome", b"b+=rome|burned", b"d=0"} <= set(item)
    assert {b"Hw=rome", b"Lw=old", b"Rw=burned", b"LR=old|burned", b"n=1", b"r=0/1", b"gz=StC"} <= set(item)


def test_a_sentence_of_one_word_has_neither_neighbours_nor_their_tags() -> None:
    (item,) = prepare(sentence("Rome"), Casing([])).items
    assert {b"bos", b"eos", b"LR=-|-"} <= set(item)
    assert not [name for name in item if name[:1] in b"+-"]


def test_weighed_words_weigh_what_their_named_features_do() -> None:
    for text in ("then Khan Lee of the Bank of 5-year-old Rome came to U.S. Park.", "MAYOR LEAVES", "Ōe x"):
        named, weighed = (
            prepare(sentence(text), Casing([sentence(text)]), known=known) for known in (NAMED, WEIGHED)
        )
        totals = [fields().weight(item) for item in named.items]
        assert list(map(fields().total, weighed.found)) == totals
        assert any(totals)
