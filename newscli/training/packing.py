"""Trained models to the tables in which they are looked up (:mod:`newscli.models.store`); equal models, equal bytes."""

from __future__ import annotations

import json
import struct
from base64 import b64decode
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from newscli.core.tagging.features import NEAR
from newscli.core.tagging.tables import BESIDE, LANE_BYTES
from newscli.models.store import REST, packed

Parts = dict[str, bytes]
"""Values by their keys."""


def write(folder: Path, name: str, model: Any) -> None:
    """Write ``NAME.table``: the model as its training made it, laid out for its look-ups."""
    (folder / f"{name}.table").write_bytes(pack(name, model))


def pack(name: str, model: Any) -> bytes:
    """The content of ``NAME.table``."""
    parts = LAYOUTS[name](model)
    return packed({key.encode("utf-8"): value for key, value in parts.items()})


def _rest(model: Mapping[str, Any]) -> bytes:
    return json.dumps(model, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _rows(names: Iterable[str], rows: bytes, size: int, prefix: str = "") -> Parts:
    """Each name with its stretch of the rows."""
    return {prefix + name: rows[at * size : (at + 1) * size] for at, name in enumerate(names)}


def _lines(lines: Iterable[object]) -> bytes:
    return "\n".join(map(str, lines)).encode("utf-8")


def clusters(lines: Iterable[str]) -> Parts:
    """Words with their cluster and its group; a line a cluster, its group and then its words."""
    found: Parts = {}
    for number, line in enumerate(lines):
        group, *words = line.split(" ")
        found.update(dict.fromkeys(words, struct.pack("<HH", number, int(group))))
    return found


def gazetteer(lists: Mapping[str, Any]) -> Parts:
    """Each list, a name a line; places with their kinds, and first words of places with the longest that follows."""
    found: Parts = {}
    for name, names in lists.items():
        if name == "nationalities":
            found[name] = _lines("\t".join(pair) for pair in names.items())
            continue
        found[name] = _lines(names)
        if isinstance(names, Mapping):
            found[f"{name} counts"] = _lines(names.values())
    return found | _places(lists)


def _places(lists: Mapping[str, Any]) -> Parts:
    kinds: dict[str, str] = {}
    longest: dict[str, int] = {}
    for name, mark in (("countries", "c"), ("states", "s"), ("cities", "t"), ("regions", "r")):
        for place in lists[name]:
            kinds[place] = kinds.get(place, "") + mark
            first, *others = place.split()
            longest[first] = max(longest.get(first, 0), len(others) + 1)
    rest = {REST: _rest({"longest": max(longest.values())})}
    return (
        {f"place {place}": marks.encode() for place, marks in kinds.items()}
        | {f"first {word}": str(size).encode() for word, size in longest.items()}
        | rest
    )


def names(model: Mapping[str, Any]) -> Parts:
    """Features with their packed weights."""
    features = model["features"].split("\n")
    weights = b64decode(model["weights"])
    rest = {name: model[name] for name in ("labels", "transitions")}
    return _rows(features, weights, len(weights) // len(features)) | {REST: _rest(rest)}


def people(model: Mapping[str, Any]) -> Parts:
    """First names with the share of women."""
    shares = {name: struct.pack("<d", share) for name, share in model["first_names"].items()}
    return shares | {REST: _rest({"salience": model["salience"]})}


def punkt(model: Mapping[str, Any]) -> Parts:
    """Words with the flags of their orthographic context."""
    rest = {name: value for name, value in model.items() if name != "context"}
    return {word: bytes([flags]) for word, flags in model["context"].items()} | {REST: _rest(rest)}


def reported(model: Mapping[str, Any]) -> Parts:
    """Features of the classifier, of the fields and of the choice of extents."""
    found: Parts = {}
    rest = {name: value for name, value in model.items() if name not in ("classifier", "windows", "extents")}
    for name in ("classifier", "windows"):
        part = model[name]
        found |= _rows(part["names"].split("\n"), b64decode(part["rows"]), 2 * part["lanes"], name + " ")
        rest[name] = {"lanes": part["lanes"]}
    weights = model["extents"]["weights"]
    found |= {f"extents {name}": struct.pack("<d", weight) for name, weight in weights.items()}
    rest["extents"] = {"scales": model["extents"]["scales"]}
    return found | {REST: _rest(rest)}


def terms(model: Mapping[str, Any]) -> Parts:
    """Words with the number of articles that hold them."""
    held = {word: struct.pack("<I", number) for word, number in model["holding"].items()}
    return held | {REST: _rest({"articles": model["articles"]})}


def tagger(model: Mapping[str, Any]) -> Parts:
    """Each template's features as :class:`newscli.core.tagging.tables.Tables` asks for them."""
    size = LANE_BYTES * len(model["tags"])
    rows = {
        name: _rows(keys.split("\n"), _widened(b64decode(model["weights"][name])), size)
        for name, keys in model["features"].items()
    }
    found: Parts = {f"class {word}": name.encode() for word, name in model["classes"].items()}
    for name in NEAR:
        found |= _around(rows, name, size)
    for template, row in rows.items():
        if template.startswith("here.") or template in ("tags", "tag-class", "tags-class"):
            found |= {f"{template} {key}": weights for key, weights in row.items()}
    for template, at in BY.items():
        found |= _by(template, rows.get(template, {}), at)
    found |= _following(rows)
    recalled = {key.split(" ")[-1] for name in ("tag-class", "tags-class") for key in rows.get(name, {})}
    rest = {"tags": model["tags"], "sure": model["sure"], "recalled": sorted(recalled)}
    return found | {REST: _rest(rest)}


BY = {
    "words-before": 1, "words-after": 0, "clusters-after": 0, "groups-around": 1, "tag-word": 1, "tag-next": 1,
    "tag-cluster": 1,
}  # fmt: skip
"""Templates over several words to the part of their keys by which they are looked up."""


def _widened(narrow: bytes) -> bytes:
    """Each weight, a byte, becomes a lane."""
    wide = bytearray(LANE_BYTES * len(narrow))
    wide[::LANE_BYTES] = narrow
    return bytes(wide)


def _around(rows: Mapping[str, Parts], name: str, size: int) -> Parts:
    """What each value of a feature adds to the words around: the lanes for all places side by side."""
    places = [rows.get(f"{place}.{name}", {}) for place in BESIDE]
    values = sorted({value for place in places for value in place})
    return {
        f"near.{name} {value}": b"".join([place.get(value, bytes(size)) for place in places])
        for value in values
    }


def _by(template: str, row: Parts, at: int) -> Parts:
    """A row of keys of several parts as rows of what is left of them, by their part ``at``."""
    found: dict[str, dict[str, bytes]] = {}
    for key, weights in row.items():
        parts = key.split(" ")
        found.setdefault(parts.pop(at), {})[" ".join(parts)] = weights
    return {f"{template} {key}": _nested(table) for key, table in found.items()}


def _following(rows: Mapping[str, Parts]) -> Parts:
    """By a class: keys ``c AFTER``, ``t AFTER TAG``, ``b AFTER BEFORE``, where the others are the next word's class and
    the tag or class of the word before."""
    found: dict[str, dict[str, bytes]] = {}
    for key, weights in rows.get("classes-after", {}).items():
        ambiguity, after = key.split(" ")
        found.setdefault(ambiguity, {})[f"c {after}"] = weights
    for name, mark in (("tag-classes", "t"), ("classes-around", "b")):
        for key, weights in rows.get(name, {}).items():
            other, ambiguity, after = key.split(" ")
            found.setdefault(ambiguity, {})[f"{mark} {after} {other}"] = weights
    return {f"following {key}": _nested(table) for key, table in found.items()}


def _nested(table: Mapping[str, bytes]) -> bytes:
    """Keys, a line each, and rows: how long the keys are, the keys, the rows."""
    keys = _lines(table)
    return struct.pack("<I", len(keys)) + keys + b"".join(table.values())


LAYOUTS: dict[str, Callable[[Any], Parts]] = {
    layout.__name__: layout for layout in (clusters, gazetteer, names, people, punkt, reported, tagger, terms)
}
"""How each model is laid out, by its name."""
