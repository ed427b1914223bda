"""The two fields in one table: packed sums, a token's own features in each look, the gap."""

from __future__ import annotations

import struct
from base64 import b64encode

from newscli.core.names.features import BREAK, Item
from newscli.core.names.field import SCALE, SIGN, Fields, Kept
from newscli.models import Store
from newscli.training.packing import pack

LABELS = ["O", "B-LOC", "B-PER", "I-LOC", "I-PER"]
ZEROS = (0.0,) * 5


def model(**features: tuple[tuple[float, ...], tuple[float, ...]]) -> Store:
    """A model with the weights of each feature in the first look and in the second."""
    rows = {"gap": ((50.0, 0, 0, 0, 0),) * 2, **features}
    weights = [round(weight * SCALE) + SIGN for looks in rows.values() for look in looks for weight in look]
    content = {
        "labels": LABELS,
        "features": "\n".join(rows),
        "weights": b64encode(struct.pack(f"<{len(weights)}I", *weights)).decode(),
        "transitions": [[[0] * 5] * 5] * 2,
    }
    return Store(pack("names", content))


def test_each_look_has_weights_of_its_own() -> None:
    fields = Fields(model(rome=((0, 1.5, 0, 0, 0), (0, 0, 2.25, 0, 0)), town=((1.75, 0, 0, 0, 0), ZEROS)))
    total = fields.weight([b"rome", b"unknown"])
    assert (fields.first.labels([total]), fields.second.labels([total])) == (["B-LOC"], ["B-PER"])
    assert fields.first.labels([total + fields.weight([b"town"])]) == ["O"]


def test_weights_below_zero_do_not_spill_into_the_next_label() -> None:
    fields = Fields(model(rome=((-3, 1, 0.5, -200, -200), ZEROS), town=((-2, -1, 0, 0, 100), ZEROS)))
    assert fields.first.labels([fields.weight([b"rome"])]) == ["B-LOC"]
    assert fields.first.labels([fields.weight([b"rome", b"town"])]) == ["B-PER"]


def test_the_parts_of_an_item_are_added_to_its_names() -> None:
    fields = Fields(model(rome=((0, 1.5, 0, 0, 0), ZEROS), town=((0, 0, 2, 0, 0), ZEROS)))
    part = fields.weight([b"rome"])
    assert fields.total(Item([part, part], [b"town"])) == 2 * part + fields.weight([b"town"])


def test_the_gap_between_two_windows_is_outside() -> None:
    fields = Fields(model(ann=((0, 0, 9, 0, 0), ZEROS)))
    totals = list(map(fields.total, [Item([], [b"ann"]), BREAK, Item([], [b"ann"])]))
    assert fields.first.labels(totals) == ["B-PER", "O", "B-PER"]
    assert fields.first.labels([]) == []


def test_features_that_are_kept_weigh_what_they_weigh_one_by_one() -> None:
    kept = Kept("w=the", "w=president")
    assert kept.names == (b"w=the", b"w=president")
    assert kept.weight == Kept("w=the").weight + Kept("w=president").weight != 0
