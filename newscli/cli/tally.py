"""What was done and what failed, and the exit status that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class ExitCode(IntEnum):
    """What the shell is told."""

    OK = 0
    FAILURE = 1
    """Nothing could be done."""
    USAGE = 2
    """The command line makes no sense."""
    SOME_FAILED = 3
    """Some inputs failed, the rest was done."""
    INTERRUPTED = 130


@dataclass(slots=True)
class Report:
    """Counts inputs; one a run."""

    done: int = 0
    failed: int = 0
    foreign: int = 0
    """Of those done: articles that are not in English, of which nothing is read."""
    copies: int = 0
    """Articles that were left out because they are copies of others; they are not among those done."""

    @property
    def exit_code(self) -> ExitCode:
        """The status of the whole run."""
        if not self.failed:
            return ExitCode.SOME_FAILED if 0 < self.done == self.foreign else ExitCode.OK
        return ExitCode.SOME_FAILED if self.done else ExitCode.FAILURE

    def __str__(self) -> str:
        """``11 articles done, 1 input failed``."""
        parts = [f"{self.done:,} article{'' if self.done == 1 else 's'} done"]
        if self.copies:
            parts.append(f"{self.copies:,} cop{'y' if self.copies == 1 else 'ies'} left out")
        if self.failed:
            parts.append(f"{self.failed:,} input{'' if self.failed == 1 else 's'} failed")
        return ", ".join(parts)
