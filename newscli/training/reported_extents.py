"""The chooser of extents: a conditional logit over the candidates of annotated cues."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newscli.core.reported.cue import cue_facts
from newscli.core.reported.extents import trimmed
from newscli.core.reported.finder import LEAST_PRIOR, Models, view_of
from newscli.core.reported.spans import Labels, candidates_of
from newscli.core.reported.view import View
from newscli.core.reported.window import Surroundings
from newscli.training.reported_fit import Corpus
from newscli.training.reported_gold import GoldCue

PENALTY = 8.0
"""On the squares of the weights."""
ITERATIONS = 150
MIN_COUNT = 3
"""Features of fewer candidates are left out."""
ENOUGH = 0.5
"""Intersection over union from which the best candidate is taught."""
WHOLE = 0.4
"""Added to the weight of the sentence's end: PolNeAR leaves trailing clauses out more often than readers do."""
WHOLE_IN_TRAINING = 0.7
"""The same while the drafts are made that acceptance is learnt from."""
SENTENCE_END = "ersent"
"""The feature of a candidate behind the cue that ends with the sentence."""
SMALLEST = 0.01
"""Weights of features nearer to zero are dropped."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates of one cue."""

    likeness: list[float]
    """Of each, intersection over union with the annotated content, in characters."""
    names: list[list[str]]
    """Its features."""
    numbers: list[list[float]]
    """Its numbers."""


def choices(corpus: Corpus, numbers: Sequence[int], models: Models) -> Iterator[Choice]:
    """The candidates of the annotated cues of some articles, by models that did not see these."""
    for number in numbers:
        document = corpus.articles[number][1]
        for cue in corpus.cues[number]:
            tag = document.sentences[cue.sentence].tags[cue.token]
            if cue.kind == "nothing" or (cue.kind == "rare" and not tag.startswith("VB")):
                continue
            found = _choice(view_of(document, cue.sentence, models.lemmas), cue, models)
            if found is not None:
                yield found


def _choice(view: View, cue: GoldCue, models: Models) -> Choice | None:
    facts = cue_facts(view, cue.token)
    if cue.kind != "rare" and models.prior(view, cue.token, facts) < LEAST_PRIOR:
        return None
    label = "D" if cue.kind == "direct" else "C"
    content = [token for token, kind in enumerate(cue.labels) if kind == label]
    first, last = trimmed(view, content[0], content[-1] + 1) if content else (0, 0)
    totals = Surroundings(view, models.spans.cache).of(cue.token, facts)
    candidates = candidates_of(view, cue.token, Labels(view, cue.token, totals, models.spans))
    extents = candidates.extents
    if first >= last or not extents:
        return None
    return Choice(
        [_likeness(view, (extent.first, extent.last), (first, last)) for extent in extents],
        [candidates.names(extent) for extent in extents],
        [candidates.numbers(extent) for extent in extents],
    )


def _likeness(view: View, one: tuple[int, int], other: tuple[int, int]) -> float:
    starts, ends = view.sentence.starts, view.sentence.ends
    first, last = max(one[0], other[0]), min(one[1], other[1])
    shared = ends[last - 1] - starts[first] if first < last else 0
    whole = max(ends[one[1] - 1], ends[other[1] - 1]) - min(starts[one[0]], starts[other[0]])
    return shared / max(1, whole)


def fit(rows: Sequence[Choice], whole: float) -> dict[str, Any]:
    """The chooser, as :meth:`Chooser.read` takes it; the likeliest candidates of a cue share its weight.

    ``whole`` is added to the weight of the sentence's end.
    """
    import numpy as np
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix, hstack

    counts = Counter(name for row in rows for names in row.names for name in names)
    kept = sorted(name for name, count in counts.items() if count >= MIN_COUNT)
    column = {name: number for number, name in enumerate(kept)}
    cells = [[column[name] for name in names if name in column] for row in rows for names in row.names]
    ends = np.cumsum([0, *map(len, cells)])
    indices = np.fromiter((at for cell in cells for at in cell), dtype=np.int32, count=int(ends[-1]))
    numbers = np.array([numbers for row in rows for numbers in row.numbers])
    mean, deviation = numbers.mean(0), numbers.std(0)
    features = csr_matrix((np.ones(len(indices)), indices, ends), shape=(len(cells), len(kept)))
    matrix = hstack([features, csr_matrix((numbers - mean) / deviation)]).tocsr()
    turned = matrix.T.tocsr()
    starts = np.cumsum([0, *(len(row.names) for row in rows)])
    sizes, starts = np.diff(starts), starts[:-1]
    target = np.concatenate([_target(row.likeness) for row in rows])
    taught = np.add.reduceat(target, starts) > 0

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        powers = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        total, right = np.add.reduceat(powers, starts), np.add.reduceat(powers * target, starts)
        lost = -(np.log(right[taught] + 1e-300) - np.log(total[taught])).sum()
        slope = powers / np.repeat(total, sizes) - powers * target / np.repeat(
            np.where(right > 0, right, 1), sizes
        )
        gradient = turned @ (slope * np.repeat(taught, sizes))
        return lost + 0.5 * PENALTY * (weights @ weights), gradient + PENALTY * weights

    start = np.zeros(matrix.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS}).x
    weights = {name: round(float(found[at]), 3) for name, at in column.items() if abs(found[at]) >= SMALLEST}
    weights[SENTENCE_END] = round(weights.get(SENTENCE_END, 0.0) + whole, 3)
    scales = zip(map(float, mean), map(float, deviation), map(float, found[len(kept) :]), strict=True)
    return {"weights": weights, "scales": [[round(value, 5) for value in scale] for scale in scales]}


def _target(likeness: Sequence[float]) -> Any:
    import numpy as np

    values = np.array(likeness)
    return (values >= max(values.max() - 1e-9, ENOUGH)).astype(float)
