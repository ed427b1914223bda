"""The cue words and the ranker of speakers, from articles whose attributions are annotated (PolNeAR)."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from newscli.core import pipeline
from newscli.training import cues
from newscli.training.corpora import read, write_json


def train(data: Path, models: Path) -> None:
    """Write ``cues.json.gz`` and ``attribution.json.gz``."""
    articles = list(read(data, "polnear_train"))
    documents = [pipeline.prepare(article["text"]) for article in articles]
    levels = cues.count(articles, documents)
    write_json(models / "cues.json.gz", asdict(levels))
