"""A text cut at every border: the pieces are the text again, and each knows all that lies on it."""

from __future__ import annotations

import toys
from hypothesis import given
from hypothesis import strategies as st

from newscli.render.report.layers import (
    Kind,
    Layer,
    beginnings,
    closing,
    layers,
    numbers,
    opening,
    segments,
)

LAYERS = st.lists(
    st.builds(Layer, st.integers(-3, 60), st.integers(-3, 60), st.sampled_from(Kind), st.sampled_from("abc")),
    max_size=12,
)


@given(st.text(max_size=50), LAYERS, st.lists(st.integers(-3, 60), max_size=5))
def test_the_pieces_put_together_are_the_text(text: str, found: list[Layer], cuts: list[int]) -> None:
    pieces = segments(text, found, cuts)
    assert "".join(piece.text for piece in pieces) == text
    for piece in pieces:
        assert piece.text and text[piece.start : piece.end] == piece.text


@given(st.text(max_size=50), LAYERS)
def test_a_piece_has_the_layers_that_cover_it_and_no_others(text: str, found: list[Layer]) -> None:
    inside = [layer for layer in found if 0 <= layer.start < layer.end <= len(text)]
    for piece in segments(text, found):
        covering = [layer for layer in inside if layer.start <= piece.start and piece.end <= layer.end]
        touching = [layer for layer in inside if layer.start < piece.end and piece.start < layer.end]
        assert sorted(piece.layers) == sorted(covering) == sorted(touching)


def test_the_innermost_comes_first() -> None:
    outer, inner = Layer(0, 9, Kind.quote, "q1"), Layer(2, 5, Kind.quote, "q2")
    assert [piece.ids(Kind.quote) for piece in segments("abcdefghi", [outer, inner])] == [
        ["q1"],
        ["q2", "q1"],
        ["q1"],
    ]


def test_what_overlaps_is_cut() -> None:
    pieces = segments("abcdef", [Layer(0, 4, Kind.quote, "q1"), Layer(2, 6, Kind.entity, "e1")])
    assert [(piece.text, len(piece.layers)) for piece in pieces] == [("ab", 1), ("cd", 2), ("ef", 1)]


def test_offsets_count_code_points() -> None:
    text = "😀 “ja”"
    (first, second, third) = segments(text, [Layer(3, 5, Kind.quote, "q1")])
    assert (first.text, second.text, third.text) == ("😀 “", "ja", "”")


def marked_with(kind: Kind, id: str) -> str:
    article = toys.article()
    return "|".join(piece.text for piece in segments(article.text, layers(article)) if id in piece.ids(kind))


def test_all_that_is_known_of_an_article_lies_on_its_text() -> None:
    assert marked_with(Kind.quote, "q1") == "We are done waiting,"
    assert marked_with(Kind.marks, "q1") == "“|”"
    assert marked_with(Kind.cue, "q1") == "said"
    assert marked_with(Kind.quoted, "q4") == "a mistake"
    assert marked_with(Kind.quote, "q4") == "the strike |“|a mistake|”"
    assert marked_with(Kind.entity, "e1") == "Denise |LeBlanc|LeBlanc"
    assert marked_with(Kind.sentence, "1") == "LeBlanc| said |that talks had led nowhere|."


def test_a_clause_leaves_out_the_cue_that_it_runs_over() -> None:
    text = "Fraudsters, he said, don't last."
    quote = toys.quote(
        1, "indirect", "We are done waiting,", text=text[:-1], start=0, end=len(text) - 1,
        mention=toys.piece("he", text), cue=toys.piece("said", text),
    )  # fmt: skip
    article = toys.article(text=text, quotes=(quote,), entities=(), summary=toys.summary(sentences=()))
    pieces = segments(text, layers(article))
    assert [piece.text for piece in pieces if piece.ids(Kind.quote)] == ["Fraudsters", "don't last"]


def test_quote_marks_beside_a_quote() -> None:
    assert opening("“a”", 1) == 0 and closing("“a”", 2) == 3
    assert opening("''a''", 2) == 0 and closing("''a''", 3) == 5
    assert opening("“‘a’”", 2) == 1 and closing("“‘a’”", 3) == 4
    assert opening("a b", 2) == 2 and closing("a b", 1) == 1
    assert opening("a", 0) == 0 and closing("a", 1) == 1


def test_a_quote_begins_with_its_mark() -> None:
    article = toys.article()
    assert [article.text[place] for place in beginnings(article)] == ["“", "t", "“", "t"]


def test_numbers_go_by_words() -> None:
    article = toys.article()
    assert numbers(article) == {"e1": 1, "e3": 2}
