"""The language of a text, from plain-text fixtures; what holds for any text."""

from __future__ import annotations

import cases
from hypothesis import given
from hypothesis import strategies as st

from newscli import parse
from newscli.core.layout.language import language_of


@cases.each("core/layout/language")
def test_language(case: cases.Case) -> None:
    assert [language_of(case.text)] == list(case.rows)


def test_nothing_is_read_from_what_is_not_english() -> None:
    text = cases.read("core/layout/language")[0].text
    article = parse(text)
    assert (article.quotes, article.speakers, article.entities) == ((), (), ())
    assert (article.summary.language, article.summary.sentences) == ("da", ())
    assert article.summary.words == len(text.split())


@given(st.text(max_size=200))
def test_any_text_has_a_language(text: str) -> None:
    assert 2 <= len(language_of(text)) <= 3
