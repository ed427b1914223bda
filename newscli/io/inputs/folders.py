"""The inputs in sorted order, as they are found: a folder of a hundred million files needs no list in memory.

Files come by name, each once; names beginning with a dot are passed over, links followed. Only links are remembered;
whether a file is reached without one is worked out from its path.
"""

from __future__ import annotations

import os
import re
import shlex
import stat
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from heapq import merge
from types import ModuleType

from newscli.io.problems import reason

STANDARD_INPUT = "-"
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
LOST = ("a link to nothing", "remove it, or mend it")
"""What is wrong with a link, and what to do."""


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
    real: str = ""
    """The path without links; empty for what is no file."""
    through: bool = False
    """Whether a link to a folder was followed to get there."""
    link: bool = False
    """Whether it is a link itself."""


def listing(
    arguments: Sequence[str], patterns: Sequence[str], left_out: str | None = None
) -> Iterator[Found]:
    """All inputs that the arguments mean, by name, but for those in the folder whose real path is ``left_out``."""
    given = list(dict.fromkeys(arguments))
    search = _Search(given, patterns, left_out)
    streams = (search.stream(argument) for argument in given)
    return search.each_once(merge(*streams, key=lambda step: step.found.name))


class _Search:
    """What is looked for, and where."""

    def __init__(self, given: Sequence[str], patterns: Sequence[str], left_out: str | None) -> None:
        paths = sorted((name for name in given if name != STANDARD_INPUT), reverse=True)
        self._tops = {os.path.realpath(name): name for name in paths}
        self._several = len(paths) > 1
        self._patterns = patterns
        self._folded = [pattern.casefold() for pattern in patterns]
        self._left_out = left_out

    def stream(self, argument: str) -> Iterator[_Step]:
        """What one argument stands for, by name."""
        if argument == STANDARD_INPUT:
            return iter([_Step(Found(argument))])
        if os.path.isdir(argument):
            return self._or_nothing(argument)
        return iter([_given(argument)])

    def each_once(self, steps: Iterable[_Step]) -> Iterator[Found]:
        """Of several names of one file the first; one without a link to a folder in it, if there is any."""
        linked: set[str] = set()
        before: Found | None = None
        for step in steps:
            if step.real in linked or self._has_better_name(step):
                continue
            if step.through or step.link:
                linked.add(step.real)
            if (
                step.found != before
            ):  # folders that are in one another give the same names, which are neighbours
                yield step.found
            before = step.found

    def _has_better_name(self, step: _Step) -> bool:
        if not step.real or not (step.through or step.link or self._several):
            return False
        return any(step.through or name < step.found.name for name in self._plain_names(step.real))

    def _plain_names(self, real: str) -> Iterator[str]:
        """The names under which a file is listed when no link is followed."""
        if real in self._tops:
            yield self._tops[real]
        for top, path in self._ways(real):
            name = os.path.join(top, path)
            if self._matches(name, top):
                yield name

    def _ways(self, real: str) -> Iterator[tuple[str, str]]:
        """The given folders below which a path is, and the path in each, where nothing is hidden on the way."""
        end = len(real)
        while (end := real.rfind(os.sep, 0, end)) >= 0:
            top = self._tops.get(real[:end] or os.sep)
            if top is not None and (os.sep + ".") not in real[end:]:
                yield top, real[end + 1 :]

    def _or_nothing(self, folder: str) -> Iterator[_Step]:
        """A folder without articles is a mistake of somebody's."""
        empty = True
        for step in self._walk(folder):
            empty = False
            yield step
        if empty:
            what = f"no articles in this folder ({', '.join(self._patterns)})"
            yield _Step(Found(folder, problem=(what, "choose others with --glob")))

    def _walk(self, top: str) -> Iterator[_Step]:
        """All files below the folder that match, by name; a folder that links lead to is walked once."""
        visited: set[str] = set()
        ways = [self._entries(top, os.path.realpath(top), through=False)]
        while ways:
            entry, real, through = next(ways[-1], (None, "", False))
            if entry is None:
                ways.pop()
            elif isinstance(entry, _Step):
                yield entry
            elif not _is_folder(entry):
                if self._matches(entry.path, top) and (step := _file(entry, real, through)):
                    yield step
            elif not entry.is_symlink():
                ways.append(self._entries(entry.path, real, through))
            elif real not in visited and not self._is_walked(real):
                visited.add(real)
                ways.append(self._entries(entry.path, real, through=True))

    def _is_walked(self, real: str) -> bool:
        """Whether the folder is searched without a link."""
        return real in self._tops or next(self._ways(real), None) is not None

    def _entries(
        self, folder: str, real: str, through: bool
    ) -> Iterator[tuple[os.DirEntry[str] | _Step, str, bool]]:
        """What is in one folder, in the order of whole paths: entries with their real paths, or a problem."""
        if real == self._left_out:
            return
        try:
            with os.scandir(folder) as scanned:
                entries = sorted((entry for entry in scanned if not entry.name.startswith(".")), key=_place)
        except OSError as error:
            what = f"the folder cannot be read: {reason(error)}"
            yield _Step(Found(folder, problem=(what, ""))), "", through
            return
        for entry in entries:
            link = entry.is_symlink()
            yield entry, os.path.realpath(entry.path) if link else os.path.join(real, entry.name), through

    def _matches(self, path: str, top: str) -> bool:
        return matches(path, top, self._folded)


def matches(path: str, top: str, folded: Sequence[str], paths: ModuleType = os.path) -> bool:
    """Patterns with a slash are for the path below the folder, others for the name; case is no matter.

    The patterns are case-folded already; ``paths`` is ``posixpath`` for paths that are no files of this system.
    """
    name = paths.basename(path).casefold()
    for pattern in folded:
        subject = paths.relpath(path, top).casefold() if "/" in pattern else name
        if fnmatchcase(subject, pattern):
            return True
    return False


def _given(name: str) -> _Step:
    """An argument that is no folder."""
    try:
        return _Step(_found(name, os.stat(name)), os.path.realpath(name))
    except FileNotFoundError:
        lost = ("no such file or folder", "check the path")
        if ADDRESS.match(name):
            lost = ("an address, and newscli reads files", f"curl -sL {shlex.quote(name)} | newscli quotes -")
        return _Step(Found(name, problem=LOST if os.path.lexists(name) else lost))
    except OSError as error:
        return _Step(Found(name, problem=(f"cannot be read: {reason(error)}", "")))


def _place(entry: os.DirEntry[str]) -> str:
    """Where the entry stands when whole paths are sorted: a folder's files come after its slash."""
    return entry.name + os.sep if _is_folder(entry) else entry.name


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads round in a circle
        return False


def _file(entry: os.DirEntry[str], real: str, through: bool) -> _Step | None:
    """The file; None for a pipe or a device."""
    link = entry.is_symlink()
    try:
        state = entry.stat()
    except OSError as error:
        said = LOST if link else (f"cannot be read: {reason(error)}", "")
        place = os.path.join(os.path.realpath(os.path.dirname(entry.path)), entry.name)
        return _Step(Found(entry.path, problem=said), place, through)
    return _Step(_found(entry.path, state), real, through, link) if stat.S_ISREG(state.st_mode) else None


def _found(name: str, state: os.stat_result) -> Found:
    """Size and time only of files: a pipe has none that say anything."""
    return Found(name, state.st_size, state.st_mtime_ns) if stat.S_ISREG(state.st_mode) else Found(name)
