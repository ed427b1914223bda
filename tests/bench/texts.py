"""The articles that benchmarks read."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"


def texts(path: Path | None, most: int | None = None) -> list[str]:
    """The texts of the first ``most`` lines ``{"text": …}`` of a gzipped file; without a file those of ``samples/``."""
    if path is None:
        return [file.read_text("utf-8") for file in sorted(SAMPLES.glob("*.txt"))]
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in islice(lines, most)]
