"""Fits what draws a pronoun to a person: a softmax over the people it may mean.

For some pronouns the person is known. For many more only the gender is: where the people near by are known, by title
or first name, to be of both genders, "she" tells that it is one of the women. Both make the weights probable, the
second with less weight a pronoun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from newscli.core.coreference.choices import Choice
from newscli.training.softmax import Array, exponentials

PENALTY = 2.0
"""L2 penalty on the weights."""
BY_GENDER = 0.1
"""What a pronoun counts whose gender alone is known."""
ITERATIONS = 300


@dataclass(frozen=True, slots=True)
class Case:
    """A pronoun with the people it may mean."""

    choice: Choice
    """What the resolver knew."""
    right: int | None
    """Position of the right person; None when only the gender is known."""


class Table:
    """The cases as a matrix: a row a person who may be meant."""

    def __init__(self, cases: Sequence[Case]) -> None:
        from scipy.sparse import csr_matrix

        self.names = sorted({name for case in cases for found in case.choice.features for name, _ in found})
        column = {name: number for number, name in enumerate(self.names)}
        cells = [found for case in cases for found in case.choice.features]
        rows = np.repeat(np.arange(len(cells)), [len(found) for found in cells])
        columns = [column[name] for found in cells for name, _ in found]
        values = [value for found in cells for _, value in found]
        self.matrix = csr_matrix((values, (rows, columns)), shape=(len(cells), len(self.names)))
        sizes = [len(case.choice.entities) for case in cases]
        self.first = np.cumsum([0, *sizes[:-1]])
        self.owner = np.repeat(np.arange(len(cases)), sizes)
        known = np.array([case.right is not None for case in cases])
        genders = np.array([share for case in cases for share in case.choice.genders])
        right = np.array(
            [at == case.right for case in cases for at in range(len(case.choice.entities))], float
        )
        self.prior = np.where(known[self.owner], np.log(genders), 0.0)
        self.target = np.where(known[self.owner], right, genders)
        self.weight = np.where(known, 1.0, BY_GENDER)

    def loss(self, weights: Array) -> tuple[float, Array]:
        """Minus the log probability of what is known, with its gradient."""
        scores = self.matrix @ weights + self.prior
        exponents, totals = exponentials(scores, self.first, self.owner)
        share = exponents / totals[self.owner]
        joint = share * self.target
        total = np.maximum(np.add.reduceat(joint, self.first), 1e-30)
        pull = (share - joint / total[self.owner]) * self.weight[self.owner]
        value = -(np.log(total) * self.weight).sum() + 0.5 * PENALTY * weights @ weights
        return float(value), self.matrix.T @ pull + PENALTY * weights


def fit(cases: Sequence[Case]) -> dict[str, float]:
    """Feature to weight, by L-BFGS."""
    from scipy.optimize import minimize

    table = Table(cases)
    start = np.zeros(len(table.names))
    found = minimize(table.loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS})
    return {name: float(weight) for name, weight in zip(table.names, found.x, strict=True)}
