"""Reported speech, from plain-text fixtures; what holds for any text."""

from __future__ import annotations

from itertools import pairwise

import cases
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.document import Reported
from newscli.core.pipeline import prepare
from newscli.core.reported import finder
from newscli.core.reported.groups import LONG_SENTENCE, WINDOW
from newscli.core.reported.spans import Draft


def row(text: str, found: Reported) -> str:
    """A statement as a readable row."""
    source = text[found.mention.start : found.mention.end] if found.mention else "-"
    cue = text[found.cue.start : found.cue.end]
    return f"{source} | {cue} | {found.evidence} | {text[found.start : found.end]}"


def rows(text: str) -> list[str]:
    """The statements in text order."""
    return [row(text, found) for found in finder.find(prepare(text))]


@cases.each("core/reported/finder")
def test_reported(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


@pytest.mark.xfail(reason="the models of reported speech take these wrong")
@cases.each("core/reported/finder_wrong")
def test_reported_wrong(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_headlines_are_read_too() -> None:
    text = "Mayor says bridge is safe\n\nBy Jane Doe\n\nThe bridge is closed."
    assert [row(text, found) for found in finder.find(prepare(text))] == [
        "Mayor | says | reported-clause | bridge is safe"
    ]


MANY = 130
CLEAR = "The minister told reporters that the bridge was safe"


@pytest.mark.parametrize(
    ("text", "looked_at"),
    [
        (f"{'he said ; ' * (MANY // 4)}{CLEAR}.", None),
        (f"{'he said ; ' * MANY}{CLEAR}.", 3 * MANY // finder.WORDS_A_CUE + 1),
    ],
    ids=["a short sentence", "a long sentence"],
)
def test_of_a_long_sentence_the_likeliest_verbs_are_looked_at(text: str, looked_at: int | None) -> None:
    sentence = prepare(text).sentences[0]
    view, models = finder.view_of(prepare(text), 0, finder.load().lemmas), finder.load()
    cues = models.cues(sentence)
    weighed = [cue for _, cue, _ in finder._weighed(view, cues, models)]
    if looked_at is None:
        assert view.size <= LONG_SENTENCE and len(weighed) > view.size // finder.WORDS_A_CUE
    else:
        assert view.size > LONG_SENTENCE and len(cues) > MANY and len(weighed) <= looked_at
    assert view.words.index("told") in weighed and weighed == sorted(weighed)


def test_words_that_hardly_ever_report_anything_are_not_looked_at() -> None:
    sentence = prepare("The state stated that the bridge is safe.").sentences[0]
    assert [sentence.words[token] for token in finder.load().cues(sentence)] == ["stated"]


WORDS = st.lists(
    st.sampled_from(
        [
            "Brandt",
            "said",
            "that",
            "he",
            "told",
            "the",
            "bridge",
            "is",
            ",",
            ".",
            "“",
            "”",
            "according",
            "to",
            "\n",
        ]
    ),
    max_size=60,
).map(" ".join)


@given(WORDS)
def test_statements_are_in_text_order_and_do_not_overlap(text: str) -> None:
    found = finder.find(prepare(text))
    for statement in found:
        assert 0 <= statement.start < statement.end <= len(text)
        assert text[statement.start : statement.end].strip() == text[statement.start : statement.end]
        assert 0 <= statement.confidence <= 1
    for before, after in pairwise(found):
        assert before.end <= after.start


def test_a_sentence_of_any_length_is_read_within_windows() -> None:
    text = "Brandt said that the bridge was safe and " * 100 + "left."
    found = finder.find(prepare(text))
    assert all(len(text[one.start : one.end].split()) <= 2 * WINDOW for one in found)


def draft(start: int, end: int, probability: float) -> Draft:
    return Draft(0, 0, 0, 1, start, end, None, 0.0, [], [], probability)


def test_of_overlapping_statements_the_likelier_stays() -> None:
    view = finder.view_of(prepare("Said so."), 0, {"said": "say"})
    drafts = [draft(10, 20, 0.6), draft(15, 30, 0.9), draft(30, 40, 0.7)]
    assert finder.without_overlaps(drafts, {0: view}) == drafts[1:]
