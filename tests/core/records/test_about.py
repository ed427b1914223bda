"""The entities that a quote is about: those named inside it; from plain-text fixtures, and by offsets alone."""

from __future__ import annotations

from typing import Any

import cases
import pytest
import steps
import toys
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.records.about import entities_in
from newscli.core.records.build import build_records
from newscli.model import Piece


def rows(text: str) -> list[str]:
    """For each quote the names inside it."""
    given = steps.marked(text)
    document, clauses, found = steps.statements(given)
    built = build_records("a.txt", document, clauses, found, steps.resolution(given, clauses.chunks), ())
    about = entities_in(built.quotes, built.entities)
    return [
        f"{quote.text}: {', '.join(built.entities[at].name for at in places) or 'nobody'}"
        for quote, places in zip(built.quotes, about, strict=True)
    ]


@cases.each("core/records/about")
def test_about(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def inside(span: tuple[int, int], *mentions: tuple[int, int], speaker: tuple[int, int] | None = None) -> bool:
    """Whether a quote with this span, its speaker named there, is about an entity with these mentions."""
    named = Piece("he", *speaker) if speaker else None
    quote = toys.quote(1, "direct", "Nobody slept,", start=span[0], end=span[1], mention=named)
    return entities_in([quote], [toys.entity(mentions=mentions)]) == [[0]]


@pytest.mark.parametrize(
    ("mentions", "expected"),
    [
        ([(10, 12)], True),
        ([(10, 20)], True),
        ([(18, 20)], True),
        ([(9, 12)], False),
        ([(18, 21)], False),
        ([(0, 5), (20, 25)], False),
        ([(0, 5), (11, 12), (13, 15)], True),
        ([], False),
    ],
)
def test_a_mention_must_lie_inside(mentions: list[tuple[int, int]], expected: bool) -> None:
    assert inside((10, 20), *mentions) is expected


def test_the_speaker_in_the_middle_of_the_clause_is_no_part_of_it() -> None:
    """ "Fraudsters, Hale said, don't last": the span runs over the speaker's name."""
    assert not inside((10, 40), (23, 27), speaker=(23, 27))
    assert inside((10, 40), (23, 27), (30, 34), speaker=(23, 27))
    assert inside((10, 40), (23, 27), speaker=(50, 54))


SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda place: (place[0], sum(place)))


@given(
    st.lists(st.tuples(SPANS, st.none() | SPANS), max_size=3),
    st.lists(st.lists(SPANS, max_size=3), max_size=4),
)
def test_it_is_what_looking_at_every_pair_finds(
    quotes: list[Any], entities: list[list[tuple[int, int]]]
) -> None:
    def holds(quote: tuple[int, int], speaker: tuple[int, int] | None, mention: tuple[int, int]) -> bool:
        apart = speaker is None or mention[1] <= speaker[0] or speaker[1] <= mention[0]
        return quote[0] <= mention[0] and mention[1] <= quote[1] and apart

    expected = [
        [at for at, mentions in enumerate(entities) if any(holds(quote, speaker, one) for one in mentions)]
        for quote, speaker in quotes
    ]
    found = entities_in(
        [
            toys.quote(
                1, "direct", "Nobody slept,", start=a, end=b, mention=speaker and Piece("he", *speaker)
            )
            for (a, b), speaker in quotes
        ],
        [toys.entity(mentions=tuple(mentions)) for mentions in entities],
    )
    assert found == expected
