"""Where records go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from newscli.io.problems import OutputProblem, ReaderGone, UsageProblem, reason

ERRORS = "backslashreplace"
"""File names may hold bytes that are not UTF-8; they are written as ``\\udcff`` rather than not at all."""


@dataclass(slots=True)
class Output:
    """An open place for records."""

    stream: TextIO
    """UTF-8 text, line ends as written."""
    wanted: bool = True
    """Set to False, a file that was there before stays as it was."""


@contextmanager
def open_output(path: str | None, stdout: TextIO) -> Iterator[Output]:
    """Standard output when ``path`` is None or ``-``; otherwise a file, under its name only when it is whole.

    Raises :class:`OutputProblem` when writing fails, :class:`ReaderGone` when the pipe was closed.
    """
    name = "standard output" if path in (None, "-") else str(path)
    try:
        if path is None or path == "-":
            yield Output(stdout)
            stdout.flush()
        elif _is_special(path):
            with open(path, "w", encoding="utf-8", errors=ERRORS, newline="") as stream:
                yield Output(stream)
        else:
            yield from _replaced(Path(os.path.realpath(path)))
    except BrokenPipeError as error:
        raise ReaderGone from error
    except OSError as error:
        raise OutputProblem(name, f"cannot be written: {reason(error)}") from None


def refuse_to_overwrite(path: str | None, inputs: Iterable[str]) -> None:
    """Raises :class:`UsageProblem` when the output would take the place of an article."""
    if path is not None and os.path.isfile(path):
        target = os.path.realpath(path)
        if any(os.path.realpath(name) == target for name in inputs):
            raise UsageProblem("--output", f"{path} is one of the articles", "name another file")


def is_file(path: str | None) -> bool:
    """Whether the path is that of a file, there already or not: no standard output, no device, no named pipe."""
    return path is not None and path != "-" and not _is_special(path)


def _is_special(path: str) -> bool:
    """A device or a named pipe, that must not be replaced by a file."""
    return os.path.exists(path) and not os.path.isfile(path) and not os.path.isdir(path)


def _replaced(target: Path) -> Iterator[Output]:
    if target.is_dir():
        raise OutputProblem(str(target), "is a folder", "name a file for --output")
    number, name = tempfile.mkstemp(prefix=".newscli-", suffix=".part", dir=target.parent)
    temporary = Path(name)
    try:
        with open(number, "w", encoding="utf-8", errors=ERRORS, newline="") as stream:
            output = Output(stream)
            yield output
        if output.wanted:
            temporary.chmod(mode_of(target))
            temporary.replace(target)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def mode_of(target: Path) -> int:
    """The rights of the file that is replaced, or those of any new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
