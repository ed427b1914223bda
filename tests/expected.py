"""What is expected of the articles in ``samples/``: plain-text rows, read into annotated articles.

``tests/samples/NAME.txt`` begins with ``article:`` and what the header says (``title:``, ``date:``, ``byline:``,
``dateline:``). ``speakers`` lists ``name | label | other names``. ``quotes`` lists, in text order,
``kind | speaker | words``, where `` … `` stands for words left out in the middle. Kinds:

- ``direct``: words in quote marks that somebody utters; ``partial``: a few of them inside a clause
- ``indirect``, ``mixed``: a reported clause
- ``nobody``: quote marks without speech

With a ``?`` behind the kind both answers are fine.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newscli.evaluation.gold import Gold, from_dict

TESTS = Path(__file__).parent
SAMPLES = TESTS.parent / "samples"


@dataclass(frozen=True)
class Expected:
    """One sample and what is expected of it."""

    name: str
    header: dict[str, str]
    speakers: tuple[tuple[str, ...], ...]
    gold: Gold


def read() -> list[Expected]:
    """All samples, by name."""
    return [_read(path) for path in sorted((TESTS / "samples").glob("*.txt"))]


def _read(path: Path) -> Expected:
    head, _, rest = path.read_text(encoding="utf-8").partition("\nspeakers\n")
    speakers, _, quotes = rest.partition("\nquotes\n")
    header = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    text = (SAMPLES / header.pop("article")).read_text(encoding="utf-8")
    names = tuple(_cells(line) for line in speakers.splitlines() if line.strip())
    return Expected(path.name, header, names, _gold(text, path.name, quotes, names))


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split("|"))


def _gold(text: str, name: str, quotes: str, speakers: tuple[tuple[str, ...], ...]) -> Gold:
    known = {row[0] for row in speakers if row[1] == "PERSON"}
    found: dict[str, list[Any]] = {"stretches": [], "not_quotes": [], "optional": [], "reported": []}
    at = 0
    for line in quotes.splitlines():
        if not line.strip():
            continue
        kind, speaker, words = _cells(line)
        start, end = _place(text, words, at, name)
        at = start
        item = {"start": start, "end": end, "speaker": speaker, "canonical": speaker in known}
        if (
            speaker not in known
        ):  # a described source may be named by another record: its place is not annotated
            item["speaker"] = []
        if kind in ("direct", "partial"):
            found["stretches"].append(item)
        elif kind.startswith("nobody"):
            found["optional" if kind.endswith("?") else "not_quotes"].append([start, end])
        else:
            found["reported"].append(item | {"speech": not kind.endswith("?")})
    return from_dict({"id": name, "text": text, **found}, name)


def _place(text: str, words: str, at: int, name: str) -> tuple[int, int]:
    """Offsets of the words, searched from ``at``."""
    first, _, last = words.partition(" … ")
    start = text.find(first, at)
    if start < 0:  # a clause may begin before the words quoted in it
        start = text.rfind(first, 0, at + len(words))
    end = text.find(last, start + len(first)) + len(last) if last else start + len(first)
    assert start >= 0 and end >= start + len(words) - 3 * bool(last), f"{name}: not in the article: {words}"
    return start, end
