"""The program's surroundings in one object: streams, terminals, width, colour. Tests make their own."""

from __future__ import annotations

import io
import os
import shutil
import stat
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO, Protocol, TextIO

from newscli.io.outputs.inert import one_line
from newscli.io.outputs.output import ERRORS
from newscli.model import Article

NARROWEST, WIDEST = 40, 120
"""Tables are drawn within these widths: longer lines are hard to read."""


class Parse(Protocol):
    """``newscli.parse``, or what a test puts in its place."""

    def __call__(self, text: str, article: str = "-", *, sentences: int | None = None) -> Article:
        """The article read from the text."""


def _parse(text: str, article: str = "-", *, sentences: int | None = None) -> Article:
    """The core, imported when the first article is there."""
    from newscli import parse

    return parse(text, article, sentences=sentences)


@dataclass(slots=True)
class Environment:
    """What the program reads from, writes to and may assume of it."""

    stdin: BinaryIO | None
    """Bytes of an article, for ``-``."""
    stdout: TextIO
    """Records; UTF-8, line ends as written."""
    stderr: TextIO
    """Everything else."""
    stdin_is_terminal: bool = False
    stdout_is_terminal: bool = False
    stdout_is_pipe: bool = False
    """Another program reads standard output, and may write to the terminal itself."""
    stderr_is_terminal: bool = False
    width: int = 80
    """Columns to draw tables in."""
    color: bool = False
    """Whether tables on standard output are coloured."""
    has_pager: bool = False
    """Whether long texts on standard output are shown in a pager."""
    parse: Parse = _parse
    """Text to article."""
    verbose: bool = False
    """Set by ``-v``: say more, show tracebacks."""
    quiet: bool = False
    """Set by ``-q``: say nothing but errors."""

    @classmethod
    def of_system(cls, variables: Mapping[str, str] = os.environ) -> Environment:
        """The streams of this process; its output is UTF-8 whatever the locale."""
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors=ERRORS)
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        terminal = _is_terminal(sys.stdout)
        return cls(
            stdin=getattr(sys.stdin, "buffer", None),
            stdout=sys.stdout or io.StringIO(),
            stderr=sys.stderr or io.StringIO(),
            stdin_is_terminal=_is_terminal(sys.stdin),
            stdout_is_terminal=terminal,
            stdout_is_pipe=_is_pipe(sys.stdout),
            stderr_is_terminal=_is_terminal(sys.stderr),
            width=max(NARROWEST, min(WIDEST, shutil.get_terminal_size((80, 24)).columns)),
            color=wants_color(terminal, variables),
            has_pager=terminal and _is_terminal(sys.stdin) and variables.get("TERM") != "dumb",
        )

    def say(self, message: str) -> None:
        """One line on standard error, whatever it holds; a closed pipe there is no reason to stop."""
        with suppress(OSError, ValueError):
            self.stderr.write(f"newscli: {one_line(message)}\n")
            self.stderr.flush()

    def note(self, message: str) -> None:
        """The same for what ``-q`` silences."""
        if not self.quiet:
            self.say(message)

    def page(self, text: str) -> None:
        """A long text on standard output; where somebody sits, in the pager: ``PAGER``, or else less."""
        if not self.has_pager:
            self.stdout.write(text)
            return
        from pydoc import pager

        # As git has it: colours, nothing to quit where all fits, and the text stays on the screen.
        os.environ.setdefault("LESS", "FRX")
        pager(text)


def wants_color(terminal: bool, variables: Mapping[str, str]) -> bool:
    """NO_COLOR and a dumb terminal forbid colour, FORCE_COLOR asks for it in a pipe, too."""
    if variables.get("NO_COLOR") or variables.get("TERM") == "dumb":
        return False
    return terminal or bool(variables.get("FORCE_COLOR"))


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def _is_pipe(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stat.S_ISFIFO(os.fstat(stream.fileno()).st_mode)
    except (OSError, ValueError):
        return False
