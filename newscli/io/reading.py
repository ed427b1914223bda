"""One source to its text."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from newscli.io.decoding import decode
from newscli.io.inputs import Source
from newscli.io.problems import InputProblem, reason


def read(source: Source, encoding: str | None, stdin: BinaryIO | None) -> str:
    """The decoded text of the source; raises :class:`InputProblem` when it cannot be read or is no text."""
    try:
        data = _read_bytes(source, stdin)
    except (OSError, ValueError) as error:
        what = reason(error) if isinstance(error, OSError) else str(error)
        raise InputProblem(source.name, f"cannot be read: {what}") from None
    return decode(data, source.name, encoding)


def _read_bytes(source: Source, stdin: BinaryIO | None) -> bytes:
    if not source.is_standard_input:
        return Path(source.name).read_bytes()
    if stdin is None:
        raise InputProblem(source.name, "standard input is closed", "name a file instead")
    return stdin.read()
