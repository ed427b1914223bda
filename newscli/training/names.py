"""The name finder: gazetteer and conditional random field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from newscli.core.name_features import Casing, Window, prepare
from newscli.training import names_gazetteer
from newscli.training.names_corpora import Labelled, load

CORPORA = ("worldwide_newswire_train", "wikigold", "wnut17_train", "broad_twitter_tokens", "gum_named")
ROUNDS = 8
"""Passes of the averaged perceptron over the training data."""
LEAST = 2
"""A feature is kept when it was seen so often."""


def train(data: Path, models: Path) -> None:
    """Write ``gazetteer.json.gz`` and ``names.crf``."""
    names_gazetteer.write(models)
    articles = [article for name in CORPORA for article in load(data, name)]
    fit(articles, models / "names.crf")


def fit(articles: Sequence[Labelled], path: Path) -> None:
    """Train one field on these articles, in their order."""
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    for article in articles:
        casing = Casing(article.sentences)
        for sentence, labels in zip(article.sentences, article.labels, strict=True):
            prepared = prepare(sentence, casing)
            if prepared.items:
                trainer.append(prepared.items, list(_window_labels(prepared.windows, labels)))
    trainer.select("ap")
    trainer.set_params({"max_iterations": ROUNDS, "feature.minfreq": LEAST})
    trainer.train(str(path))


def _window_labels(windows: Sequence[Window], labels: Sequence[str]) -> Iterator[str]:
    """The labels of the windows' tokens, O for the gaps; what a window cuts off its beginning begins anew."""
    for number, (first, last) in enumerate(windows):
        if number:
            yield "O"
        previous = "O"
        for label in labels[first:last]:
            if label.startswith("I-") and previous[2:] != label[2:]:
                label = "B-" + label[2:]
            yield label
            previous = label
