"""Facts by which drafts are accepted, from plain-text fixtures that mark content and source; the logistic model."""

from __future__ import annotations

import cases
import pytest
import reported_views

from newscli.core.reported.accept import Draft, Judge, facts, logit


@cases.each("core/reported/accept")
def test_facts(case: cases.Case) -> None:
    _, view, found = reported_views.drafted(case.text)
    cases.check_features(set(facts(view, found)), case.rows)


def test_a_judge_weighs_numbers_and_facts() -> None:
    judge = Judge([(1.0, 2.0, 0.5, 0.0)], {"L=say": 1.0}, 0.0)
    draft = Draft(0, 0, 0, 1, 0, 4, None, 0.0, [3.0], ["L=say", "unknown"])
    assert logit(judge.probability(draft)) == pytest.approx(1.5)
