"""Corrected quotes turned into annotations: what a reader left, changed or added in the rows of an article is right."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newscli.core.layout import read
from newscli.core.tokens import pair

KINDS = ("direct", "mixed", "indirect")
SPACES = re.compile(r"\s+")


class CorrectionError(ValueError):
    """What is wrong with a corrected row."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One row: a quote as somebody who has read the article wants it."""

    kind: str
    """``direct``, ``mixed`` or ``indirect``."""
    text: str
    """Its words."""
    start: int | None
    """Where they stood, or about where they stand now; None when nobody knows."""
    speaker: str | None
    """The name of who said them; None when the article does not say."""


def correction(row: Mapping[str, Any]) -> Correction:
    """A row of quotes, from CSV or JSON; raises :class:`CorrectionError`."""
    kind, text = _cell(row, "kind") or "direct", _cell(row, "text")
    if kind not in KINDS:
        raise CorrectionError(f"{kind!r} is no kind of quote; choose from {', '.join(KINDS)}")
    if not text.strip():
        raise CorrectionError('the column "text" is empty')
    start = _cell(row, "start")
    return Correction(kind, text, int(start) if start.isdecimal() else None, _cell(row, "speaker") or None)


def annotation(name: str, text: str, corrections: Sequence[Correction]) -> dict[str, Any]:
    """The article as :mod:`newscli.evaluation.gold` reads it; raises :class:`CorrectionError`.

    ``corrections`` are all quotes of the article: what is not among them is no quote.
    """
    marks = [span.inner for span in pair(text, read(text).paragraphs)]
    stretches: list[dict[str, Any]] = []
    reported: list[dict[str, Any]] = []
    for one in corrections:
        start, end = place(text, one)
        if one.kind == "direct":
            stretches.append(_item(start, end, one))
        else:
            reported.append(_item(start, end, one))
            inside = [span for span in marks if start <= span.start and span.end <= end]
            stretches += [_item(span.start, span.end, one) for span in inside if one.kind == "mixed"]
    return {"id": name, "text": text, "stretches": _sorted(stretches), "reported": _sorted(reported)}


def place(text: str, one: Correction) -> tuple[int, int]:
    """Where the words stand: at their offset, else where they stand nearest to it, whatever the white space.

    Raises :class:`CorrectionError` when they stand nowhere, or when nothing tells in which of several places.
    """
    words = one.text
    if one.start is not None and text.startswith(words, one.start):
        return one.start, one.start + len(words)
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = [match.span() for match in re.finditer(pattern, text)]
    if not found:
        raise CorrectionError(f"the article has no such words: {SPACES.sub(' ', words.strip())[:60]!r}")
    if one.start is None and len(found) > 1:
        raise CorrectionError(f'the article has these words {len(found)} times: say in "start" about where')
    wanted = one.start or 0
    return min(found, key=lambda span: abs(span[0] - wanted))


def _item(start: int, end: int, one: Correction) -> dict[str, Any]:
    item: dict[str, Any] = {"start": start, "end": end}
    return item | {"speaker": [one.speaker], "canonical": True} if one.speaker else item


def _sorted(items: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(items, key=lambda item: (item["start"], item["end"]))


def _cell(row: Mapping[str, Any], name: str) -> str:
    """A cell as text, without the mark that keeps a spreadsheet from running it as a formula."""
    value = row.get(name)
    text = "" if value is None else str(value)
    return text[1:] if text[:1] == "'" and text[1:2] in "=+-@\t\r\n＝＋－＠" and len(text) > 1 else text
