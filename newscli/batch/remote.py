"""Inputs and output behind addresses (``s3://bucket/folder``), by way of fsspec and the driver of each kind of place.

An object is written in one go from a local copy, so that it is there whole or not at all. There are no locks.
"""

from __future__ import annotations

import hashlib
import os
import posixpath
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, BinaryIO, cast

from newscli.batch.listing import Found
from newscli.io.extras import require
from newscli.io.problems import InputProblem, OutputProblem, UsageProblem

MARKS = (
    "ETag",
    "etag",
    "md5Hash",
    "content_md5",
    "crc32c",
    "mtime",
    "LastModified",
    "last_modified",
    "updated",
)
"""What the drivers call the thing that changes when the content does."""
AGAIN = "put that right and run the same command again: it goes on from there"

LOST = (OSError, ValueError, RuntimeError)
"""What drivers raise; most make ``OSError`` of what the service says."""


def filesystem(address: str) -> tuple[Any, str]:
    """The driver for an address, and the path that it knows it by; raises :class:`UsageProblem` without a driver."""
    require("dask", address, otherwise="")
    from fsspec.core import url_to_fs

    try:
        fs, path = url_to_fs(address)
    except (ImportError, ValueError) as error:
        raise UsageProblem(address, f"no driver for such an address: {error}") from None
    return fs, path


def listing(address: str, patterns: Sequence[str]) -> Iterator[Found]:
    """The files below an address that match, or those that it means with ``*``, by name."""
    fs, path = filesystem(address)
    files: Iterable[dict[str, Any]]
    try:
        if "*" in path:
            infos = fs.glob(path, detail=True).values()
            files = sorted((info for info in infos if info["type"] != "directory"), key=_place)
        elif fs.isdir(path):
            files = (info for info in _walk(fs, path) if _matches(info["name"], path, patterns))
        else:
            files = [fs.info(path)]
        found = False
        for info in files:
            found = True
            yield Found(_address(fs, info["name"]), info.get("size"), mark=_mark(info))
    except FileNotFoundError:
        yield Found(address, problem=("nothing there", "check the address"))
    except LOST as error:
        raise InputProblem(address, f"cannot be listed: {error}") from None
    else:
        if not found:
            yield Found(
                address, problem=(f"no articles there ({' or '.join(patterns)})", "choose with --glob")
            )


@contextmanager
def copied(address: str) -> Iterator[str]:
    """A local copy of a file under its own last name; raises :class:`InputProblem`."""
    fs, path = filesystem(address)
    with tempfile.TemporaryDirectory(prefix="newscli-") as folder:
        local = os.path.join(folder, posixpath.basename(path) or "article")
        try:
            fs.get_file(path, local)
        except LOST as error:
            raise InputProblem(address, f"cannot be read: {error}") from None
        try:
            yield local
        except InputProblem as problem:
            where = problem.where.replace(local, address, 1)
            raise type(problem)(where, problem.what, problem.advice) from None


def _walk(fs: Any, folder: str) -> Iterator[dict[str, Any]]:
    """All files below a folder, in the order of whole paths; one folder's entries are in memory at a time."""
    for info in sorted(fs.ls(folder, detail=True), key=_place):
        if posixpath.basename(info["name"].rstrip("/")).startswith("."):
            continue
        if info["type"] == "directory":
            yield from _walk(fs, info["name"])
        elif info["name"] != folder:
            yield info


def _place(info: dict[str, Any]) -> str:
    name = str(info["name"]).rstrip("/")
    return name + "/" if info["type"] == "directory" else name


def _matches(name: str, top: str, patterns: Sequence[str]) -> bool:
    below = posixpath.relpath(name, top)
    subjects = {True: below.casefold(), False: posixpath.basename(name).casefold()}
    return any(fnmatchcase(subjects["/" in pattern], pattern.casefold()) for pattern in patterns)


def _address(fs: Any, path: str) -> str:
    return str(fs.unstrip_protocol(path))


def _mark(info: dict[str, Any]) -> str | None:
    return next((str(info[name]) for name in MARKS if info.get(name) is not None), None)


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
            self._fs.put_file(str(self._local), self._path)

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
        """There is nothing half-written."""

    @contextmanager
    def locked(self) -> Iterator[tuple[int, ...]]:
        """There are no locks: two runs that do the same write the same, and others are refused by the manifest."""
        yield ()


@contextmanager
def _told(place: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise
    except LOST as error:
        raise OutputProblem(place, f"cannot be written: {error}", AGAIN) from None


def renamed(one: Any, local: str, address: str) -> Any:
    """An article or a problem found in a copy, under the address that it was copied from."""
    if isinstance(one, InputProblem):
        return InputProblem(one.where.replace(local, address, 1), one.what, one.advice)
    return replace(one, name=one.name.replace(local, address, 1))
