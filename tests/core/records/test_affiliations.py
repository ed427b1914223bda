"""Whom a source speaks for, and what kind of source it is."""

from __future__ import annotations

import cases
from hypothesis import given
from hypothesis import strategies as st

from newscli import parse
from newscli.core.document import Entity, Span
from newscli.core.records.affiliations import Affiliations


def rows(text: str) -> list[str]:
    """The speakers: ``name | role | affiliation | type``."""
    return [
        f"{speaker.name} | {speaker.role or '-'} | {speaker.affiliation or '-'} | {speaker.type}"
        for speaker in parse(text).speakers
    ]


@cases.each("core/records/affiliations")
def test_speakers(case: cases.Case) -> None:
    assert rows(case.text) == list(case.rows)


def test_a_quote_has_the_type_of_its_speaker() -> None:
    article = parse("“We shall see,” a spokesman said. “Or not,” said Ida Brandt.")
    types = {speaker.id: speaker.type for speaker in article.speakers}
    assert [quote.type for quote in article.quotes] == [
        types[quote.speaker_id or ""] for quote in article.quotes
    ]
    assert set(types.values()) == {"unnamed_person", "person"}


@given(st.text(alphabet="a for'sof the\nX’", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_any_place_of_any_text_can_be_asked_for(text: str, start: int, end: int) -> None:
    entities = [Entity("X", "ORG", (), (Span(3, 4), Span(9, 12)))]
    service = Affiliations(text, entities).of(min(start, len(text)), min(end, len(text)))
    assert service is None or service.affiliation == "X"
