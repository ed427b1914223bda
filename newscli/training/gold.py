"""Aligns annotated attributions with what the pairing of quote marks found."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from newscli.core.document import Document
from newscli.evaluation.pairing import overlap, paired, trimmed

NAMED = ("person", "org", "proper_other")
NOBODY = (0,)


class Mention(NamedTuple):
    """What the answer needs to know of a candidate."""

    start: int
    end: int
    head: str
    type: str


def align(article: dict[str, Any], document: Document) -> list[dict[str, Any] | None]:
    """For each quoted span its annotated attribution, None when it is nobody's words."""
    text = document.text
    found = [trimmed(text, (quoted_span.start, quoted_span.end)) for quoted_span in document.quoted_spans]
    annotated = [trimmed(text, (item["start"], item["end"])) for item in article["stretches"]]
    answers: list[dict[str, Any] | None] = [None] * len(found)
    for here, there in paired(found, annotated):
        answers[here] = article["stretches"][there]
    return answers


def right(answer: dict[str, Any] | None, candidates: Sequence[Mention]) -> tuple[int, ...]:
    """Positions of the right ones among "nobody" and the candidates; empty when it is not among them."""
    if answer is None:
        return NOBODY
    span = answer["speaker_span"]
    if span is None:
        return ()
    places = [at + 1 for at, mention in enumerate(candidates) if overlap((mention.start, mention.end), span)]
    if not places and answer["speaker_type"] in NAMED:
        surnames = {name.split()[-1].lower() for name in answer["speaker"] if name.split()}
        places = [
            at + 1
            for at, mention in enumerate(candidates)
            if mention.type in "ENOX" and mention.head in surnames
        ]
    return tuple(places)
