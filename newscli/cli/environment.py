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
from enum import StrEnum
from typing import BinaryIO, Protocol, TextIO

from newscli.io.outputs.inert import one_line
from newscli.io.outputs.output import ERRORS
from newscli.model import Article

NARROWEST, WIDEST = 40, 120
"""Tables are drawn within these widths: longer lines are hard to read."""


class Color(StrEnum):
    """When tables are coloured."""

    auto = "auto"
    """On a terminal, unless NO_COLOR is set; FORCE_COLOR asks for it in a pipe, too."""
    always = "always"
    never = "never"


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
    height: int = 24
    """Lines of the terminal."""
    color: bool = False
    """Whether tables on standard output are coloured."""
    has_pager: bool = False
    """Whether somebody sits at the terminal, to whom long texts on standard output are shown in a pager."""
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
        size = shutil.get_terminal_size((80, 24))
        return cls(
            stdin=getattr(sys.stdin, "buffer", None),
            stdout=sys.stdout or io.StringIO(),
            stderr=sys.stderr or io.StringIO(),
            stdin_is_terminal=_is_terminal(sys.stdin),
            stdout_is_terminal=terminal,
            stdout_is_pipe=_is_pipe(sys.stdout),
            stderr_is_terminal=_is_terminal(sys.stderr),
            width=max(NARROWEST, min(WIDEST, size.columns)),
            height=size.lines,
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
        """A text on standard output; in the pager where somebody sits and it is longer than the terminal."""
        if self.has_pager and text.count("\n") >= self.height:
            from newscli.cli.pager import pager_of, show

            pager = pager_of(os.environ)
            if pager and show(text, pager, os.environ):
                return
        self.stdout.write(text)


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
