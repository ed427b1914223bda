"""An input opened: its first bytes are looked at, gzip is undone, and nothing is read twice or to the end."""

from __future__ import annotations

import gzip
import io
import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO, cast

from newscli.io.inputs.inputs import Source
from newscli.io.problems import InputProblem, reason

HEAD = 4096
"""Bytes looked at to tell what an input is."""

LIMIT = 32 * 1024 * 1024
"""Bytes (characters, where they come decoded) of the longest article; a novel has one million."""

DAMAGE = (OSError, EOFError, zlib.error, UnicodeError)
"""What reading a file can raise that is no fault of ours."""

GZIP = b"\x1f\x8b\x08"


@dataclass(frozen=True, slots=True)
class Content:
    """An open input."""

    name: str
    """The path as given, ``-`` for standard input."""
    packed: BinaryIO
    """The bytes as they are; at the start."""
    is_gzip: bool
    """Whether they are compressed."""
    head: bytes
    """The first bytes, uncompressed; nothing is taken from the stream for them."""

    def stream(self) -> BinaryIO:
        """The bytes, uncompressed; asked for once."""
        return cast(BinaryIO, gzip.GzipFile(fileobj=self.packed)) if self.is_gzip else self.packed

    def whole(self) -> bytes:
        """All bytes, uncompressed; raises :class:`InputProblem` when there are more than an article may have."""
        try:
            data = self._whole()
        except DAMAGE as error:
            raise damaged(self.name, error) from None
        if len(data) > LIMIT:
            raise too_long(self.name)
        return data

    def _whole(self) -> bytes:
        """In pieces: a size asked for at once is memory taken at once."""
        return b"".join(_parts(self.stream(), LIMIT + 1))


class _Rewound(io.RawIOBase):
    """A stream from which a head was taken, with the head put back; closing it leaves the stream open."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = memoryview(head)
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, target: object) -> int:
        view = memoryview(target)  # type: ignore[arg-type]
        if self._head:
            part: bytes | memoryview = self._head[: len(view)]
            self._head = self._head[len(view) :]
        else:
            part = self._stream.read(len(view))
        view[: len(part)] = part
        return len(part)


@contextmanager
def opened(source: Source, stdin: BinaryIO | None) -> Iterator[Content]:
    """The source, open; raises :class:`InputProblem` for what goes wrong with it here or in the block."""
    try:
        if not source.is_standard_input:
            with _open(source.name) as stream:
                yield _content(source.name, stream)
        elif stdin is None:
            raise InputProblem(source.name, "standard input is closed", "name a file instead")
        else:
            yield _content(source.name, stdin)
    except DAMAGE as error:
        raise damaged(source.name, error, "what came before is read") from None


def _open(path: str) -> BinaryIO:
    try:
        return open(path, "rb")
    except ValueError as error:  # a null in the path
        raise InputProblem(path, f"cannot be read: {error}") from None


def is_regular(source: Source) -> bool:
    """Whether the source is a file that another process can read; a pipe is read where it is found."""
    return not source.is_standard_input and (os.path.isfile(source.name) or not os.path.exists(source.name))


def too_long(name: str, line: int | None = None) -> InputProblem:
    """The problem of a text, or of one line of many, beyond :data:`LIMIT`."""
    which = "" if line is None else f"line {line:,} is "
    what = f"{which}over {LIMIT >> 20} MiB, more than an article has"
    return InputProblem(name, what, "split it; many articles go into JSON Lines")


def damaged(name: str, error: Exception, *comfort: str) -> InputProblem:
    """What an error of the file system or of gzip says to the user."""
    advice = "; ".join((*comfort, "copy it again"))
    if isinstance(error, EOFError):
        return InputProblem(name, "the gzip file ends too early", advice)
    if isinstance(error, (zlib.error, gzip.BadGzipFile)):
        return InputProblem(name, "the gzip file is damaged", advice)
    if isinstance(error, UnicodeError):
        return InputProblem(name, "not in the encoding it is read in", "try another --encoding")
    what = reason(error) if isinstance(error, OSError) else str(error)
    return InputProblem(name, f"cannot be read: {what}")


def sampled(content: Content, size: int) -> tuple[bytes, Content]:
    """The first bytes, uncompressed, and the content as it was before they were looked at."""
    try:
        stream = content.stream()
        sample = b"".join(_parts(stream, size))
    except DAMAGE as error:
        raise damaged(content.name, error) from None
    packed = cast(BinaryIO, io.BufferedReader(_Rewound(sample, stream), 1 << 16))
    return sample, Content(content.name, packed, False, content.head)


def _parts(stream: BinaryIO, size: int) -> Iterator[bytes]:
    while size and (part := stream.read(min(size, 1 << 20))):
        yield part
        size -= len(part)


def _content(name: str, stream: BinaryIO) -> Content:
    head = stream.read(HEAD)
    packed = cast(BinaryIO, io.BufferedReader(_Rewound(head, stream), 1 << 16))
    is_gzip = head.startswith(GZIP)
    return Content(name, packed, is_gzip, _unpacked(head) if is_gzip else head)


def _unpacked(head: bytes) -> bytes:
    """The beginning of what gzip packed; nothing when it is damaged there, which reading will tell."""
    try:
        return zlib.decompressobj(wbits=31).decompress(head, HEAD)
    except zlib.error:
        return b""
