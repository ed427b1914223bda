"""The cue words and the ranker of speakers, from articles whose attributions are annotated (PolNeAR)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from newscli.core import pipeline
from newscli.core.attribution import ranker
from newscli.core.attribution.context import QuoteContext
from newscli.core.attribution.reported_index import ReportedIndex
from newscli.core.document import Document, Reported
from newscli.core.phrases import chunker
from newscli.core.phrases.clauses import Clauses
from newscli.core.phrases.lexicon import Cues
from newscli.training import cues, gold
from newscli.training.corpora import read, write_json
from newscli.training.ranker import Group, Vocabulary, fit
from newscli.training.reported_folds import clauses
from newscli.training.softmax import Array

L2, NOBODY_L2 = 8.0, 16.0
LEAST = 8
"""Features of fewer candidates get no weight."""
ITERATIONS = 120
SMALLEST_WEIGHT = 0.05
DIGITS = 2


def train(data: Path, models: Path) -> None:
    """Write ``cues.json.gz`` and ``attribution.json.gz``."""
    articles = list(read(data, "polnear_train"))
    documents = [pipeline.prepare(article["text"]) for article in articles]
    levels = cues.count(articles, documents)
    write_json(models / "cues.json.gz", asdict(levels))
    vocabulary = Vocabulary()
    ranked, nobody = [], []
    for reading, right in _examples(articles, documents, clauses(data), levels):
        features = [vocabulary.encode(names) for names in (reading.nobody, *reading.candidates)]
        if right:
            ranked.append(Group(features, right))
        nothing = np.zeros(0, dtype=np.int32)
        nobody.append(Group([features[0], nothing], (0,) if right == gold.NOBODY else (1,)))
    size = len(vocabulary.numbers)
    weights = {
        "ranker": _table(vocabulary, fit(ranked, size, L2, LEAST, ITERATIONS)),
        "nobody": _table(vocabulary, fit(nobody, size, NOBODY_L2, LEAST, ITERATIONS)),
    }
    write_json(models / "attribution.json.gz", weights)


def _examples(
    articles: Sequence[dict[str, Any]],
    documents: Sequence[Document],
    found: Sequence[Sequence[Reported]],
    levels: Cues,
) -> Iterator[tuple[ranker.Reading, tuple[int, ...]]]:
    """Each quoted span, with the positions of its right candidates among "nobody" and the candidates."""
    for article, document, reported in zip(articles, documents, found, strict=True):
        read = Clauses(chunker.read_chunks(document, levels))
        answers = gold.align(article, document)
        for reading in ranker.readings(document, read, ReportedIndex(read.chunks, reported)):
            yield reading, gold.right(answers[reading.context.quote.quoted_span], _spans(reading.context))


def _spans(context: QuoteContext) -> list[gold.Mention]:
    return [
        gold.Mention(candidate.chunk.start, candidate.chunk.end, candidate.chunk.head, candidate.chunk.type)
        for candidate in context.candidates
    ]


def _table(vocabulary: Vocabulary, weights: Array) -> dict[str, float]:
    """Feature to rounded weight, small ones left out, by falling weight."""
    kept = {
        name: round(float(weights[number]), DIGITS)
        for name, number in vocabulary.numbers.items()
        if abs(weights[number]) >= SMALLEST_WEIGHT
    }
    return dict(sorted(kept.items()))
