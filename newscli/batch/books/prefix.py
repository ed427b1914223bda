"""What the files of a shard had before inputs were added to it.

A file that has been added to begins with what it had before, so that sizes are all that is needed to find that again,
also when the addition was killed between two files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from newscli.batch.job import KINDS, TEXTS
from newscli.batch.places.storage import Draft, Storage
from newscli.io.problems import OutputProblem
from newscli.model import Article

TOGETHER = 1 << 20
"""Bytes that are copied together."""

Files = Mapping[str, Mapping[str, Any]]
"""Name to size (``bytes``) and digest (``sha256``), as the record of a shard has them."""


def copy_before(storage: Storage, name: str, file: Mapping[str, Any], draft: Draft) -> None:
    """Begins a draft with the first bytes of the file that it is to replace.

    Raises :class:`OutputProblem` when these are not what they were.
    """
    for data in _first(storage, name, file["bytes"]):
        draft.write(data)
    if (draft.size, draft.digest) != (file["bytes"], file["sha256"]):
        raise OutputProblem(f"{storage.place}/{name}", "is damaged", "begin anew with --restart")


def articles_before(storage: Storage, part: str, files: Files) -> Iterator[Article]:
    """The articles of a part, from the first bytes of its files; texts too, where they are kept."""
    from newscli.io.store.restore import articles_of

    with TemporaryDirectory(prefix="newscli-") as folder:
        for kind in (*KINDS, TEXTS):
            name = f"{kind}/{part}.jsonl"
            if name not in files:
                continue
            path = Path(folder) / name
            path.parent.mkdir()
            with path.open("wb") as stream:
                stream.writelines(_first(storage, name, files[name]["bytes"]))
        yield from articles_of(Path(folder), f"{part}.jsonl")


def _first(storage: Storage, name: str, size: int) -> Iterator[bytes]:
    """The first ``size`` bytes of a file, or all that there are."""
    stream = storage.open(name)
    if stream is None:
        return
    with stream:
        while size and (data := stream.read(min(size, TOGETHER))):
            yield data
            size -= len(data)
