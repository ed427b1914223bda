"""Trains the models of reported speech and writes them to ``reported.table``.

A statement is accepted by a model that has to see drafts as they come on unseen articles: two models, each
trained on half of the articles, make drafts of the other half.
"""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from newscli.core.document import Document
from newscli.core.layout import structure
from newscli.core.reported.finder import Models, draft_all
from newscli.core.tagging import tagger
from newscli.core.tokens import quote_marks, tokens
from newscli.training.corpora import read
from newscli.training.packing import write as write_model
from newscli.training.reported_accept import Judged, fit, judged
from newscli.training.reported_extents import WHOLE, WHOLE_IN_TRAINING
from newscli.training.reported_extents import choices as choices_of
from newscli.training.reported_extents import fit as fit_chooser
from newscli.training.reported_fit import Article, Corpus, Fitted, fit_all
from newscli.training.reported_gold import CueHeads, Stemmer, gold_cues, lexicon

FOLDS = 2
THRESHOLD, RARE_THRESHOLD = 0.3, 0.75
"""Probability from which a statement is kept, and one of a verb that reports now and then: the best F1 on dev, flat
around both."""


def train(data: Path, models: Path) -> None:
    """Train on ``polnear_train``; the words of ``glove_clusters`` add forms to the lexicon."""
    corpus = read_corpus(data)
    folds = [fit_all(corpus, others(corpus, fold)) for fold in range(FOLDS)]
    choices = [list(choices_of(corpus, own(corpus, fold), folds[fold].models())) for fold in range(FOLDS)]
    rows: list[Judged] = []
    for fold, fitted in enumerate(folds):
        seen = [choice for other in range(FOLDS) if other != fold for choice in choices[other]]
        chooser = fit_chooser(seen, WHOLE_IN_TRAINING)
        rows += judge_articles(corpus, own(corpus, fold), fitted.models(chooser))
    chooser = fit_chooser([choice for found in choices for choice in found], WHOLE)
    write(fit_all(corpus, range(len(corpus.articles))), chooser, rows, models)


def own(corpus: Corpus, fold: int) -> range:
    """The articles of a fold,"""
    return range(fold, len(corpus.articles), FOLDS)


def others(corpus: Corpus, fold: int) -> list[int]:
    """and all others."""
    return [number for number in range(len(corpus.articles)) if number % FOLDS != fold]


def read_corpus(data: Path) -> Corpus:
    """The articles, parsed, with their gold cues and the lexicon."""
    articles: list[Article] = [(gold, _tagged(gold["text"])) for gold in read(data, "polnear_train")]
    stem = Stemmer()
    heads = CueHeads(articles, stem)
    lemmas = lexicon(articles, heads, stem, _vocabulary(data))
    return Corpus(articles, [gold_cues(gold, document, heads, lemmas) for gold, document in articles], lemmas)


def _tagged(text: str) -> Document:
    """The article read as far as its tags; names are not needed."""
    layout = structure.read(text)
    quoted_spans = quote_marks.pair(text, layout.paragraphs)
    sentences = tokens.split(text, layout.paragraphs, quoted_spans)
    return Document(text, layout, quoted_spans, tagger.tag(sentences))


def _vocabulary(data: Path) -> list[str]:
    """Words of English, for the forms of the lexicon that the corpus lacks."""
    with gzip.open(data / "glove_clusters.txt.gz", "rt", encoding="utf-8") as lines:
        return [word for line in lines for word in line.split()[1:]]


def judge_articles(corpus: Corpus, numbers: Sequence[int], models: Models) -> list[Judged]:
    """The drafts of some articles, with the truth."""
    rows: list[Judged] = []
    for number in numbers:
        rows += judged(corpus.articles[number], draft_all(corpus.articles[number][1], models, {}))
    return rows


def write(fitted: Fitted, chooser: dict[str, Any], rows: Sequence[Judged], models: Path) -> None:
    """Write all that :func:`newscli.core.reported.finder.load` reads."""
    content, source = fit(rows)
    parts = {"extents": chooser, "content": content, "source": source, "threshold": THRESHOLD}
    parts["rare_threshold"] = RARE_THRESHOLD
    write_model(models, "reported", {**fitted.stored(), **parts})
