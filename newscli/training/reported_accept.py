"""The acceptance model of reported speech: logistic regression over the figures of cross-fitted drafts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from newscli.core.document import Document
from newscli.core.reported_spans import Draft

ENOUGH = 0.5
"""Intersection over union from which a content counts as found."""
SQUARES = 0.3
"""Scale of the squared terms against the linear ones, so that the penalty holds them back more."""
PENALTY = 1.0


@dataclass(frozen=True, slots=True)
class Judged:
    """A draft with the truth."""

    numbers: list[float]
    """What the model reads."""
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
        rows.append(Judged(found.numbers, bool(matches), right_source))
    return rows


def _same_source(attribution: dict[str, Any], mention: tuple[int, int] | None) -> bool:
    named = attribution.get("speaker_span")
    return not named or (mention is not None and _overlap(named, mention) > 0)


def _overlap(one: Sequence[int], other: Sequence[int]) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def _shared(one: Sequence[int], other: Sequence[int]) -> float:
    return _overlap(one, other) / max(1, max(one[1], other[1]) - min(one[0], other[0]))


def fit(rows: Sequence[Judged]) -> tuple[list[list[float]], list[list[float]]]:
    """The models of content, and of content with source, for :func:`newscli.core.reported.logistic`."""
    return (
        _logistic([row.numbers for row in rows], [row.right for row in rows]),
        _logistic([row.numbers for row in rows], [row.right_source for row in rows]),
    )


def _logistic(rows: Sequence[Sequence[float]], truth: Sequence[bool]) -> list[list[float]]:
    """Newton's method for a penalised logistic regression on standardised numbers and their squares."""
    import numpy as np

    numbers, target = np.array(rows), np.array(truth, float)
    mean, deviation = numbers.mean(0), numbers.std(0)
    deviation[deviation < 1e-3] = 1.0  # a number that never varies says nothing
    linear = (numbers - mean) / deviation
    table = np.hstack([linear, SQUARES * linear**2, np.ones((len(linear), 1))])
    weights = np.zeros(table.shape[1])
    for _ in range(30):
        guess = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (guess - target) + PENALTY * weights
        curve = (table * (guess * (1 - guess))[:, None]).T @ table + PENALTY * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    size = linear.shape[1]
    parts = (mean, deviation, weights[:size], SQUARES * weights[size : 2 * size], weights[-1:])
    return [[round(float(value), 5) for value in part] for part in parts]
