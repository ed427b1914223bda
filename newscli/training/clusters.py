"""Word clusters that the tagger and the name finder share; copied from the data folder, where they were made."""

from __future__ import annotations

import gzip
from pathlib import Path

from newscli.training.packing import write


def train(data: Path, models: Path) -> None:
    """Write ``clusters.table``: words with their cluster and its group (see ``newscli.models.clusters``)."""
    text = gzip.decompress((data / "glove_clusters.txt.gz").read_bytes()).decode("utf-8")
    lines = [" ".join(line.split()) for line in text.splitlines()]
    write(models, "clusters", lines)
