"""Tables of text to bytes that are looked up where they lie in the file: nothing is read, parsed or built before.

A file has, as numbers of 32 bits, little end first: how many buckets there are and how many bytes the keys take; for
each bucket where its keys begin and how many keys come before it, and both for the end; where the value of each key
ends. Then come the keys, each between two line feeds, those of a bucket side by side; then the values. A key is in the
bucket of its CRC-32 (Bernstein's cdb, 1996, with the keys of a bucket sought as one text). Nothing in it runs as code.
"""

from __future__ import annotations

import json
import mmap
import sys
from array import array
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zlib import crc32

MAGIC = b"newscli table 1\n"
NUMBER = 4
"""Bytes of a number."""
A_BUCKET = 4
"""Keys in a bucket, on average."""
ENOUGH = 20_000
"""Look-ups that take as long as a good part of reading all; an article or two take less."""
REST = "*"
"""The key of what is no table: small parts of a model, as JSON."""


class Store:
    """The keys and values of a file."""

    def __init__(self, content: bytes | mmap.mmap) -> None:
        """Raises ``ValueError`` when the content is not that of such a file."""
        at = len(MAGIC)
        if content[:at] != MAGIC:
            raise ValueError("this is no table of weights")
        self._bytes = content
        self._left = ENOUGH
        self._by_prefix: dict[bytes, list[tuple[bytes, int]]] = {}
        buckets, size = self._numbers(at, 2)
        at += 2 * NUMBER
        self._mask = buckets - 1
        self._starts = self._numbers(at, buckets + 1)
        at += NUMBER * (buckets + 1)
        self._before = self._numbers(at, buckets + 1)
        at += NUMBER * (buckets + 1)
        keys = self._before[-1]
        self._ends = self._numbers(at, keys + 1)
        self._keys = at + NUMBER * (keys + 1)
        self._values = self._keys + size

    @classmethod
    def of_file(cls, path: Path) -> Store:
        """A file mapped into memory: processes share it, and only what is read takes memory."""
        with path.open("rb") as file:
            return cls(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))

    def _numbers(self, at: int, count: int) -> array[int]:
        found = array("I", self._bytes[at : at + NUMBER * count])
        if sys.byteorder == "big":
            found.byteswap()
        return found

    def get(self, key: bytes) -> bytes | None:
        """The value of a key, None without one."""
        bucket = crc32(key) & self._mask
        start, end = self._keys + self._starts[bucket], self._keys + self._starts[bucket + 1]
        at = self._bytes.find(b"\n%b\n" % key, start, end)
        if at < 0 or b"\n" in key:
            return None
        number = self._before[bucket] + self._bytes[start:at].count(b"\n")
        return self._bytes[self._values + self._ends[number] : self._values + self._ends[number + 1]]

    def is_busy(self) -> bool:
        """Whether so much was looked up, each time that this was asked, that it pays to read it all."""
        self._left -= 1
        return self._left < 0

    def expect_much(self) -> None:
        """Let it be read at once."""
        self._left = 0

    def items(self, prefix: bytes) -> Iterator[tuple[bytes, bytes]]:
        """The keys that begin so, without that, and their values; a prefix is all up to the first space, with it, or
        nothing. Neither the empty key nor :data:`REST` is among them."""
        for key, number in self._numbered(prefix):
            start, end = self._ends[number], self._ends[number + 1]
            yield key, self._bytes[self._values + start : self._values + end]

    def _numbered(self, prefix: bytes) -> list[tuple[bytes, int]]:
        """The keys with their numbers; all prefixes are read in one go, as one is hardly asked for alone."""
        keys = enumerate(filter(None, self._bytes[self._keys : self._values].split(b"\n")))
        if not prefix:
            return [(key, number) for number, key in keys if key != REST.encode()]
        if prefix not in self._by_prefix:
            self._by_prefix = {}
            for number, key in keys:
                first, space, others = key.partition(b" ")
                self._by_prefix.setdefault(first + space, []).append((others, number))
        return self._by_prefix.pop(prefix, [])

    def rest(self) -> Any:
        """What is no table."""
        return json.loads(self.get(REST.encode()) or b"{}")

    def text(self, key: str) -> str:
        """A value that is text, empty without one."""
        return (self.get(key.encode()) or b"").decode("utf-8")


def packed(parts: Mapping[bytes, bytes]) -> bytes:
    """The file of these keys and values; of equal ones, in whatever order, equal files."""
    count = 1 << max(0, (len(parts) // A_BUCKET).bit_length() - 1)
    buckets: list[list[bytes]] = [[] for _ in range(count)]
    for key in sorted(parts):
        buckets[crc32(key) & (count - 1)].append(key)
    starts, before, ends, keys, values = [0], [0], [0], [], []
    for bucket in buckets:
        keys.append(b"\n%b\n" % b"\n".join(bucket) if bucket else b"")
        starts.append(starts[-1] + len(keys[-1]))
        before.append(before[-1] + len(bucket))
        for key in bucket:
            values.append(parts[key])
            ends.append(ends[-1] + len(parts[key]))
    numbers = array("I", [count, starts[-1], *starts, *before, *ends])
    if sys.byteorder == "big":
        numbers.byteswap()
    return b"".join([MAGIC, numbers.tobytes(), *keys, *values])
