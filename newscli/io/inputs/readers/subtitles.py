"""Subtitles (SubRip and WebVTT): what is said, who says it where a voice is named, and when.

The text is what a viewer reads, one line a cue, without numbers, times and tags. What captions of live broadcasts say
twice, because lines roll up, is there once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

TIMES = re.compile(
    r"^[ \t]*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})[ \t]*-->[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
)
VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^<>\n]{1,100})>")
TAG = re.compile(r"</?[a-zA-Z0-9][^<>\n]{0,200}>|<\d[\d:.]{0,12}>|\{\\[^{}\n]{0,40}\}")
OTHER_BLOCKS = ("WEBVTT", "NOTE", "STYLE", "REGION")


@dataclass(frozen=True, slots=True)
class Subtitles:
    """A recording's text."""

    text: str
    """What is said, one cue a line."""
    times: tuple[tuple[int, float], ...]
    """Offset of each cue and its second."""
    lines: tuple[tuple[int, int], ...]
    """Offset of each cue and its 1-based line in the file."""
    voices: tuple[tuple[int, int, str], ...]
    """Start, end and speaker, where a cue names its voice."""


@dataclass(slots=True)
class _Cue:
    second: float
    line: int
    lines: list[str]


def subtitles_of(text: str) -> Subtitles:
    """The subtitles in a file's text; nothing in them when there are no times in it."""
    parts: list[str] = []
    times: list[tuple[int, float]] = []
    places: list[tuple[int, int]] = []
    voices: list[tuple[int, int, str]] = []
    shown: list[str] = []
    at = 0
    for cue in _cues(text):
        lines = [_plain(line) for line in cue.lines]
        new = [line for line in lines if line and line not in shown[-2:]]
        shown = [line for line in lines if line] or shown
        if not new:
            continue
        said = " ".join(new)
        times.append((at, cue.second))
        places.append((at, cue.line))
        voice = next((found[1].strip() for line in cue.lines if (found := VOICE.search(line))), None)
        if voice:
            voices.append((at, at + len(said), voice))
        parts.append(said)
        at += len(said) + 1
    return Subtitles("\n".join(parts), tuple(times), tuple(places), tuple(voices))


def _cues(text: str) -> Iterator[_Cue]:
    """Cue by cue: a line of times, and the lines up to an empty one."""
    cue: _Cue | None = None
    for number, line in enumerate(re.split(r"\r\n?|\n", text), 1):
        found = TIMES.match(line)
        if found:
            if cue:
                yield cue
            hours, minutes, seconds, fraction = found.groups()
            second = 3600 * int(hours or 0) + 60 * int(minutes) + int(seconds) + float(f"0.{fraction}")
            cue = _Cue(round(second, 3), number + 1, [])
        elif not line.strip():
            if cue and cue.lines:
                yield cue
                cue = None
        elif cue:
            cue.lines.append(line)
    if cue:
        yield cue


def _plain(line: str) -> str:
    """The line without tags; entities are the characters that they stand for."""
    return " ".join(unescape(TAG.sub("", VOICE.sub("", line))).split())
