"""Part-of-speech tags: the usual, headlines in capitals, marks of every kind, and bounded cache."""

from __future__ import annotations

import cases
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.core.tagging import tagger


def rows(text: str) -> list[str]:
    """The tags of the words of each line."""
    return [" ".join(tagger.tagger().tag(line.split())) for line in text.splitlines()]


@cases.each("core/tagging/tagger")
def test_tags(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_nothing_has_no_tags() -> None:
    assert tagger.tagger().tag([]) == []


def test_capitals_are_read_as_small_letters() -> None:
    assert tagger.tagger().tag("THE MAYOR HAS LEFT THE TOWN".split()) == tagger.tagger().tag(
        "the mayor has left the town".split()
    )


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(min_size=0, max_size=80), max_size=20))
def test_any_words_have_one_tag_each(words: list[str]) -> None:
    tags = tagger.tagger().tag(words)
    assert len(tags) == len(words)
    assert set(tags) <= set(tagger.tagger().tags)


def test_forgetting_changes_no_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    words = "The old ferry sailed to the far island on Monday .".split()
    before = tagger.tagger().tag(words)
    monkeypatch.setattr(tagger._Words, "most", 4)
    monkeypatch.setattr(tagger.tagger(), "_words", tagger._Words(tagger.tagger()._score))
    assert tagger.tagger().tag(words) == before
    assert len(tagger.tagger()._words) <= 2
