"""Word clusters that the tagger and the name finder share; copied from the data folder, where they were made."""

from __future__ import annotations

import gzip
from pathlib import Path


def train(data: Path, models: Path) -> None:
    """Write ``clusters.txt.gz``: a line a cluster, its group and then its words (see ``newscli.models.clusters``)."""
    text = gzip.decompress((data / "glove_clusters.txt.gz").read_bytes()).decode("utf-8")
    lines = [" ".join(line.split()) for line in text.splitlines()]
    content = "\n".join(lines).encode("utf-8")
    (models / "clusters.txt.gz").write_bytes(gzip.compress(content, 9, mtime=0))
