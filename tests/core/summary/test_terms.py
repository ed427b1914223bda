"""Content words, from plain-text fixtures; how telling words are."""

from __future__ import annotations

import cases
import steps

from newscli.core.summary import terms


def rows(text: str) -> list[str]:
    """The content words of each sentence."""
    return [" ".join(terms.content_words(sentence)) or "nothing" for sentence in steps.read(text).sentences]


@cases.each("core/summary/terms")
def test_content_words(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    assert terms.telling("zorblax") > terms.telling("ferry") > terms.telling("the") > -0.1
