"""The acceptance model of reported speech: logistic regression over cross-fitted drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from newscli.core.document import Document
from newscli.core.reported.accept import HIGHEST_SQUARE, Draft

ENOUGH = 0.5
"""Intersection over union from which a content counts as found."""
SQUARES = 0.3
"""Scale of the squared terms against the linear ones, so that the penalty holds them back more."""
PENALTY, FACT_PENALTY = 1.0, 20.0
"""Penalties on the weights of numbers and of facts."""
CONSTANT = 1e-3
"""A number that deviates less than this says nothing."""
MIN_COUNT = 4
"""Rarer facts are left out."""
SMALLEST = 0.02
"""Weights of facts nearer to zero are dropped."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft with the truth."""

    numbers: list[float]
    """What the model reads."""
    facts: list[str]
    """What it reads besides."""
    right: bool
    """The content is that of the attribution with this cue."""
    right_source: bool
    """So is the source."""


def judged(article: tuple[dict[str, Any], Document], drafts: Sequence[Draft]) -> list[Judged]:
    """The drafts of an article held against its annotated attributions."""
    gold, document = article
    rows = []
    for found in drafts:
        sentence = document.sentences[found.sentence]
        cue = sentence.starts[found.cue], sentence.ends[found.cue]
        matches = [
            attribution
            for attribution in gold["reported"]
            if attribution["cue_span"]
            and _overlap(attribution["cue_span"], cue)
            and _shared((found.start, found.end), (attribution["start"], attribution["end"])) >= ENOUGH
        ]
        mention = found.mention and (sentence.starts[found.mention[0]], sentence.ends[found.mention[1] - 1])
        right_source = any(_same_source(attribution, mention) for attribution in matches)
        rows.append(Judged(found.numbers, found.facts, bool(matches), right_source))
    return rows


def _same_source(attribution: dict[str, Any], mention: tuple[int, int] | None) -> bool:
    named = attribution.get("speaker_span")
    return not named or (mention is not None and _overlap(named, mention) > 0)


def _overlap(one: Sequence[int], other: Sequence[int]) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _shared(one: Sequence[int], other: Sequence[int]) -> float:
    return _overlap(one, other) / max(1, max(one[1], other[1]) - min(one[0], other[0]))


def fit(rows: Sequence[Judged]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The models of content, and of content with source, as :meth:`Judge.read` takes them."""
    table = Table(rows)
    return table.fit([row.right for row in rows]), table.fit([row.right_source for row in rows])


class Table:
    """Drafts as a matrix: standardised numbers, their squares, facts, a constant."""

    def __init__(self, rows: Sequence[Judged]) -> None:
        import numpy as np
        from scipy.sparse import csr_matrix, hstack

        numbers = np.array([row.numbers for row in rows])
        self._mean, self._deviation = numbers.mean(0), numbers.std(0)
        self._deviation[self._deviation < CONSTANT] = 1.0
        linear = (numbers - self._mean) / self._deviation
        squares = np.minimum(linear**2, HIGHEST_SQUARE)
        counts = Counter(fact for row in rows for fact in row.facts)
        self._facts = sorted(fact for fact, count in counts.items() if count >= MIN_COUNT)
        column = {fact: number for number, fact in enumerate(self._facts)}
        cells = [(r, column[fact]) for r, row in enumerate(rows) for fact in row.facts if fact in column]
        shape = (len(rows), len(column))
        facts = csr_matrix((np.ones(len(cells)), tuple(zip(*cells, strict=True))), shape=shape)
        dense = np.hstack([linear, SQUARES * squares, np.ones((len(rows), 1))])
        self._matrix = hstack([csr_matrix(dense), facts]).tocsr()
        self._size = numbers.shape[1]
        self._penalty = np.array([PENALTY] * dense.shape[1] + [FACT_PENALTY] * len(column))

    def fit(self, truth: Sequence[bool]) -> dict[str, Any]:
        """Penalised logistic regression by L-BFGS."""
        import numpy as np
        from scipy.optimize import minimize

        matrix, penalty, target = self._matrix, self._penalty, np.array(truth, float)

        def loss(weights: Any) -> tuple[float, Any]:
            scores = matrix @ weights
            total = np.logaddexp(0, scores).sum() - target @ scores + 0.5 * (penalty * weights**2).sum()
            return total, matrix.T @ (1 / (1 + np.exp(-scores)) - target) + penalty * weights

        start = np.zeros(matrix.shape[1])
        found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 300})
        return self._stored([float(weight) for weight in found.x])

    def _stored(self, weights: list[float]) -> dict[str, Any]:
        size = self._size
        means, deviations = map(float, self._mean), map(float, self._deviation)
        squares = [SQUARES * weight for weight in weights[size : 2 * size]]
        scales = zip(means, deviations, weights[:size], squares, strict=True)
        facts = zip(self._facts, weights[2 * size + 1 :], strict=True)
        return {
            "scales": [[round(value, 5) for value in scale] for scale in scales],
            "facts": {fact: round(weight, 3) for fact, weight in facts if abs(weight) >= SMALLEST},
            "constant": round(weights[2 * size], 5),
        }
