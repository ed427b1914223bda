"""The inputs in sorted order, as they are found: a folder of a hundred million files needs no list in memory.

What :func:`newscli.io.inputs.find` gathers comes here one by one: files by name, each once, names beginning with a dot
passed over, links followed. Only links are remembered; whether a file has been reached without one is worked out.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from heapq import merge

from newscli.batch.storage import is_remote
from newscli.io.inputs import STANDARD_INPUT
from newscli.io.problems import reason

LOST = ("a link to nothing", "remove it, or mend it")


@dataclass(frozen=True, slots=True)
class Found:
    """One input, or a place where there is none."""

    name: str
    """The path as given, or a folder as given and the path in it; ``-`` for standard input."""
    size: int | None = None
    """Bytes, for a file that stays as it is."""
    modified: int | None = None
    """When it was changed, in nanoseconds."""
    mark: str | None = None
    """What stands for its content, for a file behind an address."""
    problem: tuple[str, str] | None = None
    """What is wrong, and what to do."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A file on the way."""

    found: Found
    real: str
    """The path without links; empty for what is no file."""
    linked: bool
    """Whether a link was followed to get there."""


def listing(
    arguments: Sequence[str], patterns: Sequence[str], left_out: str | None = None
) -> Iterator[Found]:
    """All inputs that the arguments mean, by name, but for the folder ``left_out``, the output."""
    wanted = _Wanted(patterns, left_out)
    given = [name for name in dict.fromkeys(arguments) if name != STANDARD_INPUT and not is_remote(name)]
    streams = (_stream(argument, wanted) for argument in dict.fromkeys(arguments))
    return _each_once(merge(*streams, key=lambda step: step.found.name), given, wanted)


def _stream(argument: str, wanted: _Wanted) -> Iterator[_Step]:
    """What one argument stands for, by name."""
    if argument == STANDARD_INPUT:
        return iter([_Step(Found(argument), "", linked=False)])
    if is_remote(argument):
        from newscli.batch.addresses import listing as remote

        return (_Step(found, "", linked=False) for found in remote(argument, wanted.patterns))
    if os.path.isdir(argument):
        return _or_nothing(_walk(argument, wanted), argument, wanted.patterns)
    return iter([_given(argument)])


def _or_nothing(steps: Iterable[_Step], folder: str, patterns: Sequence[str]) -> Iterator[_Step]:
    """A folder without articles is a mistake of somebody's."""
    empty = True
    for step in steps:
        empty = False
        yield step
    if empty:
        what = f"no articles in this folder ({' or '.join(patterns)})"
        yield _problem(folder, what, "choose others with --glob")


def _given(name: str) -> _Step:
    """An argument that is no folder."""
    try:
        return _Step(_found(name, os.stat(name)), os.path.realpath(name), linked=False)
    except FileNotFoundError:
        if os.path.lexists(name):
            return _problem(name, *LOST)
        return _problem(name, "no such file or folder", "check the path")
    except OSError as error:
        return _problem(name, f"cannot be read: {reason(error)}")


class _Wanted:
    """Which files in folders are articles."""

    def __init__(self, patterns: Sequence[str], left_out: str | None) -> None:
        self.patterns = patterns
        self.left_out = left_out
        self._folded = [pattern.casefold() for pattern in patterns]

    def matches(self, path: str, top: str) -> bool:
        """Patterns with a slash are for the path below the folder, others for the name; case is no matter."""
        name = os.path.basename(path).casefold()
        for pattern in self._folded:
            subject = os.path.relpath(path, top).casefold() if "/" in pattern else name
            if fnmatchcase(subject, pattern):
                return True
        return False


def _walk(top: str, wanted: _Wanted) -> Iterator[_Step]:
    """All files below the folder that match, by name; a folder that links lead to is walked once."""
    visited: set[str] = set()
    ways = [_entries(top, os.path.realpath(top), False, wanted)]
    while ways:
        entry, real, linked = next(ways[-1], (None, "", False))
        if entry is None:
            ways.pop()
        elif isinstance(entry, _Step):
            yield entry
        elif not _is_folder(entry):
            if wanted.matches(entry.path, top) and (step := _file(entry, real, linked)):
                yield step
        elif not (entry.is_symlink() and real in visited):
            if linked:
                visited.add(real)
            ways.append(_entries(entry.path, real, linked, wanted))


def _entries(
    folder: str, real: str, linked: bool, wanted: _Wanted
) -> Iterator[tuple[os.DirEntry[str] | _Step, str, bool]]:
    """What is in one folder, in the order of whole paths: entries with their real paths, or a problem."""
    if real == wanted.left_out:
        return
    try:
        with os.scandir(folder) as scanned:
            entries = sorted((entry for entry in scanned if not entry.name.startswith(".")), key=_place)
    except OSError as error:
        yield _problem(folder, f"the folder cannot be read: {reason(error)}"), "", linked
        return
    for entry in entries:
        if entry.is_symlink():
            yield entry, os.path.realpath(entry.path), True
        else:
            yield entry, os.path.join(real, entry.name), linked


def _place(entry: os.DirEntry[str]) -> str:
    """Where the entry stands when whole paths are sorted: a folder's files come after its slash."""
    return entry.name + os.sep if _is_folder(entry) else entry.name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads round in a circle
        return False


def _file(entry: os.DirEntry[str], real: str, linked: bool) -> _Step | None:
    """The file; None for a pipe or a device."""
    try:
        state = entry.stat()
    except OSError as error:
        return _problem(entry.path, *(LOST if entry.is_symlink() else (f"cannot be read: {reason(error)}",)))
    return _Step(_found(entry.path, state), real, linked) if stat.S_ISREG(state.st_mode) else None


def _found(name: str, state: os.stat_result) -> Found:
    """Size and time only of files: a pipe has none that say anything."""
    return Found(name, state.st_size, state.st_mtime_ns) if stat.S_ISREG(state.st_mode) else Found(name)


def _problem(name: str, what: str, advice: str = "") -> _Step:
    return _Step(Found(name, problem=(what, advice)), "", linked=False)


def _each_once(steps: Iterable[_Step], given: Sequence[str], wanted: _Wanted) -> Iterator[Found]:
    """Of several names of one file the first."""
    tops = {os.path.realpath(name): name for name in sorted(given, reverse=True)}
    linked: set[str] = set()
    before: Found | None = None
    for step in steps:
        if step.real:
            if step.real in linked:
                continue
            many = step.linked or len(tops) > 1
            if many and any(name < step.found.name for name in _plain_names(step.real, tops, wanted)):
                continue
            if step.linked:
                linked.add(step.real)
        if step.found != before:  # folders that are in one another give the same names, which are neighbours
            yield step.found
        before = step.found


def _plain_names(real: str, tops: dict[str, str], wanted: _Wanted) -> Iterator[str]:
    """The names under which a file is listed when no link is followed."""
    if real in tops:
        yield tops[real]
    end = len(real)
    while (end := real.rfind(os.sep, 0, end)) >= 0:
        top = tops.get(real[:end] or os.sep)
        if top is not None:
            path = real[end + 1 :]
            name = os.path.join(top, path)
            if not any(part.startswith(".") for part in path.split(os.sep)) and wanted.matches(name, top):
                yield name
