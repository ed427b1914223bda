"""Key sentences and figures."""

from __future__ import annotations

from dataclasses import replace

import cases
import toys
from hypothesis import given
from hypothesis import strategies as st

from newscli.core import layout, tagging, tokens
from newscli.core.document import Document
from newscli.core.summary import summary


def prepared(text: str) -> Document:
    """A text with layout and tagged sentences; names are not needed here."""
    page = layout.read(text)
    quoted_spans = tokens.pair(text, page.paragraphs)
    return Document(text, page, quoted_spans, tagging.tag(tokens.split(text, page.paragraphs, quoted_spans)))


@cases.each("core/summary/summary")
def test_key_sentences(case: cases.Case) -> None:
    sentences = prepared(case.text).sentences
    found = summary.key_sentences(case.text, sentences, 3)
    assert [sentence.text for sentence in found] == list(case.rows)
    assert [case.text[sentence.start : sentence.end] for sentence in found] == list(case.rows)


TEXT = """Mill to shut

By Jane Doe

OSLO, March 3, 2021 - The mill will shut, said Tom Bell.

“We tried all,” he said.
"""


def test_figures_and_header() -> None:
    quoted = ((TEXT.index("We"), TEXT.index(",” he") + 1),)
    record = summary.summarize(
        "a.txt",
        prepared(TEXT),
        [replace(toys.article().quotes[0], quoted=quoted)],
        [toys.speaker(name="Tom Bell", words=3), toys.speaker(name="Ann Lee", words=5)],
        [toys.entity(name="Mill", salience=0.2), toys.entity(name="Oslo", salience=1.0)],
    )
    assert (record.article, record.title, record.date) == ("a.txt", "Mill to shut", "2021-03-03")
    assert (record.byline, record.dateline) == ("Jane Doe", "OSLO")
    assert (record.speakers, record.entities) == (("Ann Lee", "Tom Bell"), ("Oslo", "Mill"))
    assert (record.words, record.sentence_count) == (len(TEXT.split()), 2)
    assert record.quoted_share == round(3 / len(TEXT.split()), 4)
    assert record.reading_minutes == 0.1


def test_scores_rank_the_sentences_between_nought_and_one() -> None:
    text = cases.read("core/summary/summary")[0].text
    found = summary.key_sentences(text, prepared(text).sentences, 9)
    assert max(sentence.score for sentence in found) == 1.0
    assert min(sentence.score for sentence in found) == 0.0


def test_nothing_in_nothing_out() -> None:
    record = summary.summarize("-", prepared(""))
    assert (record.sentences, record.keywords, record.words, record.quoted_share) == ((), (), 0, 0.0)


def test_a_text_without_a_whole_sentence_has_no_key_sentence() -> None:
    text = "Contents\n\nPages 3 to 9"
    assert summary.key_sentences(text, prepared(text).sentences, 3) == ()


def test_very_many_key_sentences_of_a_long_text() -> None:
    text = " ".join(f"Ferry number {n} left port {n % 7}." for n in range(3000))
    assert len(summary.key_sentences(text, prepared(text).sentences, 1000)) == 1000


WORDS = ["He", "mill", "“", "”", ".", "said", "The", "this", "\n\n", "Oslo", "shut"]


@given(st.lists(st.sampled_from(WORDS)).map(" ".join), st.integers(0, 5))
def test_key_sentences_are_sentences_of_the_text_in_order(text: str, count: int) -> None:
    sentences = prepared(text).sentences
    found = summary.key_sentences(text, sentences, count)
    spans = [(sentence.start, sentence.end) for sentence in found]
    assert len(found) <= count
    assert spans == sorted(spans)
    assert set(spans) <= {(sentence.start, sentence.end) for sentence in sentences}
