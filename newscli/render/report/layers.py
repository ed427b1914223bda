"""A text cut wherever something begins or ends, each piece with all that lies on it.

Quotes, cues, mentions and names overlap: a name in a quote in a clause that runs over its cue. Cut at every border,
the pieces follow one another without nesting, and together they are the text again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from newscli.model import Article, Quote

MARKS = "\"'“”„‟‘’‚‛«»‹›`"

JOINTS = " ,;–—-\t\r\n"
"""What parts a clause from the cue in its middle."""


class Kind(StrEnum):
    """What can lie on a piece of text."""

    quote = "quote"
    """The content of a quote, cue and speaker left out where the content runs over them."""
    quoted = "quoted"
    """Words in quote marks that belong to a quote."""
    marks = "marks"
    """Its quote marks."""
    cue = "cue"
    """Its reporting word."""
    mention = "mention"
    """The words that name its speaker."""
    entity = "entity"
    """A mention of an entity."""
    sentence = "sentence"
    """A key sentence."""


class Layer(NamedTuple):
    """One thing that lies on the text from ``start`` to ``end``."""

    start: int
    """Offset of its first character."""
    end: int
    """Offset behind its last."""
    kind: Kind
    """What it is."""
    id: str
    """Id of the quote or entity; number of the key sentence from 1."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text within which nothing begins or ends."""

    text: str
    """The characters of the article, as they are."""
    start: int
    """Offset of the first."""
    layers: tuple[Layer, ...]
    """All that lies on it, the shortest first."""

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.start + len(self.text)

    def ids(self, kind: Kind) -> list[str]:
        """Ids of what lies on it, of one kind, the innermost first."""
        return [layer.id for layer in self.layers if layer.kind is kind]


def segments(text: str, layers: Iterable[Layer], cuts: Iterable[int] = ()) -> list[Segment]:
    """The text cut at the borders of all layers and at ``cuts``; the pieces put together are the text.

    What lies outside the text, or nowhere, is left out.
    """
    inside = [layer for layer in layers if 0 <= layer.start < layer.end <= len(text)]
    starts: dict[int, list[Layer]] = {}
    for layer in inside:
        starts.setdefault(layer.start, []).append(layer)
    borders = {0, len(text), *starts, *(layer.end for layer in inside)}
    borders.update(cut for cut in cuts if 0 < cut < len(text))
    found: list[Segment] = []
    active: list[Layer] = []
    places = sorted(borders)
    for start, end in pairwise(places):
        active = [layer for layer in active if layer.end > start] + starts.get(start, [])
        active.sort(key=lambda layer: (layer.end - layer.start, layer))
        found.append(Segment(text[start:end], start, tuple(active)))
    return found


def layers(article: Article) -> list[Layer]:
    """All that newscli knows of the text."""
    found = [layer for quote in article.quotes for layer in _of_quote(quote, article.text)]
    for entity in article.entities:
        found += [Layer(start, end, Kind.entity, entity.id) for start, end in entity.mentions]
    for number, sentence in enumerate(article.summary.sentences, 1):
        found.append(Layer(sentence.start, sentence.end, Kind.sentence, str(number)))
    return found


def opening(text: str, start: int) -> int:
    """Where the quote marks begin that stand right before ``start``; ``start`` when there are none."""
    for width in (2, 1):
        marks = text[max(0, start - width) : start]
        if len(marks) == width and all(mark in MARKS for mark in marks):
            return start - width if len(set(marks)) == 1 else start - 1
    return start


def closing(text: str, end: int) -> int:
    """Where the quote marks end that stand right behind ``end``; ``end`` when there are none."""
    for width in (2, 1):
        marks = text[end : end + width]
        if len(marks) == width and all(mark in MARKS for mark in marks):
            return end + width if len(set(marks)) == 1 else end + 1
    return end


def _of_quote(quote: Quote, text: str) -> Iterator[Layer]:
    for start, end in _content(quote):
        yield Layer(start, end, Kind.quote, quote.id)
    for start, end in quote.quoted:
        yield Layer(start, end, Kind.quoted, quote.id)
        yield Layer(opening(text, start), start, Kind.marks, quote.id)
        yield Layer(end, closing(text, end), Kind.marks, quote.id)
    if quote.cue:
        yield Layer(quote.cue.start, quote.cue.end, Kind.cue, quote.id)
    if quote.mention:
        yield Layer(quote.mention.start, quote.mention.end, Kind.mention, quote.id)


def _content(quote: Quote) -> list[tuple[int, int]]:
    """The content, in two parts where it runs over its cue and speaker ("Fraudsters, he said, don't last")."""
    over = [
        piece
        for piece in (quote.cue, quote.mention)
        if piece and quote.start < piece.start < piece.end < quote.end
    ]
    if not over:
        return [(quote.start, quote.end)]
    before = quote.text[: min(piece.start for piece in over) - quote.start].rstrip(JOINTS)
    behind = quote.text[max(piece.end for piece in over) - quote.start :].lstrip(JOINTS)
    return [(quote.start, quote.start + len(before)), (quote.end - len(behind), quote.end)]


def beginnings(article: Article) -> dict[int, list[Quote]]:
    """Where each quote begins, its opening quote mark included: there its number is shown."""
    found: dict[int, list[Quote]] = {}
    for quote in article.quotes:
        marked = any(start == quote.start for start, _ in quote.quoted)
        found.setdefault(opening(article.text, quote.start) if marked else quote.start, []).append(quote)
    return found


def numbers(article: Article) -> dict[str, int]:
    """The number of each speaker by id, from 1: most words first, then by first mention."""
    ranked: Sequence[str] = [
        speaker.id
        for speaker in sorted(article.speakers, key=lambda speaker: (-speaker.words, speaker.start))
    ]
    return {id: number for number, id in enumerate(ranked, 1)}
