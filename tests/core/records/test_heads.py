"""Whom a mention of a source is about, from plain-text fixtures."""

from __future__ import annotations

import cases

from newscli import parse


def rows(text: str) -> list[str]:
    """The speakers of the statements."""
    return [quote.speaker or "nobody" for quote in parse(text).quotes]


@cases.each("core/records/heads")
def test_the_speaker_is_whom_the_sentence_is_about(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_the_words_that_name_a_speaker_begin_with_whom_they_are_about() -> None:
    text = "The captain of the ferry that ran aground off Calder last year told an inquiry that nobody had warned him."
    (quote,) = parse(text).quotes
    assert (
        quote.mention
        and quote.mention.text == "The captain of the ferry that ran aground off Calder last year"
    )


def test_a_mention_beside_its_cue_is_not_widened() -> None:
    (quote,) = parse(
        "The ferry ran aground off Calder. Ida Brandt told an inquiry that nobody had warned her."
    ).quotes
    assert quote.mention and quote.mention.text == "Ida Brandt"
