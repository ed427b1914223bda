"""``inputs.jsonl``: what was read, a line an input; a run that goes on must find the same."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from itertools import islice, zip_longest
from typing import Any, BinaryIO

from newscli.batch.books.addition import FIRST, Addition
from newscli.batch.places.storage import Draft, Storage, is_remote
from newscli.io.inputs.folders import STANDARD_INPUT, Found
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


def inventory(storage: Storage, skipped: int = 0) -> Iterator[Found]:
    """The inputs in the list, one by one, without the first ``skipped``."""
    stream = storage.open(NAME)
    assert stream is not None, "the list has been taken"
    with stream:
        yield from map(_found, islice(stream, skipped, None))


def extended(storage: Storage, found: Iterable[Found], before: Addition) -> tuple[Draft, Inventory]:
    """The list with more inputs behind those that it had, to be published.

    Raises :class:`UsageProblem` when one of them is in it already, or the list is lost. What stands for each new name
    is in memory.
    """
    draft = storage.draft(NAME)
    try:
        for line in _lines_before(storage, before):
            draft.write(line)
        if draft.digest != before.digest:
            raise UsageProblem(storage.place, f"{NAME} in it is lost or damaged", FIRST)
        names, count = set(), before.count
        for one in found:
            names.add(_mark_of(one.name))
            draft.write(_line(one))
            count += 1
        for line in _lines_before(storage, before):
            name = _found(line).name
            if _mark_of(name) in names:
                what = f"{name} is in it already"
                raise UsageProblem(storage.place, what, "an input is added once: leave it out")
        draft.seal()
        return draft, Inventory(draft.digest, count)
    except BaseException:
        draft.discard()
        raise


def _lines_before(storage: Storage, before: Addition) -> Iterator[bytes]:
    stream = storage.open(NAME)
    if stream is None:
        return
    with stream:
        yield from islice(stream, before.count)


def _mark_of(name: str) -> bytes:
    """The same for all ways to write the path of a file."""
    path = name if is_remote(name) or name == STANDARD_INPUT else os.path.abspath(name)
    return hashlib.blake2b(path.encode("utf-8", "surrogateescape"), digest_size=16).digest()


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
