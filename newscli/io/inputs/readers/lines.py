"""The lines of a file, none longer than an article may be, and no byte of them lost in silence."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import BinaryIO, TypeVar

from newscli.io.inputs.content import LIMIT, too_long
from newscli.io.inputs.decoding import likely_encoding
from newscli.io.problems import InputProblem

SKIP = 1 << 20

Found = TypeVar("Found")


class Lines(Iterator[str]):
    """Decoded lines with their ends; bytes that do not decode come as lone surrogates, see :func:`check`.

    A line beyond the limit raises :class:`InputProblem` when it is reached; the next call gives the line after it.
    """

    def __init__(self, name: str, stream: BinaryIO, encoding: str | None, newline: str) -> None:
        self._name = name
        self._stream = io.TextIOWrapper(
            stream, encoding or "utf-8", errors="surrogateescape", newline=newline
        )
        self.number = 0
        """Lines read so far."""

    def __next__(self) -> str:
        line = self._stream.readline(LIMIT + 1)
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) > LIMIT:
            self._skip()
            raise too_long(f"{self._name}#{self.number}", self.number)
        return line.removeprefix("\ufeff") if self.number == 1 else line

    def _skip(self) -> None:
        while (part := self._stream.readline(SKIP)) and not part.endswith(("\n", "\r")):
            pass


def survivors(take: Callable[[], Found | None]) -> Iterator[Found | InputProblem]:
    """What ``take`` gives, call by call, until it gives None; a problem that it raises stands in its place."""
    while True:
        try:
            found: Found | InputProblem | None = take()
        except InputProblem as problem:
            found = problem
        if found is None:
            return
        yield found


def check(text: str, name: str, encoding: str | None) -> None:
    """Raises :class:`InputProblem` when bytes of the text did not decode."""
    if text.isascii():
        return
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        code = ord(text[error.start])
        what = f"not {encoding or 'UTF-8'}: byte 0x{code - 0xDC00:02X} in it"
        data = text.encode("utf-8", "surrogateescape")
        advice = "another --encoding" if encoding else f"--encoding {likely_encoding(data)}"
        raise InputProblem(name, what, f"try {advice}") from None
