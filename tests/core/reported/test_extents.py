"""Candidates for the extent of what a cue reports: what is proposed, and what holds for any sentence."""

from __future__ import annotations

import cases
import pytest
import reported_views
import steps
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.pipeline import prepare
from newscli.core.reported.boundaries import Frame
from newscli.core.reported.chances import Chances
from newscli.core.reported.extents import Extent, extents, to_marks, trimmed
from newscli.core.reported.finder import view_of
from newscli.core.reported.view import View

NOTHING = (1.0, 0.0, 0.0, 0.0)


def view(text: str) -> View:
    return view_of(prepare(text), 0, {"said": "say"})


def proposed(text: str, source: tuple[int, int] | None) -> set[str]:
    """The candidates of the first "said" when the field knows nothing."""
    seen = view(text)
    cue = seen.words.index("said")
    found = extents(Frame(seen, cue, source), Chances([NOTHING] * seen.size, 0), None)
    starts, ends = seen.sentence.starts, seen.sentence.ends
    return {text[starts[extent.first] : ends[extent.last - 1]] for extent in found}


def rows(text: str) -> list[str]:
    """The candidates of the last reporting verb, whose source is marked, when the field knows nothing."""
    given, seen = steps.marked(text), reported_views.view(text)
    starts, ends = seen.sentence.starts, seen.sentence.ends
    (mention,) = given.mentions
    source = [at for at, start in enumerate(starts) if mention.start <= start < mention.end]
    frame = Frame(seen, reported_views.cue_of(seen), (source[0], source[-1] + 1))
    found = extents(frame, Chances([NOTHING] * seen.size, 0), None)
    return sorted({given.text[starts[one.first] : ends[one.last - 1]] for one in found})


@cases.each("core/reported/extents")
def test_candidates(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_clause_ends_are_proposed() -> None:
    text = "Renwick said that the ferry, a wooden boat, was sold but would sail until June."
    assert {
        "that the ferry, a wooden boat, was sold but would sail until June",
        "that the ferry, a wooden boat, was sold",
        "that the ferry, a wooden boat, was sold but would sail",
        "that the ferry",
    } <= proposed(text, (0, 1))


def test_both_sides_of_a_reporting_clause_are_proposed() -> None:
    text = "The ferry, Renwick said, was sold in June."
    found = proposed(text, (3, 4))
    assert {"The ferry", "was sold in June", "The ferry, Renwick said, was sold in June"} <= found


def test_what_stands_in_front_of_the_cue_ends_at_the_break_before_the_source() -> None:
    assert "The ferry was sold in June" in proposed("The ferry was sold in June, Renwick said.", (7, 8))


def test_a_frame_ends_at_breaks() -> None:
    seen = view("The ferry, Renwick said, was sold.")
    frame = Frame(seen, seen.words.index("said"), (3, 4))
    assert (frame.before, frame.behind) == (2, 5)


@pytest.mark.parametrize(("first", "last", "expected"), [(0, 3, (0, 2)), (2, 5, (3, 5)), (2, 3, (2, 2))])
def test_marks_at_the_ends_are_no_part(first: int, last: int, expected: tuple[int, int]) -> None:
    assert trimmed(view("The ferry, Renwick said."), first, last) == expected


def test_an_extent_that_cuts_a_quote_grows_to_its_marks() -> None:
    seen = view("Renwick said the ferry was “old and slow” in June.")
    old = seen.words.index("old")
    first, last = to_marks(seen, 1, 2, old + 1)
    assert (first, seen.words[last - 1]) == (2, "''")


def test_chances_of_ends() -> None:
    rows = [(0.1, 0.9, 0.0, 0.0), (0.1, 0.0, 0.1, 0.8), NOTHING]
    chances = Chances(rows, 5)
    assert chances.begin(5) == 0.9
    assert chances.end(7) == 0.8
    assert chances.end(6) == pytest.approx(0.0)
    assert chances.begin(4) == chances.end(5) == chances.begin(8) == 0.0
    assert chances.within(5, 7) == pytest.approx([0.9, 0.9])


WORDS = st.lists(
    st.sampled_from(
        ["said", "that", "the", "ferry", ",", "but", "Renwick", "“", "”", "(", ")", "—", "was", "sold", "."]
    ),
    min_size=1,
    max_size=30,
)


@given(WORDS)
def test_candidates_lie_in_the_sentence_and_beside_the_cue(words: list[str]) -> None:
    document = prepare(" ".join(words))
    for number in range(len(document.sentences)):
        seen = view_of(document, number, {"said": "say"})
        for cue in [token for token, lemma in enumerate(seen.lemmas) if lemma]:
            found = extents(Frame(seen, cue, None), Chances([NOTHING] * seen.size, 0), None)
            assert len({extent[:2] for extent in found}) == len(found)
            assert all(
                0 <= extent.first < extent.last <= seen.size and _beside(extent, cue) for extent in found
            )


def _beside(extent: Extent, cue: int) -> bool:
    return extent.side == "b" or not extent.first <= cue < extent.last
