"""Two texts word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.desk.diff import texts as module
from newscli.desk.diff.texts import Comparison


def edits(old: str, new: str) -> list[tuple[str, str]]:
    found = Comparison(old, new)
    return [
        (
            " ".join(found.old.words[one.old_first : one.old_last]),
            " ".join(found.new.words[one.new_first : one.new_last]),
        )
        for one in found.edits
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("we will stay", "we will stay", []),
        ("we will stay", "we will not stay", [("", "not")]),
        ("we will not stay", "we will stay", [("not", "")]),
        ("a b c\n\nd e f", "a x c\n\nd e f", [("b", "x")]),
        ("a b c\n\nd e f", "d e f\n\na b c", [("a b c", ""), ("", "a b c")]),
        ("", "a b", [("", "a b")]),
        ("a b", "", [("a b", "")]),
        ("the same\n\nthe same\n\nend", "the same\n\nend", [("the same", "")]),
    ],
)
def test_edits(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert edits(old, new) == expected


def test_where_a_place_went() -> None:
    found = Comparison("a b c d e", "x y a b d e")
    assert found.in_new(0, 1) == (2, 3)
    assert found.in_new(6, 9) == (4, 6)


def test_whether_words_stand_there() -> None:
    found = Comparison("the mayor of Port Ellery", "the mayor")
    assert found.stands_in_old(("port", "ellery"))
    assert not found.stands_in_new(("port", "ellery"))
    assert not found.stands_in_old(("ellery", "port"))


def test_too_many_words_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 3)
    assert edits("a b c d", "a x c d y d") == [("b c", "x c d y")]


LETTERS = st.text(alphabet="ab \n", max_size=60)


@given(LETTERS, LETTERS)
def test_the_edits_make_the_new_text_of_the_old(old: str, new: str) -> None:
    found = Comparison(old, new)
    made, at = [], 0
    for one in found.edits:
        made += [*found.old.words[at : one.old_first], *found.new.words[one.new_first : one.new_last]]
        at = one.old_last
    assert tuple(made + list(found.old.words[at:])) == found.new.words


@given(LETTERS, LETTERS)
def test_places_stay_within_the_text(old: str, new: str) -> None:
    found = Comparison(old, new)
    for start, end in zip(found.old.starts, found.old.ends, strict=True):
        first, last = found.in_new(start, end)
        assert 0 <= first <= last <= len(found.new)
