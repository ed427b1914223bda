"""Training of one conditional random field, small: the features that weigh least are left out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newscli.core.names.features import Window
from newscli.core.names.words import Features

Rows = list[tuple[list[Features], list[str]]]
"""The sentences of an article: features and labels of the items; both empty when there is no window."""

ROUNDS = 8
"""Passes of the averaged perceptron over the training data."""
LEAST = 2
"""A feature is kept when it was seen so often."""


def fit(articles: Sequence[Rows], path: Path, keep: int | None = None) -> Any:
    """Train on these articles in their order, write the field to ``path`` and open it.

    With ``keep``, only so many features are used: those that weigh most after a training with all of them.
    """
    _train(articles, path, None)
    if keep is not None:
        _train(articles, path, _heaviest(path, keep))
    return _open(path)


def _train(articles: Sequence[Rows], path: Path, chosen: frozenset[bytes] | None) -> None:
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for rows in articles:
        for items, labels in rows:
            if items:
                trainer.append(
                    items if chosen is None else [[x for x in item if x in chosen] for item in items], labels
                )
    trainer.select("ap")
    trainer.set_params({"max_iterations": ROUNDS, "feature.minfreq": LEAST})
    trainer.train(str(path))


def _open(path: Path) -> Any:
    import pycrfsuite

    field = pycrfsuite.Tagger()
    field.open(str(path))
    return field


def _heaviest(path: Path, keep: int) -> frozenset[bytes]:
    """The names of the ``keep`` features with the greatest weight for any label."""
    weights: dict[str, float] = {}
    for (name, _), weight in _open(path).info().state_features.items():
        weights[name] = max(weights.get(name, 0.0), abs(weight))
    ranked = sorted(weights, key=lambda name: (-weights[name], name))
    return frozenset(name.encode() for name in ranked[:keep])


def window_labels(windows: Sequence[Window], labels: Sequence[str]) -> list[str]:
    """The labels of the windows' tokens and O between two windows; what a window cuts off its beginning begins anew."""
    found: list[str] = []
    for first, last in windows:
        if found:
            found.append("O")
        previous = "O"
        for label in labels[first:last]:
            if label.startswith("I-") and previous[2:] != label[2:]:
                label = "B-" + label[2:]
            found.append(label)
            previous = label
    return found
