"""Text made harmless for a terminal: what moves the cursor, turns the line round or hides becomes �."""

from __future__ import annotations

import re

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 without tab and newline, DEL, C1: escape codes begin with these
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # bidirectional marks, overrides and isolates
    "\ufff9-\ufffb\U000e0000-\U000e007f"  # annotations and tags, which show nothing
    "\ud800-\udfff]"  # half a character, which UTF-8 cannot write
)
SURROGATES = re.compile("[\ud800-\udfff]")
"""Half a character, which no file in UTF-8 can hold."""
SPACES = re.compile(r"\s+")


def printable(text: str) -> str:
    """The text with its control characters replaced, all but tab and newline; CR LF becomes a newline."""
    return CONTROLS.sub(REPLACEMENT, text.replace("\r\n", "\n"))


def whole(text: str) -> str:
    """The text with each half of a character as �, which is as long."""
    return SURROGATES.sub(REPLACEMENT, text)


def one_line(text: str) -> str:
    """The same on one line: white space of any kind becomes one space."""
    return CONTROLS.sub(REPLACEMENT, SPACES.sub(" ", text)).strip()


def count(number: int, singular: str, plural: str = "") -> str:
    """``1 quote``, ``1,200 quotes``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"
