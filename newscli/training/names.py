"""The name finder: the gazetteer, two conditional random fields for news (first and second look), one for the rest.

Corpora whose labels are silver (GMB) or leave names out (GUM) give only the sentences on which a field trained on the
others agrees. The second field learns from what first fields say of articles that they were not trained on. The field
for informal text learns from the same articles and from web text that the first field has labelled.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from newscli.core.names.features import Casing, Prepared, prepare
from newscli.core.names.field import Kept
from newscli.core.names.informal import Informal
from newscli.core.names.votes import second_look
from newscli.core.names.words import Features
from newscli.core.tagging import tagger
from newscli.training import names_gazetteer, names_pack, names_web
from newscli.training.names_corpora import Labelled, load
from newscli.training.names_field import Rows, fit, window_labels

CLEAN = ("worldwide_newswire_train", "wikigold", "wnut17_train", "broad_twitter_tokens")
NOISY = ("gum_named", "gmb_tokens")
TRUSTED = frozenset(("PER", "ORG", "LOC", "NORP"))
"""Labels on which a field has to agree with a noisy sentence."""
FOLDS = 2
KEEP_FIRST, KEEP_SECOND, KEEP_INFORMAL = 16_000, 24_000, 14_500
"""So many features stay in each field; they bound its size (about 130 bytes each)."""
READINGS = 4
"""So often is the web text learned, cut anew each time; half of the second time in small letters."""
EVERY = {"worldwide_newswire_train": 2, "gmb_tokens": 5}
"""Every so-manieth of the many articles of news is enough for it."""
SEED = 1


def train(data: Path, models: Path) -> None:
    """Write ``gazetteer.table``, ``names.table`` and ``informal.crf``."""
    names_gazetteer.write(models)
    articles = _articles(data)
    prepared = [_prepare(article) for article in articles]
    rows = [_rows(article, looks) for article, looks in zip(articles, prepared, strict=True)]
    with tempfile.TemporaryDirectory() as folder:
        first = fit(rows, Path(folder, "first.crf"), KEEP_FIRST)
        seen = [_with(row, votes) for row, votes in zip(rows, _cross_looks(prepared, rows), strict=True)]
        second = fit(seen, Path(folder, "second.crf"), KEEP_SECOND)
        names_pack.pack(first, second, models)
        informal = _informal_articles(data, articles, first)
    fit(
        [_rows(article, _prepare_informal(article)) for article in informal],
        models / "informal.crf",
        KEEP_INFORMAL,
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


def _informal_articles(data: Path, articles: Sequence[Labelled], first: Any) -> list[Labelled]:
    """What the field for informal text learns from, some of it in small letters."""
    seen: Counter[str] = Counter()
    found = []
    for article in articles:
        seen[article.corpus] += 1
        if seen[article.corpus] % EVERY.get(article.corpus, 1) == 0:
            found.append(article)
    for number, web in enumerate(names_web.load(data, first, range(SEED, SEED + READINGS))):
        found += [_in_small_letters(one) if number == 1 and i % 2 else one for i, one in enumerate(web)]
    random.Random(SEED).shuffle(found)
    return found


def _in_small_letters(article: Labelled) -> Labelled:
    sentences = [
        replace(sentence, words=[word.lower() for word in sentence.words]) for sentence in article.sentences
    ]
    return Labelled(article.corpus, tagger.tag(sentences), article.labels)


def _prepare_informal(article: Labelled) -> list[Prepared]:
    casing, informal = Casing(article.sentences), Informal(article.sentences)
    return [prepare(sentence, casing, informal) for sentence in article.sentences]


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


def _cross_looks(
    prepared: Sequence[Sequence[Prepared]], rows: Sequence[Rows]
) -> list[list[list[list[Kept]]]]:
    """For each article the features of the second look, by a first field that did not see the article."""
    found: list[list[list[list[Kept]]]] = [[] for _ in rows]
    with tempfile.TemporaryDirectory() as folder:
        for fold in range(FOLDS):
            field = fit([row for i, row in enumerate(rows) if i % FOLDS != fold], Path(folder, "fold.crf"))
            for i in range(fold, len(rows), FOLDS):
                labels = [field.tag(items) if items else [] for items, _ in rows[i]]
                found[i] = second_look(prepared[i], labels)
    return found


def _with(rows: Rows, votes: Sequence[Sequence[Sequence[Kept]]]) -> Rows:
    return [
        ([own + _names_of(seen) for own, seen in zip(items, more, strict=True)], labels)
        for (items, labels), more in zip(rows, votes, strict=True)
    ]


def _names_of(votes: Sequence[Kept]) -> Features:
    return [name for kept in votes for name in kept.names]
