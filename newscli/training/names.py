"""The name finder: the gazetteer, and two conditional random fields (first and second look).

Corpora whose labels are silver (GMB) or leave names out (GUM) give only the sentences on which a field trained on the
others agrees. The second field learns from what first fields say of articles that they were not trained on.
"""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newscli.core.name_features import Casing, Prepared, prepare
from newscli.core.name_votes import second_look
from newscli.core.name_words import Features
from newscli.training import names_gazetteer
from newscli.training.names_corpora import Labelled, load
from newscli.training.names_field import Rows, fit, window_labels

CLEAN = ("worldwide_newswire_train", "wikigold", "wnut17_train", "broad_twitter_tokens")
NOISY = ("gum_named", "gmb_tokens")
TRUSTED = frozenset(("PER", "ORG", "LOC", "NORP"))
"""Labels on which a field has to agree with a noisy sentence."""
FOLDS = 2
KEEP_FIRST, KEEP_SECOND = 16_000, 24_000
"""So many features stay in each field; they bound its size (about 130 bytes each)."""
SEED = 1


def train(data: Path, models: Path) -> None:
    """Write ``gazetteer.json.gz``, ``names.crf`` and ``names2.crf``."""
    names_gazetteer.write(models)
    articles = _articles(data)
    prepared = [_prepare(article) for article in articles]
    rows = [_rows(article, looks) for article, looks in zip(articles, prepared, strict=True)]
    fit(rows, models / "names.crf", KEEP_FIRST)
    more = _cross_looks(prepared, rows)
    fit(
        [_with(row, votes) for row, votes in zip(rows, more, strict=True)], models / "names2.crf", KEEP_SECOND
    )


def _articles(data: Path) -> list[Labelled]:
    """All articles in an order that mixes the corpora."""
    articles = [article for name in CLEAN for article in load(data, name)]
    with tempfile.TemporaryDirectory() as folder:
        for name in NOISY:
            random.Random(SEED).shuffle(articles)
            judge = fit(
                [_rows(article, _prepare(article)) for article in articles], Path(folder, "judge.crf")
            )
            articles += [_agreed(article, judge) for article in load(data, name)]
    random.Random(SEED).shuffle(articles)
    return articles


def _prepare(article: Labelled) -> list[Prepared]:
    casing = Casing(article.sentences)
    return [prepare(sentence, casing) for sentence in article.sentences]


def _rows(article: Labelled, looks: Sequence[Prepared]) -> Rows:
    return [
        (prepared.items, window_labels(prepared.windows, labels))
        for prepared, labels in zip(looks, article.labels, strict=True)
    ]


def _agreed(article: Labelled, judge: Any) -> Labelled:
    """The article with only those sentences that the judge labels in the same way."""
    kept = [
        i
        for i, (items, labels) in enumerate(_rows(article, _prepare(article)))
        if items and _names(labels) == _names(judge.tag(items))
    ]
    return Labelled(article.corpus, [article.sentences[i] for i in kept], [article.labels[i] for i in kept])


def _names(labels: Sequence[str]) -> list[str]:
    return [label if label[2:] in TRUSTED else "O" for label in labels]


def _cross_looks(prepared: Sequence[Sequence[Prepared]], rows: Sequence[Rows]) -> list[list[list[Features]]]:
    """For each article the features of the second look, by a first field that did not see the article."""
    found: list[list[list[Features]]] = [[] for _ in rows]
    with tempfile.TemporaryDirectory() as folder:
        for fold in range(FOLDS):
            field = fit([row for i, row in enumerate(rows) if i % FOLDS != fold], Path(folder, "fold.crf"))
            for i in range(fold, len(rows), FOLDS):
                labels = [field.tag(items) if items else [] for items, _ in rows[i]]
                found[i] = second_look(prepared[i], labels)
    return found


def _with(rows: Rows, votes: Sequence[Sequence[Features]]) -> Rows:
    return [
        ([own + seen for own, seen in zip(items, more, strict=True)], labels)
        for (items, labels), more in zip(rows, votes, strict=True)
    ]
