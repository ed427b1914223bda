"""``manifest.json``: what a run was asked, on what its output depends, and what came of it.

It holds no time and no place, so that the same run gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import platform
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from newscli.batch.books.plan import part_name
from newscli.batch.job import KINDS, PARQUET, SHARDS, SKETCHES, TEXTS
from newscli.batch.places.storage import Storage, read, write
from newscli.batch.pool.messages import pack
from newscli.io.outputs.jsons import encode_value
from newscli.io.problems import UsageProblem
from newscli.io.store.metadata import NAME as METADATA
from newscli.version import __version__

NAME = "manifest.json"
FAILURES = "failures.jsonl"
NOTES = "notes.jsonl"
DATABASE = "newscli.sqlite"
DUPLICATES = "duplicates.jsonl"
DUPLICATES_PARQUET = f"{PARQUET}/duplicates/{part_name(1)}.parquet"
OURS = frozenset(
    {
        *KINDS,
        TEXTS,
        SKETCHES,
        SHARDS,
        PARQUET,
        NAME,
        FAILURES,
        NOTES,
        DATABASE,
        METADATA,
        DUPLICATES,
        "inputs.jsonl",
        ".lock",
    }
)
"""What may be in an output folder."""

PARTS = frozenset(("complete", "run", "inputs", "options", "versions"))
"""What every manifest has; one that is complete has the counts, too."""
LIBRARIES = ("nltk", "python-crfsuite", "rapidfuzz", "rensa", "trafilatura")
"""Another version of these may read an article otherwise."""
CODE = (".py", ".pyc", ".so", ".pyd", ".md")
ELSE = "name another folder with --out, or throw away what is there with --restart"


@cache
def versions(parquet: bool = False) -> dict[str, str]:
    """What the output depends on besides inputs and options."""
    found = {
        "newscli": __version__,
        "models": _weights(),
        "python": ".".join(platform.python_version_tuple()[:2]),
    }
    for name in (*LIBRARIES, "pyarrow") if parquet else LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def _weights() -> str:
    """SHA-256 of the trained weights, file by file."""
    from newscli.models import FOLDER

    digest = hashlib.sha256()
    for path in sorted(Path(FOLDER).iterdir()):
        if path.is_file() and path.suffix not in CODE:
            digest.update(pack([path.name, hashlib.sha256(path.read_bytes()).hexdigest()]))
    return digest.hexdigest()


def identity(inputs: str, options: dict[str, Any], known: dict[str, str]) -> str:
    """A short name for a run: the same for the same inputs, options and versions."""
    return hashlib.sha256(pack([inputs, options, known])).hexdigest()[:16]


def load(storage: Storage) -> dict[str, Any] | None:
    """The manifest that is there; raises :class:`UsageProblem` when the folder is somebody else's."""
    data = read(storage, NAME)
    if data is not None:
        return _checked(storage, data)
    strange = [name for name in storage.names() if name not in OURS and not name.startswith(".newscli-")]
    if strange:
        raise UsageProblem(storage.place, f"is not empty ({strange[0]!r} is in it)", "name another --out")
    return None


def _checked(storage: Storage, data: bytes) -> dict[str, Any]:
    """The manifest, if it is one of ours."""
    try:
        values = json.loads(data)
    except ValueError:
        values = None
    if not isinstance(values, dict) or not values.keys() >= PARTS:
        raise UsageProblem(storage.place, f"its {NAME} is none of newscli's", "name another --out")
    return values


def check(storage: Storage, before: dict[str, Any], now: dict[str, Any]) -> None:
    """Raises :class:`UsageProblem` when a run cannot go on because it would be another one."""
    for part in ("options", "versions"):
        was, wanted = before.get(part, {}), now[part]
        for name in sorted({*was, *wanted}):
            if was.get(name) != wanted.get(name):
                change = f"{name} was {_shown(was.get(name))}, now it is {_shown(wanted.get(name))}"
                raise UsageProblem(storage.place, f"holds a run with other {part}: {change}", ELSE)


def save(storage: Storage, values: dict[str, Any]) -> None:
    """Writes the manifest."""
    write(storage, NAME, (encode_value(values) + "\n").encode("utf-8"))


def clear(storage: Storage) -> None:
    """Throws away what a run has left, the manifest last; raises :class:`UsageProblem` for what is not ours."""
    present = storage.names()
    load(storage)
    for name in [*(name for name in present if name in OURS and name not in (NAME, ".lock")), NAME]:
        if name in present:
            storage.remove(name)


def _shown(value: object) -> str:
    if value is None:
        return "not given"
    return json.dumps(value, ensure_ascii=False)
