"""Fixtures: ``article date kind speaker | text`` a quote (``-``: no speaker); expected: a variant a line, in the order of
its trace, what has changed, and the words marked as wdiff does it."""

import cases
import pytest
import traced_quotes
from hypothesis import given
from hypothesis import strategies as st

from newscli.io.outputs.variants import in_marks
from newscli.io.store.bins import bins
from newscli.model import Article
from newscli.trace import Trace, Tracer, Variant, find_traces
from newscli.trace.alignment import align, differences
from newscli.trace.changes import Said, same_words
from newscli.trace.utterances import Utterance

CASES = cases.read("trace/traces")


def traces(articles: list[Article]) -> list[Trace]:
    with bins() as place:
        return list(find_traces(articles, place))


def row(variant: Variant) -> str:
    if variant.place == 1:
        return f"{variant.article} first"
    words = f": {in_marks(variant)}" if {"added", "dropped", "changed", "cut"} & {*variant.changes} else ""
    return f"{variant.article} {' '.join(variant.changes) or 'same'}{words}"


@pytest.mark.parametrize("case", CASES, ids=cases.title)
def test_traces(case: cases.Case) -> None:
    found = [
        row(variant) for trace in traces([*traced_quotes.articles(case.text)]) for variant in trace.variants
    ]
    assert found == list(case.rows)


WORDS = "The harbour has never been as clean as this summer."


@pytest.mark.parametrize(
    ("first", "later", "same", "changes"),
    [
        ("George Brown", "Gordon Brown", False, ("speaker",)),  # the names alone might be one person's
        ("George Brown", "Gordon Brown", True, ()),
        ("Bill Munro", "William J. Munro", True, ()),
        ("Bob Lowe", "Robert Lowe", True, ()),  # nor do equal letters decide
        ("Ada Munro", "Ada Munro", False, ("speaker",)),  # two people of one name
        ("Ada Munro", "Munro", False, ()),  # nobody knows whom the surname alone means
        ("Ada Munro", "Lowe", False, ("speaker",)),
        ("Ada Munro", "-", False, ()),
    ],
)
def test_the_people_of_all_articles_say_who_is_another(
    first: str, later: str, same: bool, changes: tuple[str, ...]
) -> None:
    text = f"a 2024-05-01 direct {first} | {WORDS}\nb 2024-05-02 direct {later} | {WORDS}"
    with bins() as place:
        tracer = Tracer(place)
        for number, article in enumerate(traced_quotes.articles(text), 1):
            tracer.add(article, {speaker.id: 1 if same else number for speaker in article.speakers})
        [trace] = tracer.traces()
    assert trace.variants[1].changes == changes


TALK = st.lists(
    st.sampled_from("the old quay will not be sold, but (we) pay £9.50! for «lamps» it’s I don't".split()),
    max_size=14,
)


@given(TALK, TALK)
def test_the_differences_put_together_are_both_texts(one: list[str], other: list[str]) -> None:
    first, later = (Said.of(said(" ".join(words))) for words in (one, other))
    for loosely in (False, True):
        found = differences(
            align(first.words, later.words, loosely), first.utterance.text, later.utterance.text
        )
        if first.words and later.words:
            assert "".join(part.first for part in found) == first.utterance.text
            assert "".join(part.text for part in found) == later.utterance.text


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_is_too_strange(one: str, other: str) -> None:
    same_words(Said.of(said(one)), Said.of(said(other)))


def said(text: str) -> Utterance:
    return Utterance(1, None, ("q1",), "direct", text, 0, len(text), None, ())
