"""Names from plain-text fixtures, and what holds for any text."""

from __future__ import annotations

import cases
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscli.core.document import NameSpan, Sentence
from newscli.core.layout import structure
from newscli.core.names import finder
from newscli.core.tagging import tagger
from newscli.core.tokens import quote_marks, tokens


def find(text: str) -> list[Sentence]:
    """The text's sentences with their names."""
    paragraphs = structure.read(text).paragraphs
    return finder.find(tagger.tag(tokens.split(text, paragraphs, quote_marks.pair(text, paragraphs))))


def rows(text: str) -> list[str]:
    """The names in text order as ``LABEL: words``."""
    return [
        f"{label}: {text[sentence.starts[first] : sentence.ends[last - 1]]}"
        for sentence in find(text)
        for first, last, label in sentence.names
    ]


@cases.each("core/names/finder")
def test_names(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_labels_become_spans() -> None:
    windows = [(0, 2), (4, 7)]
    labels = ["B-PER", "I-PER", "O", "B-LOC", "B-ORG", "I-ORG"]
    assert list(finder.spans(windows, labels)) == [
        NameSpan(0, 2, "PER"),
        NameSpan(4, 5, "LOC"),
        NameSpan(5, 7, "ORG"),
    ]


def test_an_inside_label_without_a_beginning_begins_a_name() -> None:
    assert list(finder.spans([(3, 5)], ["I-ORG", "I-PER"])) == [NameSpan(3, 4, "ORG"), NameSpan(4, 5, "PER")]


def test_other_articles_do_not_change_an_article() -> None:
    text = "Nikol Ardanian spoke. Ardanian left Paris."
    first = find(text)
    find("Ardanian Holdings of Paris fell. Ardanian Holdings rose.")
    assert find(text) == first


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["Ann", "Lee", "of", "the", "'s", "Bank", "U.S.", "(", ",", ".", "“", "”", "é", "x"])
    )
)
def test_names_are_in_order_and_do_not_overlap(words: list[str]) -> None:
    for sentence in find(" ".join(words)):
        last = 0
        for name in sentence.names:
            assert last <= name.first < name.last <= len(sentence.words)
            last = name.last


@settings(deadline=None)
@given(st.text())
def test_any_text_is_read(text: str) -> None:
    find(text)


def test_a_long_text_is_taken_in_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finder, "BLOCK", 2)
    text = "Ann Lee came.\n\nShe left.\n\nBob Ray sat in Paris.\n"
    assert [len(sentence.names) for sentence in find(text)] == [1, 0, 2]
