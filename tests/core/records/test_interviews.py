"""Who says what nothing near explains."""

from __future__ import annotations

import cases
import pytest

from newscli import parse
from newscli.core.attribution import Statement
from newscli.core.document import Link, Span
from newscli.core.records.interviews import settle
from newscli.core.records.speakers import Speaker


@pytest.mark.parametrize("case", cases.read("core/records/interviews"), ids=cases.title)
def test_speakers(case: cases.Case) -> None:
    assert [str(quote.speaker) for quote in parse(case.text).quotes] == list(case.rows)


def speaker(name: str) -> Speaker:
    return Speaker(None, name, 0, Link("name", 1.0), "person")


def stated(confidence: float, evidence: str = "cue-after") -> Statement:
    return Statement("direct", Span(0, 5), (Span(0, 5),), 1, Span(7, 9), None, confidence, evidence)


def test_a_doubtful_mention_in_another_paragraph_gives_way_to_the_leading_voice() -> None:
    statements = [*[stated(0.9)] * 4, stated(0.4, "later-paragraph"), stated(0.7, "later-paragraph")]
    speakers = [*[speaker("Ida Brandt")] * 4, speaker("Ron Hale"), speaker("Ron Hale")]
    found, names = settle(statements, speakers)
    assert [one.name if one else None for one in names[4:]] == ["Ida Brandt", "Ron Hale"]
    assert (found[4].evidence, found[4].mention) == ("interview", None)


def test_without_a_leading_voice_nothing_changes() -> None:
    statements = [*[stated(0.9)] * 4, stated(0.4, "later-paragraph")]
    speakers = [*[speaker("Ida Brandt"), speaker("Ron Hale")] * 2, speaker("Amy Chu")]
    assert settle(statements, speakers) == (statements, speakers)
