"""Transcripts as JSON Lines: one utterance a line, with who speaks, and when; as speech recognisers write them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from newscli.io.inputs.content import Content
from newscli.io.inputs.formats import folded
from newscli.io.inputs.readers.jsonl import objects
from newscli.io.problems import InputProblem

SPEAKER = ("speaker", "speaker_name", "speaker_label", "speaker_id")
WORDS = ("text", "content", "transcript", "utterance", "words")
SECOND = ("start", "start_time", "begin", "from", "time", "timestamp")


@dataclass(frozen=True, slots=True)
class Utterances:
    """A transcript put together."""

    text: str
    """All that is said, one utterance a paragraph."""
    turns: tuple[tuple[int, int, str | None], ...]
    """Start, end and speaker of each."""
    times: tuple[tuple[int, float], ...]
    """Offset of each and its second, where there is one."""
    lines: tuple[tuple[int, int], ...]
    """Offset of each and its line in the file."""


def are_utterances(content: Content) -> bool:
    """Whether the first line names a speaker beside what is said."""
    line = content.head.lstrip(b"\xef\xbb\xbf \t\r\n").split(b"\n", 1)[0]
    try:
        first = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(first, dict) and _of(first, SPEAKER) is not None and isinstance(_of(first, WORDS), str)


def utterances_of(content: Content, encoding: str | None) -> Utterances:
    """The transcript in the file; raises :class:`InputProblem` for the first line that is no object."""
    parts: list[str] = []
    turns: list[tuple[int, int, str | None]] = []
    times: list[tuple[int, float]] = []
    lines: list[tuple[int, int]] = []
    at = 0
    for number, found in objects(content, encoding):
        if isinstance(found, InputProblem):
            raise found
        words, speaker, second = (_of(found, names) for names in (WORDS, SPEAKER, SECOND))
        if not isinstance(words, str) or not words.strip():
            continue
        turns.append((at, at + len(words), None if speaker is None else str(speaker)))
        lines.append((at, number))
        if isinstance(second, int | float):
            times.append((at, float(second)))
        parts.append(words)
        at += len(words) + 2
    return Utterances("\n\n".join(parts), tuple(turns), tuple(times), tuple(lines))


def _of(found: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    """The value under the first of the names, in any spelling."""
    known = {folded(key): value for key, value in found.items()}
    return next((known[name] for name in names if known.get(name) is not None), None)
