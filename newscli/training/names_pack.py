"""Packs the two fields for news into one table for :mod:`newscli.core.names.field`."""

from __future__ import annotations

import struct
from base64 import b64encode
from pathlib import Path
from typing import Any

from newscli.core.names.field import SCALE, SIGN
from newscli.training.packing import write


def pack(first: Any, second: Any, models: Path) -> None:
    """Write the weights of two fields, opened by CRFsuite, to ``names.table``."""
    labels = ["O", *sorted(set(first.labels()) - {"O"})]
    rows: dict[str, list[int]] = {}
    for number, field in enumerate((first, second)):
        for (name, label), weight in field.info().state_features.items():
            row = rows.setdefault(name, [0] * (2 * len(labels)))
            row[number * len(labels) + labels.index(label)] = round(weight * SCALE)
    names = sorted(rows)
    content = {
        "labels": labels,
        "features": "\n".join(names),
        "weights": b64encode(b"".join(_packed(rows[name]) for name in names)),
        "transitions": [_transitions(field, labels) for field in (first, second)],
    }
    write(models, "names", content)


def _packed(row: list[int]) -> bytes:
    return struct.pack(f"<{len(row)}I", *(weight + SIGN for weight in row))


def _transitions(field: Any, labels: list[str]) -> list[list[int]]:
    """What each label weighs behind each label."""
    weights = field.info().transitions
    return [[round(weights.get((one, other), 0.0) * SCALE) for other in labels] for one in labels]
