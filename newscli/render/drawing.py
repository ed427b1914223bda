"""The pieces that all tables are made of: harmless text, bars, counts, the console they are drawn on."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator
from typing import TextIO, cast

from rich.console import Console
from rich.table import Table
from rich.text import Text

from newscli.io.outputs.inert import count, one_line

QUIET = "dim"
HEADING = "bold"
NARROW = 64
"""Below this width tables have no bars, and what stood in columns of its own stands under the name."""
EIGHTHS = " ▏▎▍▌▋▊▉"


BLANKS = re.compile(r"[ ]+((?:\x1b\[[0-9;]*m)*)(?=\n)")
"""Blanks at the end of a line, before the codes that end a colour."""


class Trimmed(io.TextIOBase):
    """Writes lines without the blanks that fill up cells: whoever copies or greps a table has no use for them."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """All of it, but for blanks at line ends; a table writes whole lines."""
        self._stream.write(BLANKS.sub(r"\1", text))
        return len(text)

    def flush(self) -> None:
        """What was written is on its way."""
        self._stream.flush()


def console(stream: TextIO, width: int, color: bool, moving: bool = False) -> Console:
    """A console that guesses nothing: width and colour are as given, whatever the environment says.

    ``moving`` lets a progress bar move the cursor; tables never do.
    """
    return Console(
        file=stream if moving else cast(TextIO, Trimmed(stream)),
        width=width,
        height=50,
        force_terminal=color or moving,
        color_system="standard" if color else None,
        no_color=not color,
        force_interactive=moving,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )


def plain(text: str | None, style: str = "") -> Text:
    """Text of an article on one line, control characters shown as �; never read as markup."""
    return Text(one_line(text or ""), style=style, overflow="fold")


def wrapped(text: Text, width: int, surface: Console) -> Iterator[Text]:
    """The lines of a text in so many columns; no blanks behind them."""
    for line in text.wrap(surface, width):
        line.rstrip()
        yield line


def hanging(text: Text, indent: int, surface: Console) -> Iterator[Text]:
    """The lines of a text that begin so far to the right; no blanks behind them."""
    for line in wrapped(text, max(20, surface.width - indent), surface):
        yield Text.assemble(" " * indent, line)


def lines(parts: Iterable[Text]) -> Text:
    """Texts one below the other, empty ones left out."""
    return Text("\n", overflow="fold").join([part for part in parts if part.plain])


def bar(share: float, width: int) -> str:
    """A bar ``width`` characters wide, filled to an eighth of a character."""
    filled = round(max(0.0, min(1.0, share)) * width * 8)
    full, rest = divmod(filled, 8)
    return ("█" * full + EIGHTHS[rest]).strip().ljust(width)


def chosen(shown: int, total: int, singular: str, plural: str = "") -> str:
    """``9 quotes``, or ``2 of 9 quotes`` when some are left out."""
    return (
        f"{shown:,} of {count(total, singular, plural)}" if shown < total else count(shown, singular, plural)
    )


def grid(width: int, padding: int = 2) -> Table:
    """A table without lines or header."""
    return Table(box=None, show_header=False, pad_edge=False, padding=(0, padding, 0, 0), width=width)


def also(aliases: Iterable[str]) -> Text:
    """``also Ayvazyan, Aivazyan``, or nothing."""
    names = ", ".join(map(one_line, aliases))
    return plain(f"also {names}" if names else "", QUIET)
