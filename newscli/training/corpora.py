"""Reads the annotated corpora and writes weights so that two runs give the same bytes."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def read(data: Path, name: str) -> Iterator[dict[str, Any]]:
    """The articles of ``NAME.jsonl.gz``, one dict each."""
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def write_json(path: Path, value: Any) -> None:
    """Write compact JSON, gzipped without a time stamp, so that equal weights are equal files."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.write_bytes(gzip.compress(text.encode("utf-8"), 9, mtime=0))
