"""Where a run writes: a folder of this machine, or a place behind an address such as ``s3://bucket/folder``."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO, Protocol
from urllib.parse import unquote, urlsplit


class Draft(Protocol):
    """A file that is not yet there under its name."""

    size: int
    """Bytes written so far."""

    @property
    def digest(self) -> str:
        """SHA-256 of what was written so far."""

    def write(self, data: bytes) -> None:
        """Adds to the file."""

    def seal(self) -> None:
        """All that can fail for want of room has been done."""

    def publish(self) -> None:
        """The file takes its name, at once and whole."""

    def discard(self) -> None:
        """Leaves no trace of what was not published."""


class Storage(Protocol):
    """A folder for the output; names are relative, with slashes. All raise :class:`OutputProblem`."""

    place: str
    """How to call it in messages."""

    def draft(self, name: str) -> Draft:
        """A new file; whoever asks for it publishes or discards it."""

    def open(self, name: str) -> BinaryIO | None:
        """The content of a file, None when there is none."""

    def size(self, name: str) -> int | None:
        """Bytes of a file, None when there is none."""

    def names(self) -> list[str]:
        """What is in the folder itself, sorted."""

    def remove(self, name: str) -> None:
        """Removes a file, or a folder with all that is in it."""

    def sweep(self) -> None:
        """Removes what runs that were killed left half-written."""

    def locked(self) -> AbstractContextManager[Sequence[int]]:
        """While this run works here, no other does; gives open files that hold the lock."""


def is_remote(name: str) -> bool:
    """Whether the name is an address and no path."""
    scheme, separator, _ = name.partition("://")
    return bool(separator) and scheme.isascii() and scheme.replace("+", "").isalnum()


def storage_at(place: str) -> Storage:
    """The storage that the user means by ``place``; raises :class:`UsageProblem` when a package is missing."""
    if place.startswith("file://"):
        place = unquote(urlsplit(place).path)
    if is_remote(place):
        from newscli.batch.places.remote import RemoteFolder

        return RemoteFolder(place)
    from newscli.batch.places.durable import LocalFolder

    return LocalFolder(Path(place))


def read(storage: Storage, name: str) -> bytes | None:
    """All bytes of a small file, None when there is none."""
    stream = storage.open(name)
    if stream is None:
        return None
    with stream:
        return stream.read()


def write(storage: Storage, name: str, data: bytes) -> None:
    """A small file in one go."""
    draft = storage.draft(name)
    try:
        draft.write(data)
        draft.publish()
    finally:
        draft.discard()
