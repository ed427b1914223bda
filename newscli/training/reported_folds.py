"""Reported clauses of the training articles as they would be found in articles never seen."""

from __future__ import annotations

from pathlib import Path

from newscli.core.document import Reported
from newscli.core.reported import finder
from newscli.training.reported import FOLDS, others, own, read_corpus
from newscli.training.reported_fit import fit_all


def clauses(data: Path) -> list[list[Reported]]:
    """The clauses of each article of polnear_train, found by models that are trained on the others."""
    corpus = read_corpus(data)
    found: list[list[Reported]] = [[] for _ in corpus.articles]
    for fold in range(FOLDS):
        models = fit_all(corpus, others(corpus, fold)).models(finder.extents())
        for number in own(corpus, fold):
            found[number] = finder.find(corpus.articles[number][1], models)
    return found
