"""An output folder behind an address (``s3://bucket/folder``), by way of fsspec and the driver of that kind of place.

A file is written in one go from a local copy: an object is there whole or not at all, and a file takes its name when it
is whole. There are no locks.
"""

from __future__ import annotations

import hashlib
import os
import posixpath
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

from newscli.batch.places.addresses import LOST, filesystem
from newscli.batch.places.durable import AGAIN, TEMPORARY
from newscli.io.problems import OutputProblem

FILE_SYSTEMS = frozenset(
    ("file", "local", "sftp", "ssh", "ftp", "smb", "hdfs", "arrow_hdfs", "webhdfs", "dbfs")
)
"""Elsewhere there are objects, which are there whole or not at all."""


class RemoteDraft:
    """A local file that becomes an object when it is published."""

    def __init__(self, fs: Any, path: str, place: str) -> None:
        self.size = 0
        self._fs = fs
        self._path = path
        self._place = place
        self._hash = hashlib.sha256()
        number, name = tempfile.mkstemp(prefix="newscli-")
        self._local = Path(name)
        self._stream = os.fdopen(number, "wb")

    @property
    def digest(self) -> str:
        """SHA-256 in hexadecimal."""
        return self._hash.hexdigest()

    def write(self, data: bytes) -> None:
        """Adds to the file; raises :class:`OutputProblem`."""
        with _told(str(self._local)):
            self._stream.write(data)
        self._hash.update(data)
        self.size += len(data)

    def seal(self) -> None:
        """Everything is in the local file."""
        with _told(str(self._local)):
            self._stream.close()

    def publish(self) -> None:
        """The object is there, at once and whole."""
        self.seal()
        with _told(self._place):
            if not _has_files(self._fs):
                self._fs.put_file(str(self._local), self._path)
                return
            folder, name = posixpath.split(self._path)
            self._fs.makedirs(folder, exist_ok=True)
            temporary = f"{folder}/{TEMPORARY}{secrets.token_hex(8)}-{name}"
            self._fs.put_file(str(self._local), temporary)
            self._fs.mv(temporary, self._path)

    def discard(self) -> None:
        """Removes the local file."""
        with suppress(OSError):
            self._stream.close()
        self._local.unlink(missing_ok=True)


class RemoteFolder:
    """An output folder behind an address; names in it are relative, with slashes."""

    def __init__(self, address: str) -> None:
        self.place = address.rstrip("/")
        self._fs, self._path = filesystem(self.place)

    def draft(self, name: str) -> RemoteDraft:
        """A new file; whoever asks for it publishes or discards it."""
        return RemoteDraft(self._fs, f"{self._path}/{name}", f"{self.place}/{name}")

    def open(self, name: str) -> BinaryIO | None:
        """The content of a file, None when there is none."""
        try:
            return cast(BinaryIO, self._fs.open(f"{self._path}/{name}", "rb"))
        except FileNotFoundError:
            return None

    def size(self, name: str) -> int | None:
        """Bytes of a file, None when there is none."""
        try:
            self._fs.invalidate_cache()
            return int(self._fs.size(f"{self._path}/{name}"))
        except FileNotFoundError:
            return None

    def names(self) -> list[str]:
        """What is in the folder itself, sorted."""
        try:
            self._fs.invalidate_cache()
            found = self._fs.ls(self._path, detail=False)
        except FileNotFoundError:
            return []
        return sorted(posixpath.basename(name.rstrip("/")) for name in found)

    def remove(self, name: str) -> None:
        """Removes a file, or a folder with all that is in it."""
        with _told(f"{self.place}/{name}"), suppress(FileNotFoundError):
            self._fs.rm(f"{self._path}/{name}", recursive=True)

    def sweep(self) -> None:
        """Removes what runs that were killed left half-written, where that can be."""
        if _has_files(self._fs):
            for depth in ("", "*/", "*/*/"):
                for path in self._fs.glob(f"{self._path}/{depth}{TEMPORARY}*"):
                    self._fs.rm(path)

    @contextmanager
    def locked(self) -> Iterator[tuple[int, ...]]:
        """There are no locks: two runs that do the same write the same, and others are refused by the manifest."""
        yield ()


def _has_files(fs: Any) -> bool:
    """Whether the place is a file system, where a file grows as it is written, and can be given another name."""
    names = (fs.protocol,) if isinstance(fs.protocol, str) else fs.protocol
    return not FILE_SYSTEMS.isdisjoint(names)


@contextmanager
def _told(place: str) -> Iterator[None]:
    try:
        yield
    except LOST as error:
        raise OutputProblem(place, f"cannot be written: {error}", AGAIN) from None
