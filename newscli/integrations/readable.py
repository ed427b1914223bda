"""What a server may read: files in certain folders, and nothing else."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newscli.io.inputs.folders import listing
from newscli.io.problems import InputProblem, UsageProblem

OUTSIDE = "is outside the folders that may be read"


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders in which files are read; links that lead out of them are not followed."""

    roots: tuple[str, ...]
    """As given; names that are not absolute are looked for in each, in their order."""

    @classmethod
    def of(cls, roots: Sequence[str]) -> Folders:
        """These folders, or the current one when there are none; raises :class:`UsageProblem` for what is none."""
        for root in roots:
            if not os.path.isdir(root):
                raise UsageProblem(root, "is no folder", "name folders in which articles may be read")
        return cls(tuple(roots) or (os.curdir,))

    def path(self, name: str) -> str:
        """Where a file or folder of that name is; raises :class:`InputProblem` unless it is in one of the folders."""
        places = [os.path.normpath(os.path.join(root, name)) for root in self.roots]
        found = next((place for place in places if os.path.lexists(place)), places[0])
        if not self._holds(found):
            raise InputProblem(name, OUTSIDE, "those that newscli mcp was started with")
        if not os.path.exists(found):
            raise InputProblem(
                name, "no such file or folder", "names count from the folders that may be read"
            )
        return found

    def files(self, names: Iterable[str], patterns: Sequence[str]) -> Iterator[str]:
        """The files that some names mean, folders searched for those that match the patterns."""
        for found in listing([self.path(name) for name in names], patterns):
            if not self._holds(found.name):
                raise InputProblem(found.name, OUTSIDE, "it is a link that leads out of them")
            yield found.name

    def _holds(self, path: str) -> bool:
        real = os.path.realpath(path)
        return any(
            os.path.commonpath([real, top]) == top
            for top in map(os.path.realpath, self.roots)
            if _same_drive(real, top)
        )


def _same_drive(one: str, other: str) -> bool:
    return os.path.splitdrive(one)[0] == os.path.splitdrive(other)[0]
