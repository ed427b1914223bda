"""Strategies of records and articles that hold together, with text from all corners of Unicode."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from newscli.model import (
    Article,
    Entity,
    KeySentence,
    Keyword,
    Piece,
    Polarity,
    Quote,
    SourceType,
    Speaker,
    Summary,
)

TEXTS = st.text(max_size=20)
WORDS = (
    st.sampled_from(
        [
            "Ana Ruiz",
            "Ruíz",
            "the union",
            "Port Ellery",
            "“yes”",
            "\x00\x1b[31m",
            "=cmd()",
            "\ud83d",
            "\U0001f600",
            "𝔸",
        ]
    )
    | TEXTS
)
OFFSETS = st.integers(0, 2**31 - 1)
COUNTS = st.integers(0, 10**6)
SHARES = st.floats(0, 1)
SPANS = st.tuples(OFFSETS, OFFSETS)
PIECES = st.builds(Piece, WORDS, OFFSETS, OFFSETS)
MAYBE = st.none() | WORDS
FORMS = st.lists(WORDS, max_size=3).map(tuple)
TYPES = st.sampled_from([None, *get_args(SourceType)])
SPAN_LISTS = st.lists(SPANS, max_size=3).map(tuple)


def of(record: Any, article: str, identity: str, /, **fields: Any) -> Any:
    return st.builds(record, st.just(article), st.just(identity), **fields)


def quotes(article: str, identity: str) -> Any:
    return of(
        Quote, article, identity, kind=st.sampled_from(["direct", "mixed", "indirect"]), text=WORDS, start=OFFSETS,
        end=OFFSETS, quoted=SPAN_LISTS, turn=COUNTS, speaker=MAYBE, speaker_id=st.sampled_from([None, "e1", "e2", "s9"]),
        mention=st.none() | PIECES, cue=st.none() | PIECES, paragraph=COUNTS, confidence=SHARES, evidence=TEXTS,
        type=TYPES,
        polarity=st.sampled_from(get_args(Polarity)),
    )  # fmt: skip


def speakers(article: str, identity: str) -> Any:
    return of(
        Speaker, article, identity, name=WORDS, aliases=FORMS, label=TEXTS, role=MAYBE, affiliation=MAYBE, pronouns=MAYBE,
        quotes=COUNTS, direct=COUNTS, mixed=COUNTS, indirect=COUNTS, words=COUNTS, share=SHARES, start=OFFSETS,
        type=TYPES,
    )  # fmt: skip


def entities(article: str, identity: str) -> Any:
    return of(
        Entity, article, identity, name=WORDS, label=TEXTS, count=COUNTS, aliases=FORMS, mentions=SPAN_LISTS,
        salience=SHARES,
    )  # fmt: skip


def summaries(article: str) -> Any:
    return st.builds(
        Summary, article=st.just(article), title=MAYBE, date=MAYBE, byline=MAYBE, dateline=MAYBE, language=TEXTS,
        sentences=st.lists(st.builds(KeySentence, WORDS, OFFSETS, OFFSETS, SHARES), max_size=2).map(tuple),
        keywords=st.lists(st.builds(Keyword, WORDS, SHARES), max_size=2).map(tuple),
        speakers=FORMS, entities=FORMS, words=COUNTS, sentence_count=COUNTS, quoted_share=SHARES, reading_minutes=SHARES,
        source=MAYBE, section=MAYBE, url=MAYBE,
    )  # fmt: skip


@st.composite
def articles(draw: Any) -> Article:
    """Any article: ids are unique within it, offsets are anywhere."""
    name = draw(WORDS)
    return Article(
        name,
        draw(WORDS),
        tuple(draw(quotes(name, f"q{number}")) for number in range(1, draw(st.integers(1, 4)))),
        tuple(draw(speakers(name, f"e{number}")) for number in range(1, draw(st.integers(1, 3)))),
        tuple(draw(entities(name, f"e{number}")) for number in range(1, draw(st.integers(1, 3)))),
        draw(summaries(name)),
    )
