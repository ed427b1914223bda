"""``inputs.jsonl``: what was read, a line an input; a run that goes on must find the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from itertools import zip_longest
from typing import Any, BinaryIO

from newscli.batch.places.storage import Storage
from newscli.io.inputs.folders import Found
from newscli.io.outputs.jsons import encode_value
from newscli.io.problems import UsageProblem

NAME = "inputs.jsonl"
ELSE = "name another folder with --out, or throw away what is there with --restart"


@dataclass(frozen=True, slots=True)
class Inventory:
    """What there is to do."""

    digest: str
    """SHA-256 of the list."""
    inputs: int
    """Inputs, problems among them."""


def take(storage: Storage, found: Iterable[Found]) -> Inventory:
    """Writes the list, or compares it with the one that is there; raises :class:`UsageProblem` when they differ."""
    lines = map(_line, found)
    before = storage.open(NAME)
    if before is None:
        return _write(storage, lines)
    with before:
        return _compare(storage, before, lines)


def inventory(storage: Storage) -> Iterator[Found]:
    """The inputs in the list, one by one."""
    stream = storage.open(NAME)
    assert stream is not None, "the list has been taken"
    with stream:
        yield from map(_found, stream)


def _write(storage: Storage, lines: Iterable[bytes]) -> Inventory:
    draft, count = storage.draft(NAME), 0
    try:
        for line in lines:
            draft.write(line)
            count += 1
        draft.publish()
        return Inventory(draft.digest, count)
    finally:
        draft.discard()


def _compare(storage: Storage, before: BinaryIO, lines: Iterable[bytes]) -> Inventory:
    digest, count = hashlib.sha256(), 0
    for old, new in zip_longest(before, lines):
        if old != new:
            raise UsageProblem(storage.place, f"the inputs have changed since: {_difference(old, new)}", ELSE)
        digest.update(new)
        count += 1
    return Inventory(digest.hexdigest(), count)


def _difference(old: bytes | None, new: bytes | None) -> str:
    was, now = (_found(line) if line else None for line in (old, new))
    if was and now and was.name == now.name:
        return f"{now.name} is not what it was"
    if now is None or (was and was.name < now.name):
        return f"{was.name if was else '?'} is gone"
    return f"{now.name} is new"


def _line(found: Found) -> bytes:
    values: dict[str, Any] = {field.name: getattr(found, field.name) for field in fields(found)}
    said = {name: value for name, value in values.items() if value is not None}
    return encode_value(said).encode("utf-8") + b"\n"


def _found(line: bytes) -> Found:
    values = json.loads(line)
    if "problem" in values:
        values["problem"] = tuple(values["problem"])
    return Found(**values)
