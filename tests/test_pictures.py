"""The README's pictures: each there, small, and drawn by tests/pictures.py."""

from __future__ import annotations

import re
import struct
import zlib

import pictures
import readme

TEXT = readme.README.read_text(encoding="utf-8")


def test_every_picture_of_the_readme_is_drawn_and_small() -> None:
    shown = re.findall(r"!\[([^\]]*)\]\(samples/pictures/([^)]+)\)", TEXT)
    assert {name for _, name in shown} == pictures.PICTURES.keys()
    assert all(len(text.split()) > 5 for text, _ in shown), "say in words what is to be seen"
    assert all((pictures.FOLDER / name).stat().st_size < pictures.LARGEST for _, name in shown)
    assert {path.name for path in pictures.FOLDER.iterdir()} == pictures.PICTURES.keys()


def png(rows: list[bytes], filters: bytes, width: int) -> bytes:
    """A PNG with RGB pixels, whose rows have been filtered as they say."""
    data = zlib.compress(b"".join(bytes([kind]) + row for kind, row in zip(filters, rows, strict=True)))
    header = struct.pack(">IIBBBBB", width, len(rows), 8, 2, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", data[:9]), (b"IDAT", data[9:]), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(pictures._chunk(kind, part) for kind, part in parts)


def test_every_filter_of_png_is_undone() -> None:
    rows = [b"\x01\x02\x03\x09\x09\x09", b"\x01\x02\x03\x01\x01\x01", b"\x01\x00\x00\x00\x00\x00",
            b"\x02\x02\x02\x02\x02\x02", b"\x01\x01\x01\x00\x00\x00"]  # fmt: skip
    width, height, pixels = pictures._pixels(png(rows, bytes(range(5)), 2))
    assert (width, height) == (2, 5)
    assert pixels == [
        (1, 2, 3), (9, 9, 9), (1, 2, 3), (2, 3, 4), (2, 2, 3), (2, 3, 4), (3, 3, 3), (4, 5, 5), (4, 4, 4), (4, 5, 5),
    ]  # fmt: skip


def test_fewer_colours_keep_the_commonest() -> None:
    row = b"".join(bytes([n % 256, n // 256, 0]) for n in range(300)) + b"\x00\xff\x00" * 20
    small = pictures.fewer_colours(png([row, row], b"\0\0", 320))
    at = small.index(b"PLTE") + 4
    colours = [tuple(small[n : n + 3]) for n in range(at, at + 768, 3)]
    assert len(set(colours)) == 256 and colours[0] == (0, 255, 0)
