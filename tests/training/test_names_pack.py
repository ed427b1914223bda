"""Two fields trained by CRFsuite give the same labels, or equally likely ones, when they are packed."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from newscli.core.names.features import BREAK, Item
from newscli.core.names.field import Fields
from newscli.models import Store
from newscli.training.names_field import Rows, fit
from newscli.training.names_pack import pack

LABELS = ("O", "B-LOC", "B-PER", "I-LOC", "I-PER")


def rows(seed: int) -> Rows:
    """Sequences of items with random features, one of which is their label's."""
    chosen = random.Random(seed)
    found: Rows = []
    for _ in range(60):
        labels = [chosen.choice(LABELS) for _ in range(chosen.randrange(1, 6))]
        items = [[b"is=%b" % label.encode(), b"n=%d" % chosen.randrange(9)] for label in labels]
        found.append(([*items, *[BREAK.names]], [*labels, "O"]))
    return found


def test_packed_fields_label_as_crfsuite_does(tmp_path: Path) -> None:
    looks = [fit([rows(seed)], tmp_path / f"{seed}.crf") for seed in (1, 2)]
    pack(*looks, tmp_path)
    fields = Fields(Store.of_file(tmp_path / "names.table"))
    for items, _ in rows(3):
        items = [*items, *items[:-1]]
        totals = [fields.total(BREAK if item == BREAK.names else Item([], item)) for item in items]
        for look, field in zip((fields.first, fields.second), looks, strict=True):
            labels = field.tag(items)  # leaves the items set; of equally likely labels either will do
            assert field.probability(look.labels(totals)) == pytest.approx(
                field.probability(labels), rel=1e-3
            )
