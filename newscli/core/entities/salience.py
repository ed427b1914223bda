"""How central a named thing is to the article."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from newscli.core.document import Document
from newscli.core.entities.mentions import PLACES, Group


def salience_of(groups: Sequence[Group], document: Document) -> list[float]:
    """0–1 for each group, 1 for the most central: how often named, how early, whether in the headline.

    Who is named only in a byline or another line of the header, or sent the story (the agency in a dateline), is not
    what it is about: 0.
    """
    places = [_place_of(document, number) for number in range(len(document.sentences))]
    raw = [_weight(found, places) for found in groups]
    highest = max(raw, default=0.0) or 1.0
    return [value / highest for value in raw]


def _place_of(document: Document, number: int) -> str:
    """Where a sentence stands: ``body``, ``title``, ``dateline`` (before a body), or another line of the ``header``."""
    sentence, layout = document.sentences[number], document.layout
    if not sentence.header:
        return "body"
    if layout.title is not None and layout.title.start <= sentence.start < layout.title.end:
        return "title"
    paragraph = layout.paragraphs[sentence.paragraph]
    return "dateline" if paragraph.body < paragraph.end else "header"


def _weight(found: Group, places: Sequence[str]) -> float:
    """How central a group is, in no unit."""
    telling = {"body", "title", "dateline"} if found.label in PLACES else {"body", "title"}
    told = [mention.sentence for mention in found.mentions if places[mention.sentence] in telling]
    if not told:
        return 0.0
    early = 1 / (1 + told[0] / 4)
    return sqrt(len(told)) * (1 + early + 0.5 * any(places[sentence] != "body" for sentence in told[:3]))
