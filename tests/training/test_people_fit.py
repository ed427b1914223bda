"""Weights that make the right person likely, from choices built by hand; the pronouns that were read by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newscli import training
from newscli.core.coreference.choices import Choice
from newscli.core.phrases.chunks import Chunk

pytest.importorskip("scipy", reason="needs SciPy")
people_fit = pytest.importorskip("newscli.training.people_fit", reason="needs SciPy")


def choice(*people: tuple[str, float]) -> Choice:
    """A choice among people, each with one feature and the probability of having the pronoun's gender."""
    chunk = Chunk(0, "mention", 0, 2, "he", 0, 0, 0, "he", "PRP", "P")
    features = [[(name, 1.0)] for name, _ in people]
    return Choice(chunk, list(range(len(people))), features, [gender for _, gender in people])


def test_what_the_right_people_have_draws() -> None:
    cases = [people_fit.Case(choice(("near", 0.5), ("far", 0.5)), 0)] * 20
    weights = people_fit.fit(cases)
    assert weights["near"] > 0 > weights["far"]


def test_genders_teach_where_nobody_is_known() -> None:
    cases = [people_fit.Case(choice(("near", 0.04), ("far", 0.96)), None)] * 200
    weights = people_fit.fit(cases)
    assert weights["far"] > 0 > weights["near"]


def test_a_person_of_the_other_gender_need_not_be_pushed_away() -> None:
    known = people_fit.fit([people_fit.Case(choice(("near", 0.5), ("far", 0.5)), 0)] * 20)
    told = people_fit.fit([people_fit.Case(choice(("near", 0.96), ("far", 0.04)), 0)] * 20)
    assert 0 < told["near"] < known["near"]


def test_equal_cases_give_equal_weights() -> None:
    cases = [people_fit.Case(choice(("near", 0.7), ("far", 0.4), ("first", 0.5)), at % 3) for at in range(30)]
    assert people_fit.fit(cases) == people_fit.fit(cases)


def test_the_pronouns_read_by_hand_stand_once_and_mean_a_name_elsewhere() -> None:
    text = Path(training.__file__).with_name("pronouns.json").read_text(encoding="utf-8")
    articles = json.loads(text)
    assert sum(map(len, articles.values())) > 600
    for pairs in articles.values():
        pronouns = [pronoun for pronoun, _ in pairs]
        assert pronouns == sorted(set(pronouns))
        assert all(pronoun != name for pronoun, name in pairs)
