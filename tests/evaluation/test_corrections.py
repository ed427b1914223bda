"""Corrected rows: where their words stand, and what annotation they make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.evaluation.corrections import Correction, CorrectionError, annotation, correction, place
from newscli.evaluation.gold import from_dict

TEXT = "“We stay,” said Ana Ruiz. She said the bridge was “a\n disgrace”. “We stay,” she repeated."


def row(**cells: object) -> dict[str, object]:
    return {
        "article": "a.txt",
        "kind": "direct",
        "text": "We stay,",
        "start": "1",
        "speaker": "Ana Ruiz",
        **cells,
    }


def words(one: Correction) -> str:
    return TEXT[slice(*place(TEXT, one))]


def test_words_at_their_offset_stay_there() -> None:
    assert place(TEXT, correction(row())) == (1, 9)


def test_words_are_looked_up_near_their_old_place() -> None:
    assert place(TEXT, correction(row(start="60")))[0] > 60
    assert words(correction(row(text="We stay", start="40"))) == "We stay"


def test_white_space_may_differ() -> None:
    assert words(correction(row(text="a disgrace", start=""))) == "a\n disgrace"


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        ({"text": "We leave,"}, "no such words"),
        ({"start": ""}, "2 times"),
        ({"text": " "}, "empty"),
        ({"kind": "sung"}, "no kind of quote"),
    ],
)
def test_what_is_wrong_is_said(cells: dict[str, object], what: str) -> None:
    with pytest.raises(CorrectionError, match=what):
        place(TEXT, correction(row(**cells)))


def test_the_guard_of_a_formula_is_no_part_of_the_words() -> None:
    assert correction(row(text="'=1+1")).text == "=1+1"
    assert correction(row(text="'Tis nothing")).text == "'Tis nothing"


def test_an_annotation_is_what_evaluate_reads() -> None:
    mixed = correction(row(kind="mixed", text="the bridge was “a disgrace”", start=""))
    unnamed = correction(row(kind="indirect", text="the bridge was", start="", speaker=""))
    found = annotation("a.txt", TEXT, [mixed, correction(row()), unnamed])
    gold = from_dict(found, "a.txt")
    assert [TEXT[item.start : item.end] for item in gold.stretches or ()] == ["We stay,", "a\n disgrace"]
    assert [item.speakers for item in gold.reported or ()] == [(), ("Ana Ruiz",)]
    assert all(item.canonical for item in gold.stretches or ())


def test_an_article_without_rows_has_no_quotes() -> None:
    assert annotation("a.txt", TEXT, [])["stretches"] == []


@given(st.text(min_size=1, max_size=20), st.integers(0, 90))
def test_words_stand_where_they_are_said_to_stand_or_nowhere(text: str, start: int) -> None:
    try:
        first, last = place(TEXT, Correction("direct", text, start, None))
    except CorrectionError:
        return
    assert TEXT[first:last].split() == text.split()
