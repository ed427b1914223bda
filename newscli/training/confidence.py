"""Fits how sure records are: a logistic model over what the steps before say of themselves.

The steps are sure of the articles that they were trained on, so that these tell nothing: the model is fitted on real
articles that none of them saw, and judged on those left out of a fit, and on others (``tests/bench/confidence.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from newscli.core import coreference, phrases, pipeline
from newscli.core.records.build import attributed, build_records
from newscli.core.records.confidence import Features, features
from newscli.evaluation.gold import from_dict
from newscli.evaluation.records import judge_records
from newscli.training.corpora import read, write_json
from newscli.training.softmax import Array

CORPUS = "real_dev"
L2 = 3.0
"""The strongest of .3, 1 and 3, which lost nothing on the articles left out and was best on polnear_dev."""
DIGITS = 3


class Case(NamedTuple):
    """A record."""

    article: str
    """Id of its article."""
    features: Features
    """What tells how sure it is."""
    right: bool
    """Whether it is right."""


def train(data: Path, models: Path) -> None:
    """Write ``confidence.json.gz``."""
    weights = fit(list(cases(data, CORPUS)))
    rounded = {name: round(float(weight), DIGITS) for name, weight in weights.items()}
    write_json(models / "confidence.json.gz", rounded)


def cases(data: Path, name: str) -> Iterator[Case]:
    """The records of a corpus that its annotation tells of."""
    for number, article in enumerate(read(data, name)):
        gold = from_dict(article, str(number))
        document = pipeline.prepare(gold.text)
        clauses = phrases.read_clauses(document)
        statements = pipeline.statements(document, clauses)
        resolution = coreference.resolve_mentions(document, clauses, statements)
        quotes = build_records(gold.id, document, clauses, statements, resolution, (), {}).quotes
        known = {
            f"q{at}": features(one.statement, one.speaker)
            for at, one in enumerate(attributed(document, clauses, statements, resolution), 1)
        }
        for quote, right in judge_records(gold, quotes):
            yield Case(gold.id, known[quote.id], right)


def fit(found: Sequence[Case]) -> dict[str, float]:
    """Feature to weight, by L-BFGS."""
    from scipy.optimize import minimize

    names = sorted({name for case in found for name in case.features})
    table = np.array([[case.features.get(name, 0.0) for name in names] for case in found])
    right = np.array([case.right for case in found], float)

    def loss(weights: Array) -> tuple[float, Array]:
        scores = table @ weights
        value = np.logaddexp(0, -scores * (2 * right - 1)).sum() + 0.5 * L2 * weights @ weights
        return float(value), table.T @ (1 / (1 + np.exp(-scores)) - right) + L2 * weights

    weights = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return dict(zip(names, map(float, weights), strict=True))
