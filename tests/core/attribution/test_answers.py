"""Interviews without marks and labels: whose the answers are, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli import parse
from newscli.core.attribution.answers import answers
from newscli.core.pipeline import prepare


def rows(text: str) -> list[str]:
    """The answers with who gives them."""
    places = {answer.content for answer in answers(prepare(text)) if not answer.asked}
    return [
        f"{quote.speaker} | {quote.text}"
        for quote in parse(text).quotes
        if (quote.start, quote.end) in places
    ]


@cases.each("core/attribution/answers")
def test_answers(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_each_answer_is_a_turn() -> None:
    (case, *_) = cases.read("core/attribution/answers")
    assert [quote.turn for quote in parse(case.text).quotes if quote.evidence == "interview"] == [
        1,
        2,
        3,
        3,
        5,
    ]
