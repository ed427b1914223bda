"""A long text in the pager, as git has it: ``PAGER``, or else less."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

LESS = {"LESS": "FRX", "LESSCHARSET": "utf-8"}
"""Colours, nothing to quit where all fits, and the text stays on the screen; what the user has set comes first."""
NONE = ("", "cat")
"""Pagers that say that none is wanted."""
MISSING = (126, 127)
"""What a shell says of a command that is not there."""


def pager_of(variables: Mapping[str, str]) -> str | None:
    """The command of the pager; None where there is none, or none is wanted, and on Windows."""
    if os.name == "nt":
        return None
    named = variables.get("PAGER")
    if named is not None:
        return None if named.strip() in NONE else named
    return "less" if shutil.which("less", path=variables.get("PATH")) else None


def show(text: str, pager: str, variables: Mapping[str, str]) -> bool:
    """Shows the text until the user has seen enough; False when the pager cannot be run.

    Ctrl-C is the pager's own affair while it runs.
    """
    try:
        process = subprocess.Popen(pager, shell=True, stdin=subprocess.PIPE, env={**LESS, **variables})
    except OSError:
        return False
    with _deaf(), suppress(BrokenPipeError):  # it was quit before the end
        process.communicate(text.encode("utf-8", "backslashreplace"))
    return process.wait() not in MISSING


@contextmanager
def _deaf() -> Iterator[None]:
    """Ctrl-C goes to all programs of a terminal; in this one it has no effect meanwhile."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:  # not the main thread, which gets no interrupts
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
