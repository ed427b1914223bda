"""How true ``confidence`` is: its calibration error, and how many of the surest records are right.

    python tests/bench/confidence.py FOLDER

FOLDER has the annotated corpora. On the corpus that the weights are fitted on, each tenth of the articles is judged by
weights fitted on the others.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from math import exp
from pathlib import Path

from newscli.core.records.confidence import load
from newscli.training.confidence import CORPUS, Case, cases, fit

FOLDS = BINS = 10
SURE = 0.95

Weights = dict[str, float]


def chance(weights: Weights, case: Case) -> float:
    return 1 / (1 + exp(-sum(weights.get(name, 0.0) * value for name, value in case.features.items())))


def left_out(found: Sequence[Case]) -> list[float]:
    """The chance of each record, by weights that were fitted without its article."""
    articles = sorted({case.article for case in found})
    folds = [
        fit([case for case in found if articles.index(case.article) % FOLDS != fold]) for fold in range(FOLDS)
    ]
    return [chance(folds[articles.index(case.article) % FOLDS], case) for case in found]


def shipped(found: Sequence[Case]) -> list[float]:
    return [chance(load(), case) for case in found]


def figures(found: Sequence[Case], chances: Sequence[float]) -> dict[str, float | int | None]:
    """Expected calibration error over ten bins (Guo et al. 2017), and the records from .95 on."""
    error = 0.0
    for number in range(BINS):
        here = [at for at, value in enumerate(chances) if min(BINS - 1, int(value * BINS)) == number]
        error += abs(sum(chances[at] - found[at].right for at in here))
    surest = [case.right for case, value in zip(found, chances, strict=True) if value >= SURE]
    return {
        "records": len(found),
        "right": round(sum(case.right for case in found) / len(found), 4),
        "calibration_error": round(error / len(found), 4),
        "surest": len(surest),
        "surest_right": round(sum(surest) / len(surest), 4) if surest else None,
    }


def main(folder: str) -> None:
    ways: dict[str, Callable[[Sequence[Case]], list[float]]] = {CORPUS: left_out, "polnear_dev": shipped}
    for name, way in ways.items():
        found = list(cases(Path(folder), name))
        print(json.dumps({"corpus": name, **figures(found, way(found))}))


if __name__ == "__main__":
    main(sys.argv[1])
