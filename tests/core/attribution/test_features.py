"""Features of candidates for being the speaker, from plain-text fixtures: those of the last quoted span."""

from __future__ import annotations

import cases
import steps

from newscli.core.attribution.features import Features
from newscli.core.attribution.groups import FeatureCache


def as_names(names: list[str]) -> list[str]:
    return names


def features(text: str) -> set[str]:
    """Of each candidate its features: ``head: feature``."""
    clauses, index, contexts = steps.contexts(text)
    read = Features(clauses, index, FeatureCache(as_names))
    context = contexts[-1]
    return {f"{one.chunk.head}: {name}" for one in context.candidates for name in read.of(context, one)}


@cases.each("core/attribution/features")
def test_features(case: cases.Case) -> None:
    cases.check_features(features(case.text), case.rows)


def test_sums_are_those_of_the_names() -> None:
    clauses, index, (context,) = steps.contexts("The mayor told a clerk: “It is shut.”")
    names, sums = (
        Features(clauses, index, FeatureCache(as_names)),
        Features(clauses, index, FeatureCache(len)),
    )
    for candidate in context.candidates:
        assert sums.of(context, candidate) == len(names.of(context, candidate))
