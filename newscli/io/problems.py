"""What can be wrong with what the user gave us: exceptions that carry what he needs to put it right."""

from __future__ import annotations

LONGEST_REASON = 200
"""Characters of what a library says."""


class Problem(Exception):
    """Something the user can put right: where it is, what is wrong, what to do."""

    def __init__(self, where: str, what: str, advice: str = "") -> None:
        super().__init__(where, what, advice)
        self.where = where
        self.what = what
        self.advice = advice

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line}; {self.advice}" if self.advice else line


class InputProblem(Problem, ValueError):
    """An article that cannot be read; the others go on. ``newscli.InputProblem`` for Python programs."""


class OutputProblem(Problem):
    """The output cannot be written; nothing can go on."""


class UsageProblem(Problem):
    """Options that make no sense, alone or together."""


class ReaderGone(Exception):
    """Whoever read our output has closed the pipe (``| head``): time to end quietly."""


def reason(error: OSError) -> str:
    """What the system says is wrong, in lower case: ``permission denied``."""
    text = error.strerror or str(error) or type(error).__name__
    return text[:1].lower() + text[1:]


def one_line(error: Exception) -> str:
    """What a library raised, in one line: ``KeyError: 'tags'``."""
    words = " ".join(str(error).split())[:LONGEST_REASON]
    return f"{type(error).__name__}: {words}" if words else type(error).__name__
