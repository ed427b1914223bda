"""Files in a folder that are there whole or not at all, whatever happens: kill -9, power loss, a full disk."""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from newscli.io.problems import OutputProblem, reason

TEMPORARY = ".newscli-"
"""What the names of unfinished files begin with."""

AGAIN = "put that right and run the same command again: it goes on from there"
LOCK = ".lock"
PATIENCE = 10.0
"""Seconds to wait for the lock: the workers of a run that was killed need a moment to notice."""


@contextmanager
def told(place: object) -> Iterator[None]:
    """What the system says against writing, as an :class:`OutputProblem`."""
    try:
        yield
    except OSError as error:
        raise OutputProblem(str(place), f"cannot be written: {reason(error)}", AGAIN) from None


class Draft:
    """A file under a temporary name in its folder; ``size`` and ``digest`` are those of what was written so far."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.size = 0
        self._hash = hashlib.sha256()
        with told(path):
            make(path.parent)
            self._temporary = path.parent / f"{TEMPORARY}{secrets.token_hex(8)}.part"
            self._stream: BinaryIO = open(self._temporary, "xb")  # noqa: SIM115  # closed by seal or discard

    @property
    def digest(self) -> str:
        """SHA-256 in hexadecimal."""
        return self._hash.hexdigest()

    def write(self, data: bytes) -> None:
        """Adds to the file; raises :class:`OutputProblem`."""
        with told(self.path):
            self._stream.write(data)
        self._hash.update(data)
        self.size += len(data)

    def seal(self) -> None:
        """Everything is on the disk, still under the temporary name."""
        if not self._stream.closed:
            with told(self.path):
                self._stream.flush()
                os.fsync(self._stream.fileno())
                self._stream.close()

    def publish(self) -> None:
        """The file takes its name, and keeps it after a loss of power."""
        self.seal()
        with told(self.path):
            self._temporary.replace(self.path)
            sync(self.path.parent)

    def discard(self) -> None:
        """Leaves no trace of what was not published."""
        with suppress(OSError):
            self._stream.close()
        with suppress(OSError):
            self._temporary.unlink(missing_ok=True)


class LocalFolder:
    """An output folder in the file system; names in it are relative, with slashes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.place = str(path)

    def draft(self, name: str) -> Draft:
        """A new file; whoever asks for it publishes or discards it."""
        return Draft(self.path / name)

    def open(self, name: str) -> BinaryIO | None:
        """The content of a file, None when there is none."""
        try:
            return open(self.path / name, "rb")
        except FileNotFoundError:
            return None

    def size(self, name: str) -> int | None:
        """Bytes of a file, None when there is none."""
        try:
            return (self.path / name).stat().st_size
        except OSError:
            return None

    def names(self) -> list[str]:
        """What is in the folder itself, sorted."""
        return sorted(os.listdir(self.path)) if self.path.is_dir() else []

    def remove(self, name: str) -> None:
        """Removes a file, or a folder with all that is in it."""
        with told(self.path / name):
            path = self.path / name
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)
            sync(self.path)

    def sweep(self) -> None:
        """Removes what runs that were killed left half-written."""
        for depth in ("", "*/", "*/*/"):  # Parquet files are in folders of a folder
            for path in self.path.glob(f"{depth}{TEMPORARY}*"):
                path.unlink(missing_ok=True)

    @contextmanager
    def locked(self) -> Iterator[tuple[int, ...]]:
        """While this run works here, no other does; the open file, to be shared with the workers, keeps the lock."""
        with told(self.place):
            make(self.path)
            number = os.open(self.path / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            until = time.monotonic() + PATIENCE
            while not _lock(number):
                if time.monotonic() > until:
                    raise OutputProblem(self.place, "another run is at work there", "wait for it, or stop it")
                time.sleep(0.05)
            yield (number,) if os.name == "posix" else ()
        finally:
            os.close(number)


def make(folder: Path) -> None:
    """Creates a folder, and those that it is in, so that they last."""
    if not folder.is_dir():
        make(folder.parent)
        folder.mkdir(exist_ok=True)
        sync(folder.parent)


def sync(folder: Path) -> None:
    """The names in the folder are on the disk, too, where the system can do that."""
    with suppress(PermissionError):  # Windows opens no folders
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _lock(number: int) -> bool:
    """Takes the lock, or says that another process has it; where there are no locks, all is well."""
    try:
        import fcntl
    except ImportError:  # Windows
        return True
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True
