"""The trained weights and their loader. Weights are data (JSON, CRFsuite): loading them runs no code.

Every loader is cached: a process reads a file once.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def load_json(name: str) -> Any:
    """The content of ``NAME.json.gz`` in this folder."""
    return json.loads(gzip.decompress((FOLDER / f"{name}.json.gz").read_bytes()))


@cache
def load_crf(name: str) -> Any:
    """A ``pycrfsuite.Tagger`` over ``NAME.crf`` in this folder."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(FOLDER / f"{name}.crf"))
    return tagger
