"""Draws the README's pictures from ``samples/``: ``python tests/pictures.py [NAME…]`` writes ``samples/pictures/``.

A page is drawn by headless Chromium as PNG, with as few colours as it needs; what a command prints on a terminal is
drawn by Rich as SVG. A new picture is a line in :data:`PICTURES`.
"""

from __future__ import annotations

import csv
import html
import io
import os
import shlex
import struct
import sys
import tempfile
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from browser import browser

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "samples" / "pictures"
LARGEST = 100_000
"""Bytes of a picture."""


def page(command: str, width: int, height: int, script: str = "") -> Callable[[Path], None]:
    """Draws the page that a command writes, after ``script`` has run in it."""

    def draw(path: Path) -> None:
        with _beside_the_samples():
            _run(f"{command} -o page.html", width=80)
            written = Path("page.html").read_text(encoding="utf-8")
            with browser() as window:
                window.emulate(prefers_reduced_motion="reduce", prefers_color_scheme="light")
                window.open(written, width=width, height=height)
                if script:
                    window.run(script)
                path.write_bytes(fewer_colours(window.picture()))

    return draw


def terminal(command: str, width: int, before: str = "") -> Callable[[Path], None]:
    """Draws what a command prints on a terminal of this width, after the command ``before``."""

    def draw(path: Path) -> None:
        from rich.console import Console
        from rich.text import Text

        with _beside_the_samples():
            if before:
                _run(before, width)
            printed = Text.from_ansi(_run(command, width))
        console = Console(
            record=True, width=width, file=io.StringIO(), color_system="truecolor", highlight=False
        )
        console.print(Text(f"$ {command}", "bold"), Text(), printed, sep="\n")
        svg = console.export_svg(title="newscli", code_format=SVG, unique_id="newscli")
        path.write_text(svg, encoding="utf-8")

    return draw


def network(command: str) -> Callable[[Path], None]:
    """Draws the edges that a command prints as CSV: who speaks on the left, about what on the right."""

    def draw(path: Path) -> None:
        with _beside_the_samples():
            edges = list(csv.DictReader(_run(command, width=80).splitlines()))
        path.write_text(two_columns(edges), encoding="utf-8")

    return draw


def two_columns(edges: list[dict[str, str]]) -> str:
    """An SVG: names in the order in which they come, a line as wide as its edge is heavy."""
    columns = [list(dict.fromkeys(edge[end] for edge in edges)) for end in ("source", "target")]
    height = 44 * max(map(len, columns)) + 20
    places = [
        {name: (number + 0.5) * height / len(names) for number, name in enumerate(names)} for names in columns
    ]
    lines = [
        f'<path d="M250 {places[0][edge["source"]]:.0f}C350 {places[0][edge["source"]]:.0f} 350 '
        f'{places[1][edge["target"]]:.0f} 450 {places[1][edge["target"]]:.0f}" fill="none" stroke="#165fad" '
        f'stroke-opacity=".55" stroke-width="{3 * int(edge["weight"])}"/>'
        for edge in edges
    ]
    names = [
        f'<text x="{x}" y="{y + 5:.0f}" text-anchor="{anchor}">{html.escape(name)}</text>'
        for column, x, anchor in ((places[0], 242, "end"), (places[1], 458, "start"))
        for name, y in column.items()
    ]
    return (
        f'<svg viewBox="0 0 700 {height}" xmlns="http://www.w3.org/2000/svg">\n'
        f'<rect width="700" height="{height}" fill="#fcfbf7"/>\n'
        + "\n".join(lines)
        + '\n<g font-family="sans-serif" font-size="15" fill="#1c1d20">\n'
        + "\n".join(names)
        + "\n</g>\n</svg>\n"
    )


PICTURES: dict[str, Callable[[Path], None]] = {
    "report.png": page(
        "newscli report samples/port-strike.txt",
        1060,
        690,
        "document.querySelector('[data-quote=q4]').focus({ focusVisible: true, preventScroll: true })",
    ),
    "collection.png": page("newscli report samples/", 1060, 620, "location.hash = '#voices'"),
    "audit.png": page("newscli audit samples/", 1060, 640),
    "search.svg": terminal(
        "newscli search voices/newscli.sqlite 'ship* OR strike'",
        88,
        before="newscli batch samples/ --out voices --to sqlite",
    ),
    "graph.svg": network("newscli graph samples/ -f csv"),
}

SVG = """<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg">
<style>
.{unique_id}-matrix {{ font: {char_height}px/{line_height}px Menlo, Consolas, "Liberation Mono", monospace; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal"><rect width="{terminal_width}" height="{terminal_height}"/></clipPath>
{lines}</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">{matrix}</g>
</g>
</svg>
"""
"""Rich's own form asks for a font from the network; this one asks for nothing."""


def _run(command: str, width: int) -> str:
    """What a command prints on a terminal with colours."""
    from newscli.cli.__main__ import main
    from newscli.cli.environment import Environment

    out, err = io.StringIO(newline=""), io.StringIO()
    environment = Environment(
        None, out, err, stdin_is_terminal=True, stdout_is_terminal=True, width=width, color=True
    )
    name, *arguments = shlex.split(command)
    assert name == "newscli", command
    code = main(arguments, environment)
    assert code == 0, err.getvalue()
    return out.getvalue()


@contextmanager
def _beside_the_samples() -> Iterator[None]:
    """In a folder of its own that has the samples, so that names are as in the README and nothing is left behind."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(ROOT / "samples", Path(folder) / "samples")
        os.chdir(folder)
        try:
            yield
        finally:
            os.chdir(before)


def fewer_colours(png: bytes) -> bytes:
    """The picture with at most 256 colours: the commonest, and for every other the nearest of them."""
    width, height, pixels = _pixels(png)
    counts = Counter(pixels)
    palette = [colour for colour, _ in counts.most_common(256)]
    place = {colour: at for at, colour in enumerate(palette)}
    for colour in counts.keys() - place.keys():
        place[colour] = min(range(len(palette)), key=lambda at: _distance(colour, palette[at]))
    rows = (pixels[at : at + width] for at in range(0, width * height, width))
    lines = b"".join(b"\0" + bytes(place[colour] for colour in row) for row in rows)
    header = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    colours = b"".join(bytes(colour) for colour in palette)
    parts = [(b"IHDR", header), (b"PLTE", colours), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in parts)


Colour = tuple[int, int, int]


def _distance(one: Colour, two: Colour) -> int:
    return sum((a - b) * (a - b) for a, b in zip(one, two, strict=True))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _pixels(png: bytes) -> tuple[int, int, list[Colour]]:
    """Width, height and the colours, row by row, of a PNG as Chromium writes it: 8 bits, RGB or RGBA."""
    at, data, width, height, step = 8, b"", 0, 0, 3
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        body = png[at + 8 : at + 8 + length]
        if kind == b"IHDR":
            width, height, depth, form, *_, interlaced = struct.unpack(">IIBBBBB", body)
            assert depth == 8 and form in (2, 6) and not interlaced
            step = 3 if form == 2 else 4
        data += body if kind == b"IDAT" else b""
        at += length + 12
    raw = zlib.decompress(data)
    stride = width * step
    above = bytearray(stride)
    pixels: list[Colour] = []
    for row in range(height):
        start = row * (stride + 1)
        line = bytearray(raw[start + 1 : start + 1 + stride])
        _unfilter(raw[start], line, above, step)
        pixels += [(line[i], line[i + 1], line[i + 2]) for i in range(0, stride, step)]
        above = line
    return width, height, pixels


def _unfilter(kind: int, line: bytearray, above: bytearray, step: int) -> None:
    """Undoes what makes a row of a PNG easier to compress (PNG specification, chapter 9)."""
    for at in range(len(line)):
        left = line[at - step] if at >= step else 0
        corner = above[at - step] if at >= step else 0
        guess = (0, left, above[at], (left + above[at]) // 2, _paeth(left, above[at], corner))[kind]
        line[at] = (line[at] + guess) & 255


def _paeth(left: int, above: int, corner: int) -> int:
    guess = left + above - corner
    return min((left, above, corner), key=lambda value: abs(guess - value))


def main(names: list[str]) -> None:
    """Draws the named pictures, or all."""
    FOLDER.mkdir(exist_ok=True)
    for name in names or PICTURES:
        path = FOLDER / name
        PICTURES[name](path)
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(sys.argv[1:])
