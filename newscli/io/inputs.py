"""Which articles the user means: files, folders and standard input, in sorted order, each once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from newscli.io.formats import PATTERNS
from newscli.io.problems import InputProblem, reason

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """Where one article comes from."""

    name: str
    """The path as given, or a folder as given and the path in it; ``-`` for standard input."""

    @property
    def is_standard_input(self) -> bool:
        """True when the article is piped in."""
        return self.name == STANDARD_INPUT


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the arguments stand for."""

    sources: tuple[Source, ...]
    """By name, each article once."""
    problems: tuple[InputProblem, ...]
    """Arguments that stand for nothing."""


def find(arguments: Sequence[str], patterns: Sequence[str] = PATTERNS) -> Inputs:
    """The articles that the arguments mean; folders are searched for names that match one of the patterns.

    Names beginning with a dot are passed over in folders; links are followed, loops survived.
    """
    found: list[tuple[str, str]] = []
    problems: list[InputProblem] = []
    for argument in dict.fromkeys(arguments):
        if argument == STANDARD_INPUT:
            found.append((argument, argument))
        elif os.path.isdir(argument):
            found += _in_folder(argument, patterns, problems)
        elif os.path.lexists(argument):
            found.append((argument, os.path.realpath(argument)))
        else:
            problems.append(InputProblem(argument, "no such file or folder", "check the path"))
    return Inputs(tuple(_each_once(found)), tuple(problems))


def _each_once(found: Iterable[tuple[str, str]]) -> Iterator[Source]:
    """Sources for pairs of name and real path: sorted by name; of several names of one file, the first."""
    seen: set[str] = set()
    for name, real in sorted(found):
        if real not in seen:
            seen.add(real)
            yield Source(name)


def _in_folder(folder: str, patterns: Sequence[str], problems: list[InputProblem]) -> list[tuple[str, str]]:
    before = len(problems)
    found = list(_walk(folder, [pattern.casefold() for pattern in patterns], problems))
    if not found and len(problems) == before:
        wanted = ", ".join(patterns)
        problems.append(
            InputProblem(folder, f"no articles in this folder ({wanted})", "choose others with --glob")
        )
    return found


def _walk(top: str, patterns: Sequence[str], problems: list[InputProblem]) -> Iterator[tuple[str, str]]:
    """Name and real path of every matching file below the folder."""
    visited: set[str] = set()
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        real = os.path.realpath(folder)
        if real in visited:
            continue
        visited.add(real)
        for entry in _entries(folder, problems):
            if os.path.isdir(entry.path):
                waiting.append(entry.path)
            elif _matches(entry, top, patterns):
                yield from _file(entry, real, problems)


def _entries(folder: str, problems: list[InputProblem]) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            seen = [entry for entry in entries if not entry.name.startswith(".")]
            return sorted(seen, key=lambda entry: entry.name)
    except OSError as error:
        problems.append(InputProblem(folder, f"the folder cannot be read: {reason(error)}"))
        return []


def _matches(entry: os.DirEntry[str], top: str, patterns: Sequence[str]) -> bool:
    """Patterns with a slash are for the path below the folder, others for the name; case is no matter."""

    def subject(pattern: str) -> str:
        return os.path.relpath(entry.path, top) if "/" in pattern else entry.name

    return any(fnmatchcase(subject(pattern).casefold(), pattern) for pattern in patterns)


def _file(entry: os.DirEntry[str], folder: str, problems: list[InputProblem]) -> Iterator[tuple[str, str]]:
    if os.path.isfile(entry.path):
        linked = entry.is_symlink()
        yield entry.path, os.path.realpath(entry.path) if linked else os.path.join(folder, entry.name)
    elif entry.is_symlink():
        problems.append(InputProblem(entry.path, "a link to nothing", "remove it, or mend it"))
