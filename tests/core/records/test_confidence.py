"""How sure records are: what tells, and which way."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscli.core.attribution.statements import Statement
from newscli.core.document import Link, Span
from newscli.core.records.confidence import Attributed, confidence, features, likely, load
from newscli.core.records.speakers import Speaker


def statement(kind: str = "direct", sure: float = 0.9, length: int = 60) -> Statement:
    return Statement(kind, Span(0, length), (), 1, Span(80, 90), None, sure, "cue-after")  # type: ignore[arg-type]


def speaker(kind: str = "name", probability: float = 1.0, name: str = "Ida Brandt") -> Speaker:
    return Speaker(0, name, 80, Link(kind, probability))


def chance(said: Statement, who: Speaker | None) -> float:
    return confidence(said, who, load())


@pytest.mark.parametrize("kind", ["direct", "mixed", "indirect"])
def test_a_surer_step_makes_a_surer_record(kind: str) -> None:
    assert chance(statement(kind, 0.99), speaker()) > chance(statement(kind, 0.5), speaker())


def test_a_pronoun_is_as_sure_as_whom_it_means() -> None:
    assert chance(statement(), speaker("he", 0.99)) > chance(statement(), speaker("he", 0.4))


def test_a_name_that_says_who_it_is_is_surer_than_a_surname_of_two_people() -> None:
    assert chance(statement(), speaker("name")) > chance(statement(), speaker("surname", 0.5))


def test_what_tells() -> None:
    assert set(features(statement(), speaker())) == {"direct", "direct found", "link name"}
    assert set(features(statement(), speaker("he", 0.7))) == {
        "direct",
        "direct found",
        "link he",
        "link odds",
    }
    assert "direct nobody" in features(statement(), None)
    assert features(statement("indirect", length=10), None)["short"] == 1.0
    assert features(statement("mixed", length=300), None)["long"] == 1.0


@given(
    st.sampled_from(["direct", "mixed", "indirect"]), st.floats(0, 1), st.floats(0, 1), st.text(max_size=9)
)
def test_a_chance_is_between_nought_and_one(kind: str, sure: float, probability: float, link: str) -> None:
    assert 0 < chance(statement(kind, sure), speaker(link, probability)) < 1
    assert 0 < chance(statement(kind, sure), None) < 1


def test_reported_clauses_that_are_hardly_ever_right_are_no_records() -> None:
    doubtful = Attributed(statement("indirect", 0.02, length=10), None)
    sure = Attributed(statement("indirect", 0.95), speaker())
    quoted = Attributed(statement("direct", 0.02), None)
    found = likely([doubtful, sure, quoted], load())
    assert [one.statement for one in found] == [sure.statement, quoted.statement]
    assert found[0].confidence == chance(sure.statement, sure.speaker)
