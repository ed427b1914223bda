"""A file that takes its name only when it is whole and on the disk."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newscli.io.outputs.output import mode_of
from newscli.io.problems import OutputProblem, reason


@contextmanager
def replaced(path: Path) -> Iterator[Path]:
    """An empty file in the same folder to be filled; at the end it is synced and takes the place of ``path``.

    After an error ``path`` is as it was. Raises :class:`OutputProblem` when the system refuses.
    """
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise OutputProblem(str(path), "is a folder", "name a file")
    try:
        number, name = tempfile.mkstemp(prefix=".newscli-", suffix=".part", dir=target.parent)
        os.close(number)
        try:
            yield Path(name)
            _finish(Path(name), target)
        finally:
            with suppress(FileNotFoundError):
                os.unlink(name)
    except OSError as error:
        raise OutputProblem(str(path), f"cannot be written: {reason(error)}") from None


def _finish(temporary: Path, target: Path) -> None:
    with temporary.open("rb+") as stream:
        os.fsync(stream.fileno())
    temporary.chmod(mode_of(target))
    temporary.replace(target)
    with suppress(OSError):  # not every system lets a folder be synced
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
