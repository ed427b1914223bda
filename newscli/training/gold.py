"""Aligns annotated attributions with what the pairing of quote marks found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from newscli.core.document import Document

EDGE = "\"'“”‘’«»„‟`,. \n\t"
"""Marks and punctuation at the edges, which do not count."""
NAMED = ("person", "org", "proper_other")
NOBODY = (0,)

Span = tuple[int, int]


class Mention(NamedTuple):
    """What the answer needs to know of a candidate."""

    start: int
    end: int
    head: str
    type: str


def align(article: dict[str, Any], document: Document) -> list[dict[str, Any] | None]:
    """For each stretch its annotated attribution, None when it is nobody's words."""
    text = document.text
    found = [_trim(text, (stretch.start, stretch.end)) for stretch in document.stretches]
    annotated = [_trim(text, (item["start"], item["end"])) for item in article["stretches"]]
    answers: list[dict[str, Any] | None] = [None] * len(found)
    for here, there in match(found, annotated):
        answers[here] = article["stretches"][there]
    return answers


def match(found: Sequence[Span], annotated: Sequence[Span], floor: float = 0.5) -> list[tuple[int, int]]:
    """One-to-one pairs of positions, the greatest intersection over union first."""
    pairs = sorted(
        (
            (_agreement(a, b), i, j)
            for i, a in enumerate(found)
            for j, b in enumerate(annotated)
            if _overlap(a, b)
        ),
        reverse=True,
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    chosen = []
    for value, i, j in pairs:
        if value >= floor and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            chosen.append((i, j))
    return chosen


def right(answer: dict[str, Any] | None, candidates: Sequence[Mention]) -> tuple[int, ...]:
    """Positions of the right ones among "nobody" and the candidates; empty when it is not among them."""
    if answer is None:
        return NOBODY
    span = answer["speaker_span"]
    if span is None:
        return ()
    places = [at + 1 for at, mention in enumerate(candidates) if _overlap((mention.start, mention.end), span)]
    if not places and answer["speaker_type"] in NAMED:
        surnames = {name.split()[-1].lower() for name in answer["speaker"] if name.split()}
        places = [
            at + 1
            for at, mention in enumerate(candidates)
            if mention.type in "ENOX" and mention.head in surnames
        ]
    return tuple(places)


def _overlap(a: Span, b: Span) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _agreement(a: Span, b: Span) -> float:
    return _overlap(a, b) / max(1, max(a[1], b[1]) - min(a[0], b[0]))


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return start, end
