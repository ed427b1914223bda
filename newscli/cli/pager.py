"""A long text in the pager, as git has it: ``PAGER``, or else less."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from contextlib import suppress

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
    data = text.encode("utf-8", "backslashreplace")
    status = None
    while status is None:
        try:
            with suppress(BrokenPipeError):  # it was quit before the end
                process.communicate(data)
            status = process.wait()
        except KeyboardInterrupt:
            data = b""
            if process.stdin and process.stdin.closed:
                continue
            with suppress(OSError):
                process.stdin and process.stdin.close()
    return status not in MISSING
