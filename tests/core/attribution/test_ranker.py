"""Speakers of what stands in quote marks, from plain-text fixtures; any text; the limits of work."""

from __future__ import annotations

import cases
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core import pipeline
from newscli.core.attribution import ranker
from newscli.core.document import Attribution, Document
from newscli.core.phrases import read_clauses
from newscli.core.reported import finder


def attribute(text: str) -> tuple[Document, list[Attribution]]:
    document = pipeline.prepare(text)
    return document, ranker.attribute(document, read_clauses(document), finder.find(document))


def rows(text: str) -> list[str]:
    """Spoken quoted spans as ``mention | cue | evidence | words``."""
    document, found = attribute(text)
    shown = []
    for item in found:
        if item.speech >= ranker.SPEECH_THRESHOLD:
            mention = text[slice(*item.mention)] if item.mention else "-"
            cue = text[slice(*item.cue)] if item.cue else "-"
            words = text[slice(*document.quoted_spans[item.quoted_span].inner)]
            shown.append(f"{mention} | {cue} | {item.evidence} | {words}")
    return shown


@cases.each("core/attribution/ranker")
def test_attribution(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_pieces_of_one_utterance_share_a_turn() -> None:
    text = "“The bridge,” Brandt said, “is safe.”\n\n“It is not,” said Owen Pritchard.\n"
    document, found = attribute(text)
    assert ranker.number_turns(document, found) == [1, 1, 2]


LONG_QUOTE = """Brandt told the council on Tuesday:

"We will rebuild every pier of this harbour, and we will begin before the winter.

"(APPLAUSE).

{mark}We have waited for eleven years, and I will not wait for a twelfth," she said.
"""


def test_what_happens_in_the_room_is_no_piece_of_a_long_quote() -> None:
    found = rows(LONG_QUOTE.format(mark='"'))
    assert not [row for row in found if "APPLAUSE" in row]


@pytest.mark.parametrize(
    "text",
    [
        'Brandt said the harbour <a title="We will rebuild every pier">was safe</a>.\n',
        'Brandt said so herself.\n\n<post date=Tuesday\n">We will rebuild every pier, she said.<post/>\n',
    ],
    ids=["attribute", "its end"],
)
def test_marks_of_html_hold_nobodys_words(text: str) -> None:
    document, found = attribute(text)
    assert "rebuild" in text[slice(*document.quoted_spans[0].inner)]
    assert found[0].speech == 0


def test_a_quote_that_runs_over_paragraphs_keeps_its_mark() -> None:
    text = LONG_QUOTE.replace('"(APPLAUSE).\n\n', "")
    document, found = attribute(text.format(mark='"'))
    assert found[0].evidence == "same-turn"
    document, found = attribute(text.format(mark="“").replace('twelfth,"', "twelfth,”"))
    assert len(document.quoted_spans) == 2
    assert found[0].evidence != "same-turn"


def test_every_quoted_span_has_an_attribution() -> None:
    document, found = attribute('She reads "The Salt Ledger". "It is good," she said.')
    assert [item.quoted_span for item in found] == list(range(len(document.quoted_spans)))


@given(st.text(alphabet="ab He said “”\"'’—:.,\n", max_size=160))
def test_any_text_has_probabilities_and_spans_that_fit(text: str) -> None:
    document, found = attribute(text)
    assert len(found) == len(document.quoted_spans) == len(ranker.number_turns(document, found))
    for item in found:
        assert 0 <= item.confidence <= item.speech + 1e-6 <= 1 + 2e-6
        for span in (item.mention, item.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    "text", ['"a" ' * 3000, "“It is so,” he said, " * 500, "Brandt and " * 4000 + "“no.”"]
)
def test_long_paragraphs_are_read(text: str) -> None:
    document, found = attribute(text)
    assert len(found) == len(document.quoted_spans)
